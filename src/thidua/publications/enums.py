"""States of an article."""

from django.db import models


class ArticleState(models.TextChoices):
    DRAFT = "du_thao", "Dự thảo"
    PUBLISHED = "da_dang", "Đã đăng"
    WITHDRAWN = "da_go", "Đã gỡ"


MOVES = frozenset(
    {
        (ArticleState.DRAFT, ArticleState.PUBLISHED),
        (ArticleState.PUBLISHED, ArticleState.WITHDRAWN),
        (ArticleState.WITHDRAWN, ArticleState.PUBLISHED),
    }
)

ACTS = {
    "article.drafted": "Soạn bài",
    "article.changed": "Sửa bài",
    "article.published": "Đăng bài",
    "article.corrected": "Đính chính bài",
    "article.withdrawn": "Gỡ bài",
}
