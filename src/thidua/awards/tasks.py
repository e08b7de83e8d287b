"""Work that is owed: papers that wait are printed, one operation each."""

from django.utils import timezone
from django_tasks import task

from thidua.awards import operations, papers, queries
from thidua.awards.enums import PaperState
from thidua.awards.models import OwedPaper
from thidua.common.actors import SYSTEM


@task()
def print_owed_papers() -> list[str]:
    """Print the papers that wait longest; a line for each. Nothing said: nothing is owed."""
    return [
        _said(operations.print_paper(paper, by=SYSTEM, at=timezone.now()))
        for paper in queries.owed_papers()
    ]


def _said(paper: OwedPaper) -> str:
    name = papers.name_of_file(paper)
    if paper.state == PaperState.PRINTED:
        return f"Đã in: {name}"
    return f"Chưa in được: {name} (lần {paper.attempt_count}). {paper.failure}"
