"""Addresses of the council's desk, all below the year."""

from django.urls import include, path

from thidua.web.council import ballots, nominations, sessions


app_name = "council"
ONE = "phien-hop/<int:number>/"
ITEM = f"{ONE}phieu/<int:item>/"
OF_A_YEAR = [
    path("phien-hop/", sessions.sessions, name="sessions"),
    path(ONE, sessions.session, name="session"),
    path(f"{ONE}bien-ban/", sessions.session_minutes, name="session_minutes"),
    path(f"{ONE}bien-ban.<slug:form>", sessions.minutes_file, name="minutes_file"),
    path(ITEM, ballots.ballot, name="ballot"),
    path(f"{ITEM}bieu-quyet/", ballots.vote, name="vote"),
    path(f"{ITEM}tranh/", ballots.step_aside, name="step_aside"),
    path("ho-so/", nominations.nominations, name="nominations"),
    path("ho-so/<int:number>/", nominations.nomination, name="nomination"),
    path("ho-so/<int:number>/giay-to/<int:paper_id>/", nominations.paper, name="paper"),
    path("bo-phieu/", ballots.ballots, name="ballots"),
]
urlpatterns = [path("<int:year>/", include(OF_A_YEAR))]
