"""Pages for what did not go: each says what happened, why, and the way on."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from thidua.common.actors import ANYONE
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.web.common.frame import desk_of
from thidua.web.common.pages import is_fragment


def refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """409: the act may not happen now. The sentence, the article, and the way back."""
    return _answer(
        request,
        409,
        title="Chưa làm được việc này",
        sentence=refusal.sentence,
        source=refusal.source,
    )


def not_allowed(request: HttpRequest, denial: NotAllowed) -> HttpResponse:
    """404 for what is not yours; 403 with who may, when the thing itself may be seen."""
    if not denial.sentence and not denial.who:
        return not_found(request)
    sentence = denial.sentence or f"Chỉ {denial.who} làm được việc này."
    return _answer(request, 403, title="Việc của người khác", sentence=sentence, who=denial.who)


def stale(request: HttpRequest, conflict: Stale) -> HttpResponse:
    """409: somebody saved meanwhile; both versions, nothing chosen."""
    rows = [
        {"label": name, "mine": request.POST.get(name, ""), "theirs": value}
        for name, value in conflict.theirs.items()
    ]
    return _answer(
        request,
        409,
        title="Hai người cùng sửa",
        sentence="Có người đã lưu trước. Chưa ghi gì đè lên.",
        conflict={"rows": rows, "who": conflict.who, "at": conflict.at},
    )


def bad_request(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    return _answer(
        request,
        400,
        title="Máy chủ không đọc được yêu cầu này",
        sentence="Trở lại trang trước, tải lại trang rồi gửi một lần nữa.",
    )


def forbidden(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    return _answer(
        request,
        403,
        title="Không mở được trang này",
        sentence="Tài khoản đang dùng không có nhiệm vụ mở trang này. "
        "Hỏi công chức phụ trách thi đua, khen thưởng của xã.",
    )


def form_expired(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """The CSRF check failed: most often the page lay open over a sign-in."""
    return _answer(
        request,
        403,
        title="Biểu mẫu đã mở quá lâu",
        sentence="Trang này mở từ trước lần đăng nhập mới nhất, nên chưa ghi gì. "
        "Trở lại, tải lại trang rồi gửi một lần nữa.",
    )


def not_found(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    return _answer(
        request,
        404,
        title="Không tìm thấy trang này",
        sentence="Địa chỉ gõ chưa đúng, hoặc trang không thuộc phần việc của tài khoản đang dùng.",
    )


def server_error(_: HttpRequest) -> HttpResponse:
    """500: printed without the frame, because the frame itself may be what failed."""
    html = render_to_string("common/loi_may_chu.html", {})
    return HttpResponse(html, status=500)


def _answer(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    context |= {"back": way_back(request), "frame_template": _frame_of(request)}
    if is_fragment(request):
        html = render_to_string("common/loi_manh.html", context, request)
        response = HttpResponse(html, status=status)
        response.headers["HX-Retarget"] = "#tin"
        response.headers["HX-Reswap"] = "innerHTML show:top"
        return response
    return HttpResponse(render_to_string("common/loi.html", context, request), status=status)


def _frame_of(request: HttpRequest) -> str:
    desk = desk_of(request, getattr(request, "actor", ANYONE))
    return {"portal": "common/portal.html", "unit": "common/phone.html"}.get(
        desk, "common/desk.html"
    )


def way_back(request: HttpRequest) -> str:
    """The page the person came from, if it is ours; else the start."""
    referer = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(
        referer, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return referer if ours else "/"
