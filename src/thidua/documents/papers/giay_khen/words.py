"""What a certificate of merit says, fitted to its sheet; one block, one page, one recipient."""

from thidua.documents.blocks import Certificate, Page, Paper
from thidua.documents.composing import Context, numbered
from thidua.documents.fitting import Text, fit, name_text, one_line
from thidua.documents.wording import on_day


_WORDS_MM = (236.0, 46.0)  # room for name, description and achievement
_TITLE_MM, _SIGNING_MM = 225.0, 98.0
_SPACED = 1.06  # the title's letters stand apart


def compose(context: Context) -> Paper:
    shift = context["shift"]
    return Paper(
        name=f"Giấy khen kèm Quyết định số {numbered(context['decision'])}",
        blocks=tuple(_certificate(recipient, context) for recipient in context["recipients"]),
        day=context["decision"]["signed_on"],
        page=Page.CERTIFICATE,
        stock=bool(context["stock"]),
        shift_mm=(float(shift["right_mm"]), float(shift["down_mm"])) if shift else (0.0, 0.0),
    )


def _certificate(recipient: Context, context: Context) -> Certificate:
    width_mm, height_mm = _WORDS_MM
    name, description, achievement = fit(
        (
            name_text(recipient["name"], width_mm=width_mm),
            Text(recipient["description"] or "", "Regular", 15),
            Text(recipient["achievement"], "Italic", 16),
        ),
        width_mm=width_mm,
        height_mm=height_mm,
    )
    decision = context["decision"]
    place_date = f"{context['place']}, {on_day(decision['signed_on'])}"
    title = Text(context["title"] or "GIẤY KHEN", "Bold", 46)
    return Certificate(
        issuer=one_line(Text(context["issuer"].upper(), "Bold", 19), width_mm=_TITLE_MM),
        verb=one_line(Text(context["verb"] or "TẶNG", "Bold", 17), width_mm=_TITLE_MM),
        title=one_line(title, width_mm=_TITLE_MM / _SPACED),
        name=name,
        description=description,
        achievement=achievement,
        facts=_facts(recipient, decision),
        place_date=one_line(Text(place_date, "Italic", 14), width_mm=_SIGNING_MM),
        capacity=tuple(context["signature"]["capacity"]),
        signer=one_line(Text(context["signature"]["name"], "Bold", 15), width_mm=_SIGNING_MM),
        link=recipient["link"],
    )


def _facts(recipient: Context, decision: Context) -> tuple[str, ...]:
    facts = [f"Quyết định số: {numbered(decision)}", on_day(decision["signed_on"])]
    if recipient["register_number"]:
        facts.append(f"Số sổ khen thưởng: {recipient['register_number']}")
    if recipient["code"]:
        facts.append(f"Mã: {recipient['code']}")
    return tuple(facts)
