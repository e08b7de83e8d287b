"""Units that cannot measure what the name of an indicator says."""

import re
from collections.abc import Iterable

from thidua.common.figures.measures import is_area, is_weight
from thidua.common.figures.units import RATES
from thidua.common.vietnamese import plain


_YIELD = re.compile(r"(?<!\w)năng suất(?! lao động)(?!\w)")
_OUTPUT = re.compile(r"(?<!giá trị )(?<!\w)sản lượng(?!\w)")
_AREA = re.compile(r"(?<!\w)diện tích(?!\w)")
_VOLUMES = ("m3", "mét khối", "khối", "lít")
_AREAS = ("sào", "mẫu", "công đất", "công")
_ON_AVERAGE = re.compile(r"(?<!\w)(?:sản lượng|diện tích)(?!\w).*bình quân(?!\w)")
# Such a name asks for a rate, whatever it is a rate of.
_OF_A_RATE = re.compile(r"^(?:t[ỷỉ] lệ|t[ỷỉ] trọng|tốc độ|mức|độ|cơ cấu|tăng|giảm)(?!\w)")


def misfit(name: str, units: Iterable[str]) -> str | None:
    """The sentence about the first unit that does not fit, if there is one."""
    words = plain(name)
    for whole_unit in units:
        # "Diện tích nhà ở bình quân": m2/người is an area for each person.
        unit = whole_unit.partition("/")[0] if _ON_AVERAGE.search(words) else whole_unit
        if _OF_A_RATE.search(words) and unit.startswith(RATES):
            continue
        says = _misfit(words, unit)
        if says is not None:
            return says
    return None


def _misfit(name: str, unit: str) -> str | None:
    if _YIELD.search(name):
        return None if _is_per_area(unit) else f"Năng suất tính theo diện tích, không phải {unit}."
    if _OUTPUT.search(name):
        is_amount = is_weight(unit) or unit.startswith(_VOLUMES)
        return None if is_amount else f"Sản lượng tính bằng tấn, tạ, kg …, không phải {unit}."
    if _AREA.search(name):
        fits = is_area(unit) or unit.startswith(_AREAS)
        return None if fits else f"Diện tích tính bằng ha, m2 …, không phải {unit}."
    return None


def _is_per_area(unit: str) -> bool:
    _, _, below = unit.partition("/")
    first = below.partition("/")[0]
    return bool(first) and (is_area(first) or first.startswith(_AREAS))
