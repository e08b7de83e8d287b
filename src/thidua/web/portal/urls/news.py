"""Public addresses of the news."""

from django.urls import path

from thidua.web.portal import feeds, news


urlpatterns = [
    path("", news.home, name="home"),
    path("tin.atom", feeds.feed, name="feed"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("tin/anh/<int:photo_id>.jpg", news.photo, name="photo"),
    path("tin/<int:year>/<slug:slug>", news.article, name="article"),
    path("tin/<int:year>/<slug:slug>.csv", news.article_figures, name="article_figures"),
]
