"""What a view of a page costs, through every layer of ours, in Django's own client."""

from collections.abc import Callable, Iterator
from functools import partial
from io import StringIO

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from thidua.accounts.models import Account
from thidua.accounts.queries import actor_of
from thidua.awards import queries as awards
from thidua.bench import rows
from thidua.bench.measuring import Measured, cost_of
from thidua.common.figures.printing import print_number
from thidua.publications.queries import news_public


VIEWS = 20  # of a page in a run
FOUND = 200


def dashboard() -> Iterator[Measured]:
    """The office's start page of the demonstration, and a form, for its officer."""
    call_command("demo", stdout=StringIO())
    browser = signed_in("thu")
    for name, page, says in (
        ("dashboard", "office:home", "Trang chủ văn phòng, Hàm Liêm năm 2022"),
        ("form", "office:new_person", "Một biểu mẫu: thêm người"),
    ):
        address = reverse(page, args=[2022])
        statements = statements_of(browser, address)
        yield Measured(
            name=name,
            says=says,
            cost=cost_of(view_of(browser, address), acts_a_run=VIEWS),
            other_says=f"riêng {len(statements)} câu truy vấn của trang",
            other=cost_of(partial(replay, statements), acts_a_run=VIEWS),
        )


def register(*, count: int = 200_000) -> Iterator[Measured]:
    """A page of the register, first as it opens, then searched for a name."""
    account = rows.fill(count)
    browser, unit = signed_in(account.username), account.duties.get().unit
    actor = actor_of(account, on=rows.LAST_DAY)

    def plain() -> tuple[int, list[str]]:
        found = awards.awards_visible_to(actor).filter(unit=unit).order_by("-signed_on", "-pk")
        return found.count(), [str(award) for award in found[:50]]

    page = reverse("office:register", args=[rows.LAST_DAY.year])
    for name, address, says in (
        ("list", page, "một trang 50 dòng"),
        ("list-search", f"{page}?tim=nguyen+van+an", "tìm một tên"),
    ):
        yield Measured(
            name=name,
            says=f"Sổ {print_number(count)} khen thưởng, {says}",
            cost=cost_of(view_of(browser, address), acts_a_run=VIEWS // 4),
            other_says="đếm và đọc 50 dòng bằng ORM, không dựng trang",
            other=cost_of(plain, acts_a_run=VIEWS // 4),
        )


def article() -> Iterator[Measured]:
    """A published article for a reader: as most get it, and as the first one gets it."""
    call_command("demo", stdout=StringIO())
    found = news_public()[0]
    reader = Client(SERVER_NAME="127.0.0.1")
    page = reverse("portal:article", args=[found.year, found.slug])
    style = staticfiles_storage.url("thidua/theme.css")
    file = cost_of(view_of(reader, style), acts_a_run=VIEWS)

    def first() -> None:
        cache.clear()
        view_of(reader, page)()

    for name, says, act in (
        ("article", "Bài công khai, đã có người đọc", view_of(reader, page)),
        ("article-first", "Bài công khai, người đọc đầu tiên", first),
    ):
        yield Measured(
            name=name,
            says=says,
            cost=cost_of(act, acts_a_run=VIEWS),
            other_says="một tệp tĩnh (theme.css) qua cùng máy chủ",
            other=file,
        )


def signed_in(username: str) -> Client:
    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(Account.objects.get(username=username))
    return browser


def view_of(browser: Client, address: str) -> Callable[[], None]:
    """Looking at the page once, to its last byte."""

    def view() -> None:
        answer = browser.get(address)
        if answer.status_code != FOUND or not answer.getvalue():
            raise LookupError(f"{address}: {answer.status_code}")

    return view


def statements_of(browser: Client, address: str) -> list[str]:
    """The questions that the page asks the database, as they were sent."""
    browser.get(address)
    with CaptureQueriesContext(connection) as found:
        browser.get(address)
    return [query["sql"] for query in found.captured_queries if query["sql"].startswith("SELECT")]


def replay(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            cursor.fetchall()
