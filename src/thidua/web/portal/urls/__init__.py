"""Public addresses."""

from thidua.web.portal.urls import awards, news


app_name = "portal"
urlpatterns = [*awards.urlpatterns, *news.urlpatterns]
