"""Articles."""

from django.db import models
from django.db.models import Q

from thidua.conferences.models import Conference
from thidua.cycles.models import Cycle
from thidua.organisations.models import Unit
from thidua.publications.enums import ArticleState


class Article(models.Model):
    """A public article; its address never changes after publication."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="articles")
    cycle = models.ForeignKey(
        Cycle, on_delete=models.RESTRICT, null=True, blank=True, related_name="articles"
    )
    conference = models.ForeignKey(
        Conference, on_delete=models.RESTRICT, null=True, blank=True, related_name="articles"
    )
    slug = models.SlugField("địa chỉ", max_length=120)
    year = models.PositiveSmallIntegerField("năm đăng")
    title = models.CharField("đầu đề", max_length=300)
    lead = models.TextField("mở đầu", blank=True)
    body = models.TextField("nội dung (HTML đã làm sạch)", blank=True)
    folded_text = models.TextField(blank=True)  # title and opening, for search without marks
    author = models.CharField("người viết", max_length=160, blank=True)
    source = models.CharField("nguồn", max_length=160, blank=True)
    state = models.CharField(
        "trạng thái", max_length=16, choices=ArticleState.choices, default=ArticleState.DRAFT
    )
    # What the article counts, as it stood when drafted, then when published: `reports.article`.
    figures = models.JSONField("số liệu đã chốt", null=True, blank=True)
    published_at = models.DateTimeField("đăng lúc", null=True, blank=True)
    corrected_at = models.DateTimeField("đính chính lúc", null=True, blank=True)
    correction = models.TextField("nội dung đính chính", blank=True)
    withdrawn_note = models.CharField("lý do gỡ", max_length=300, blank=True)
    changed_at = models.DateTimeField("sửa lúc")
    changed_by = models.CharField("người sửa", max_length=160)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "bài đăng"
        verbose_name_plural = "bài đăng"
        constraints = [
            models.UniqueConstraint(
                fields=["year", "slug"],
                name="article_address_once",
                violation_error_message="Địa chỉ này đã có bài khác trong năm.",
            ),
            models.CheckConstraint(
                condition=Q(state=ArticleState.DRAFT) | Q(published_at__isnull=False),
                name="article_published_has_time",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-published_at"], name="article_unit_published")]

    def __str__(self) -> str:
        return f"{self.title} ({self.pk})"
