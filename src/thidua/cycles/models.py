"""A year and its steps."""

from django.db import models

from thidua.cycles.enums import CycleState, StepKind
from thidua.organisations.models import Unit


class Cycle(models.Model):
    """The emulation year of one commune body."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="cycles")
    year = models.PositiveSmallIntegerField("năm")
    theme = models.CharField("chủ đề năm", max_length=200, blank=True)
    state = models.CharField(
        "trạng thái", max_length=16, choices=CycleState.choices, default=CycleState.OPEN
    )
    opened_at = models.DateTimeField("mở lúc")
    closed_at = models.DateTimeField("khép lúc", null=True, blank=True)

    class Meta:
        verbose_name = "năm thi đua"
        verbose_name_plural = "năm thi đua"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year"],
                name="cycle_once_a_year",
                violation_error_message="Đơn vị này đã có năm thi đua đó.",
            ),
            models.CheckConstraint(
                condition=models.Q(state=CycleState.OPEN, closed_at__isnull=True)
                | models.Q(state=CycleState.CLOSED, closed_at__isnull=False),
                name="cycle_closed_iff_closed_at",
            ),
        ]

    def __str__(self) -> str:
        return f"Năm {self.year} ({self.unit_id}, {self.pk})"


class Step(models.Model):
    """One of the eight steps, with its dates."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="steps")
    kind = models.CharField("bước", max_length=16, choices=StepKind.choices)
    position = models.PositiveSmallIntegerField("thứ tự")
    starts_on = models.DateField("từ ngày", null=True, blank=True)
    due_on = models.DateField("hạn", null=True, blank=True)

    class Meta:
        verbose_name = "bước của năm"
        verbose_name_plural = "bước của năm"
        constraints = [
            models.UniqueConstraint(fields=["cycle", "kind"], name="step_once_a_cycle"),
            models.CheckConstraint(
                condition=models.Q(due_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(due_on__gte=models.F("starts_on")),
                name="step_due_after_start",
                violation_error_message="Hạn của bước phải từ ngày bắt đầu trở đi.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.kind} ({self.cycle_id})"
