"""One value of the lawbook on one day, in the form of `thidua law`."""

from datetime import date

from thidua.law.parameters import law


def value_on(name: str, day: date) -> dict[str, object]:
    """The value, its unit, its days and its source; the value is None where the law sets none."""
    value = law(name).on(day)
    made: dict[str, object] = {
        "name": name,
        "on": day.isoformat(),
        "value": value.text,
        "unit": value.unit,
        "from": value.valid_from.isoformat() if value.valid_from else None,
        "to": value.valid_to.isoformat() if value.valid_to else None,
        "source": {"text": value.source.text, "at": value.source.at} if value.source else None,
        "verified": value.verified,
    }
    if value.inclusive is not None:
        made["inclusive"] = value.inclusive
    return made
