"""Words that the system proposes for a decision."""

from collections.abc import Iterable

from django.utils import timezone

from thidua.audit import book
from thidua.audit.models import Event
from thidua.awards import policies
from thidua.awards.models import Decision
from thidua.law import Kind, name_of, title_or_form
from thidua.nominations.models import Nomination


OWN_FORM = "giay_khen_xa"  # the form that bears the name of the commune's chair


def is_title(code: str) -> bool:
    """Whether the code is an emulation title; otherwise it is a form of commendation."""
    return title_or_form(code).kind == Kind.TITLE


def short_name(code: str) -> str:
    """For lists: "Giấy khen" instead of "Giấy khen của Chủ tịch Ủy ban nhân dân xã, phường"."""
    return name_of(code).split(" của Chủ tịch ", 1)[0]


def name_by(code: str, body: str) -> str:
    """As the body's chair gives it: "Giấy khen của Chủ tịch Ủy ban nhân dân xã Hàm Liêm"."""
    if code != OWN_FORM:
        return name_of(code)
    return f"{short_name(code)} của Chủ tịch {policies.official(body)}"


def heading_of(decision: Decision) -> str:
    """ "Quyết định tặng giấy khen năm 2022" """
    name, year = short_name(decision.code), decision.cycle.year
    if is_title(decision.code):
        return f"Quyết định công nhận {name} năm {year}"
    return f"Quyết định tặng {name[:1].lower()}{name[1:]} năm {year}"


def proposed_subject(code: str, nominations: Iterable[Nomination], *, year: int) -> str:
    """ "Về việc tặng giấy khen cho 03 tập thể và 09 cá nhân có thành tích năm 2022" """
    counted = policies.counted([each.recipient.kind for each in nominations])
    if is_title(code):
        return f"Về việc công nhận danh hiệu {name_of(code)} năm {year} cho {counted}"
    return f"Về việc tặng giấy khen cho {counted} có thành tích xuất sắc năm {year}"


def proposed_achievement(code: str, *, year: int) -> str:
    if is_title(code):
        return f"đạt tiêu chuẩn danh hiệu {name_of(code)} năm {year}"
    return f"đã có thành tích xuất sắc trong thực hiện phong trào thi đua năm {year}"


def last_saved(decision: Decision) -> tuple[str, str]:
    """Who wrote the last line of the book about the decision, and when."""
    last = Event.objects.filter(about=book.key_of(decision)).order_by("-pk").first()
    if last is None:
        return "", ""
    return last.actor_name, f"{timezone.localtime(last.at):%H:%M, %d/%m/%Y}"
