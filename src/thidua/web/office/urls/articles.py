"""Addresses of articles below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import articles


ONE = "bai-dang/<int:article_id>/"

urlpatterns = [
    path("bai-dang/", articles.articles, name="articles"),
    path("bai-dang/soan/", articles.new_article, name="new_article"),
    path("hoi-nghi/<int:conference_id>/soan-bai/", articles.draft_article, name="draft_article"),
    path(ONE, articles.article, name="article"),
    path(f"{ONE}sua/", articles.change_article, name="change_article"),
    path(f"{ONE}xem-truoc/", articles.preview_article, name="preview_article"),
    path(f"{ONE}dang/", articles.publish_article, name="publish_article"),
    path(f"{ONE}dinh-chinh/", articles.correct_article, name="correct_article"),
    path(f"{ONE}go/", articles.withdraw_article, name="withdraw_article"),
]
