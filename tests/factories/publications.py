"""Articles at each step."""

from datetime import UTC, datetime
from typing import Any

from thidua.common.actors import SYSTEM
from thidua.conferences.models import Conference
from thidua.cycles.models import Cycle
from thidua.publications import operations
from thidua.publications.models import Article


WRITTEN_AT = datetime(2023, 1, 18, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam


def make_article(
    cycle: Cycle,
    *,
    title: str = "Xã Thử khép năm thi đua 2022",
    lead: str = "Chiều 17/01/2023, xã họp hội nghị.",
    body: str = "Sáu trưởng thôn ký giao ước.",
    conference: Conference | None = None,
    **words: object,
) -> Article:
    return operations.draft_article(
        cycle=cycle,
        conference=conference,
        title=title,
        lead=lead,
        body=body,
        **words,
        by=SYSTEM,
        at=WRITTEN_AT,
    )


def make_published(
    cycle: Cycle, *, figures: dict[str, Any] | None = None, **words: object
) -> Article:
    article = make_article(cycle, **words)
    return operations.publish_article(article, figures=figures or {}, by=SYSTEM, at=WRITTEN_AT)
