"""What a certificate of merit says, fitted to its sheet; one block, one page, one recipient."""

from thidua.documents.blocks import Certificate, Page, Paper
from thidua.documents.composing import Context, numbered, signed
from thidua.documents.fitting import Text, fit, name_size
from thidua.documents.wording import on_day


_WIDTH_MM, _HEIGHT_MM = 236.0, 46.0  # of the room for name, description and achievement
_DESCRIPTION_SIZE, _ACHIEVEMENT_SIZE = 15.0, 16.0


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
    name, description, achievement = fit(
        (
            Text(recipient["name"], "Bold", name_size(recipient["name"], width_mm=_WIDTH_MM)),
            Text(recipient["description"] or "", "Regular", _DESCRIPTION_SIZE),
            Text(recipient["achievement"], "Italic", _ACHIEVEMENT_SIZE),
        ),
        width_mm=_WIDTH_MM,
        height_mm=_HEIGHT_MM,
    )
    return Certificate(
        issuer=context["issuer"].upper(),
        verb=context["verb"] or "TẶNG",
        title=context["title"] or "GIẤY KHEN",
        name=name,
        description=description,
        achievement=achievement,
        facts=_facts(recipient, context["decision"]),
        place_date=f"{context['place']}, {on_day(context['decision']['signed_on'])}",
        signature=signed(context["signature"]),
        link=recipient["link"],
    )


def _facts(recipient: Context, decision: Context) -> tuple[str, ...]:
    facts = [f"Quyết định số: {numbered(decision)}", on_day(decision["signed_on"])]
    if recipient["register_number"]:
        facts.append(f"Số sổ khen thưởng: {recipient['register_number']}")
    if recipient["code"]:
        facts.append(f"Mã: {recipient['code']}")
    return tuple(facts)
