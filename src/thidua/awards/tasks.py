"""Work that is owed: papers that wait are printed, one operation each."""

from django.utils import timezone
from django_tasks import task

from thidua.awards import operations, queries
from thidua.common.actors import SYSTEM


@task()
def print_owed_papers() -> list[str]:
    """Print everything that waits; a line for each paper, as the worker prints it."""
    return [
        str(operations.print_paper(paper, by=SYSTEM, at=timezone.now()))
        for paper in queries.owed_papers()
    ]
