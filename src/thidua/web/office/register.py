"""The register of awards: search, export, one award, its certificate, its cancellation."""

from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods, require_safe

from thidua.awards import operations, papers, permissions, policies, queries
from thidua.awards.enums import RevocationGround
from thidua.common.errors import Refused
from thidua.common.figures.printing import print_number as number
from thidua.common.vietnamese import date_in_words
from thidua.documents import qr
from thidua.documents.rendering import render
from thidua.law import name_of
from thidua.organisations import queries as organisations
from thidua.web.common.exports import csv_response
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import page, paginate
from thidua.web.common.papers import download, format_of
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.decision_tables import unbroken
from thidua.web.office.desk import office
from thidua.web.office.forms.decisions import RegisterFilter, RevokeForm


HERE = "Sổ khen thưởng"
MOST = 2000  # lines of a book that is laid out while somebody waits


@require_safe
@office
def awards(request: Request, cycle) -> HttpResponse:
    filters = _filters(request, cycle)
    trang = paginate(_wanted(filters, cycle, by=request.actor), request)
    csv = f"{reverse('office:register_csv', args=[cycle.year])}?{request.GET.urlencode()}"
    return page(
        request,
        "office/decisions/register.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=_table(trang, year=cycle.year),
        actions=[
            *(
                Action(
                    f"Sổ năm {cycle.year} ({form.upper()})",
                    reverse("office:register_book", args=[cycle.year, form]),
                )
                for form in ("pdf", "docx")
            ),
            Action("Tải bảng tính (CSV)", csv, icon="download"),
        ],
        crumbs=[Crumb("Quyết định", reverse("office:decisions", args=[cycle.year])), Crumb(HERE)],
    )


@require_safe
@office
def awards_csv(request: Request, cycle) -> StreamingHttpResponse:
    """What the filter shows, all pages."""
    found = _wanted(_filters(request, cycle), cycle, by=request.actor)
    head = [
        "Số vào sổ", "Năm của sổ", "Tên", "Chức vụ, đơn vị", "Đối tượng", "Danh hiệu, hình thức",
        "Năm thành tích", "Thành tích", "Số quyết định", "Ngày ký", "Tiền thưởng (đồng)",
        "Hủy bỏ theo",
    ]  # fmt: skip
    rows = (
        [
            award.register_number, award.register_year, award.name, award.position_text,
            policies.KINDS[award.recipient_kind], name_of(award.code), award.title_year,
            award.achievement, policies.numbered(award.decision.number, award.decision.symbol),
            f"{award.signed_on:%d/%m/%Y}", award.reward_vnd, award.revoked_by_decision,
        ]
        for award in found.iterator(chunk_size=2000)
    )  # fmt: skip
    return csv_response(f"so-khen-thuong-{cycle.year}", head, rows)


@require_safe
@office
def register_book(request: Request, cycle, form: str) -> HttpResponse:
    """The register of the year of the address as a book to print."""
    wanted = format_of(form)
    rows = list(queries.register_of_year(cycle.unit, cycle.year, by=request.actor)[: MOST + 1])
    if not rows:
        raise Refused(f"Sổ khen thưởng năm {cycle.year} chưa có dòng nào để in.")
    if len(rows) > MOST:
        raise Refused(f"Sổ năm {cycle.year} có hơn {MOST} dòng. Tải bảng tính để in từng phần.")
    context = papers.register_book(cycle.unit, cycle.year, rows, on=timezone.localdate())
    content = render(papers.REGISTER, context, format=wanted)
    return download(content, name=f"so-khen-thuong-{cycle.year}", form=wanted)


@require_safe
@office
def award(request: Request, cycle, award_id: int) -> HttpResponse:
    found = queries.get_award(cycle.unit, award_id, by=request.actor)
    here = [cycle.year, found.pk]
    actions = [Action("Xem giấy khen", reverse("office:certificate", args=here), icon="award")]
    if permissions.can_revoke(request.actor, found) and found.revoked_at is None:
        actions.append(Action("Hủy bỏ khen thưởng", reverse("office:revoke_award", args=here)))
    others = queries.similar_awards(found.recipient, by=request.actor).exclude(pk=found.pk)
    return page(
        request,
        "office/decisions/award.html",
        cycle=cycle,
        award=found,
        form_name=queries.name_by(found.code, found.unit.name),
        decision_number=policies.numbered(found.decision.number, found.decision.symbol),
        register_number=_register_number(found),
        code=policies.printed_code(found.verify_code),
        multiple=found.multiple.replace(".", ","),
        ground=RevocationGround(found.revoked_ground).label if found.revoked_ground else "",
        others=_table(
            others[:50],
            year=cycle.year,
            caption="Khen thưởng khác của cùng tên, cùng nơi",
            empty="Chưa có khen thưởng nào khác cho tên này ở đây.",
        ),
        dependents=queries.dependent_awards(found, by=request.actor) if found.revoked_at else [],
        actions=actions,
        crumbs=[
            Crumb(HERE, reverse("office:register", args=[cycle.year])),
            Crumb(found.name),
        ],
    )


@require_safe
@office
def certificate(request: Request, cycle, award_id: int) -> HttpResponse:
    """The certificate on screen, as the PDF prints it."""
    found = queries.get_award(cycle.unit, award_id, by=request.actor)
    lines = queries.lines_of(found.decision, by=request.actor)
    sheets = papers.certificates(found.decision, lines)
    place = next(i for i, line in enumerate(lines) if line.award and line.award.pk == found.pk)
    pks = [line.award.pk for line in lines if line.award]
    around = {
        name: reverse("office:certificate", args=[cycle.year, pks[i]])
        for name, i in (("before", place - 1), ("after", place + 1))
        if 0 <= i < len(pks)
    }
    return page(
        request,
        "office/decisions/certificate.html",
        cycle=cycle,
        award=found,
        sheet=sheets | {"recipient": sheets["recipients"][place]},
        qr=_qr(papers.link_of(found.verify_code)),
        signed_in_words=date_in_words(found.signed_on),
        place=place + 1,
        count=len(lines),
        around=around,
    )


@require_http_methods(["GET", "POST"])
@office
def revoke_award(request: Request, cycle, award_id: int) -> HttpResponse:
    found = queries.get_award(cycle.unit, award_id, by=request.actor)
    permissions.check_can_revoke(request.actor, found)
    back = reverse("office:award", args=[cycle.year, found.pk])
    later = queries.dependent_awards(found, by=request.actor)

    def do(form: RevokeForm) -> str:
        operations.revoke_award(found, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        RevokeForm.of(request),
        heading=f"Hủy bỏ khen thưởng của {found.name}",
        verb="Hủy bỏ khen thưởng",
        button_class="btn-son",
        do=do,
        said="Đã ghi hủy bỏ. Trang kiểm tra công khai báo ngay giấy khen này không còn hiệu lực.",
        back=back,
        subline=_consequences(found, later),
        crumbs=[
            Crumb(HERE, reverse("office:register", args=[cycle.year])),
            Crumb(found.name, back),
        ],
    )


def _qr(link: str) -> SafeString:
    """The code of the checking page at its size on paper."""
    size = 'width="22mm" height="22mm" role="img" aria-label="Mã QR của trang kiểm tra"'
    return mark_safe(qr.svg(link).replace("<svg", f"<svg {size}", 1))  # noqa: S308 -- drawn here


def _consequences(award, later) -> str:
    number = policies.numbered(award.decision.number, award.decision.symbol)
    says = (
        f"{name_of(award.code)}, quyết định {number} ngày {award.signed_on:%d/%m/%Y}. "
        "Dòng trong sổ vẫn giữ, có ghi hủy bỏ; hiện vật và tiền thưởng phải thu hồi."
    )
    if later:
        says += f" {len(later)} khen thưởng sau đó của cùng đối tượng cần xem lại."
    return says


def _filters(request: Request, cycle) -> RegisterFilter:
    codes, years = queries.choices_in_register(cycle.unit, by=request.actor)
    units = organisations.units_below(cycle.unit, by=request.actor).values_list("pk", "name")
    return RegisterFilter(
        request.GET, codes=[(code, name_of(code)) for code in codes], years=years, units=list(units)
    )


def _wanted(filters: RegisterFilter, cycle, *, by):
    wanted = queries.Wanted(
        text=filters.wanted("tim") or "",
        code=filters.wanted("hinh_thuc") or "",
        title_year=filters.wanted("nam"),
        recipient_kind=filters.wanted("doi_tuong") or "",
        home_id=filters.wanted("don_vi"),
    )
    return queries.register(cycle.unit, wanted=wanted, by=by)


def _table(
    awards,
    *,
    year: int,
    caption: str = "Sổ khen thưởng, mới nhất đứng trước",
    empty: str = "Không có khen thưởng nào khớp. Bỏ lọc để xem tất cả.",
) -> Table:
    return Table(
        caption=caption,
        columns=[
            Column("Số vào sổ", wide_only=True),
            Column("Tên", head=True),
            Column("Danh hiệu, hình thức", last=True),
            Column("Năm thành tích", number=True, short="Năm"),
            Column("Quyết định", wide_only=True),
            Column("Tiền thưởng, đ", number=True, short="Thưởng"),
        ],
        rows=[_row(award, year) for award in awards],
        empty=empty,
        stack_on_phone=True,
    )


def _row(award, year: int) -> Row:
    decision_number = policies.numbered(award.decision.number, award.decision.symbol)
    form = queries.short_name(award.code)
    return Row(
        [
            _register_number(award),
            Cell(
                award.name,
                url=reverse("office:award", args=[year, award.pk]),
                note=award.position_text,
                illustrative=award.is_illustrative,
            ),
            Cell(f"{form} · đã hủy bỏ", answer="chua_dat") if award.revoked_at else form,
            str(award.title_year),
            Cell(html=unbroken(decision_number), note=f"{award.signed_on:%d/%m/%Y}"),
            number(award.reward_vnd),
        ]
    )


def _register_number(award) -> str:
    return f"{award.register_number:02}/{award.register_year}"
