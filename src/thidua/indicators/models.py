"""A resolution's list of indicators, and what was measured."""

from django.db import models

from thidua.cycles.models import Cycle
from thidua.files.models import StoredFile
from thidua.indicators.enums import Direction


class TargetSet(models.Model):
    """The list of indicators that a resolution set for the year; one per cycle and issuer."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="target_sets")
    name = models.CharField("tên", max_length=200)
    resolution = models.CharField("nghị quyết", max_length=200, blank=True)
    claimed_met = models.PositiveSmallIntegerField("nói đạt", null=True, blank=True)
    claimed_total = models.PositiveSmallIntegerField("nói tổng số", null=True, blank=True)
    claim_source = models.CharField("nơi nói", max_length=300, blank=True)
    locked_at = models.DateTimeField("chốt lúc", null=True, blank=True)

    class Meta:
        verbose_name = "bảng chỉ tiêu"
        verbose_name_plural = "bảng chỉ tiêu"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(claimed_met__isnull=True, claimed_total__isnull=True)
                | models.Q(claimed_met__isnull=False, claimed_total__isnull=False),
                name="target_set_claim_is_whole",
                violation_error_message="Nêu đủ cả số đạt và tổng số, hoặc để trống cả hai.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.cycle_id}, {self.pk})"


class Indicator(models.Model):
    """One measure with its plan, as the resolution words it."""

    target_set = models.ForeignKey(TargetSet, on_delete=models.RESTRICT, related_name="indicators")
    position = models.PositiveSmallIntegerField("thứ tự")
    name = models.CharField("chỉ tiêu", max_length=300)
    group = models.CharField("nhóm", max_length=100, blank=True)
    plan_text = models.CharField("kế hoạch", max_length=100, blank=True)
    direction = models.CharField(  # blank: proposed by the words of plan and name
        "chiều", max_length=16, choices=Direction.choices, blank=True
    )
    part_of = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="parts"
    )
    are_parts_complete = models.BooleanField("đã kê đủ các phần", default=False)
    source_agency = models.CharField("nơi cung cấp số", max_length=160, blank=True)
    source = models.CharField("nguồn", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)

    class Meta:
        verbose_name = "chỉ tiêu"
        verbose_name_plural = "chỉ tiêu"
        constraints = [
            models.UniqueConstraint(
                fields=["target_set", "position"], name="indicator_position_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.name} ({self.pk})"


class Measurement(models.Model):
    """The actual of an indicator, as typed; a new saving adds a row, the last one counts."""

    indicator = models.ForeignKey(Indicator, on_delete=models.RESTRICT, related_name="measurements")
    version = models.PositiveIntegerField("lần")
    actual_text = models.CharField("thực hiện", max_length=100, blank=True)
    stated_percent_text = models.CharField("phần trăm nêu", max_length=60, blank=True)
    stated_met = models.BooleanField("nói là đạt", null=True, blank=True)
    note = models.CharField("ghi chú", max_length=300, blank=True)
    evidence = models.ForeignKey(
        StoredFile, on_delete=models.RESTRICT, null=True, blank=True, related_name="measurements"
    )
    entered_at = models.DateTimeField("nhập lúc")
    entered_by = models.CharField("người nhập", max_length=160)
    source = models.CharField("nguồn", max_length=300, blank=True)

    class Meta:
        verbose_name = "số thực hiện"
        verbose_name_plural = "số thực hiện"
        constraints = [
            models.UniqueConstraint(fields=["indicator", "version"], name="measurement_version"),
        ]

    def __str__(self) -> str:
        return f"{self.actual_text} ({self.indicator_id}, lần {self.version})"


class Settlement(models.Model):
    """An error of the table that a person looked at and let stand, with the reason.

    It holds only for the figures it was given for: `held_against` is their text on that day.
    """

    target_set = models.ForeignKey(TargetSet, on_delete=models.RESTRICT, related_name="settlements")
    indicator = models.ForeignKey(
        Indicator, on_delete=models.RESTRICT, null=True, blank=True, related_name="settlements"
    )
    kind = models.CharField("loại cảnh báo", max_length=32)
    held_against = models.CharField("các số lúc đó", max_length=400, blank=True)
    reason = models.CharField("lý do", max_length=300)
    settled_at = models.DateTimeField("giải quyết lúc")
    settled_by = models.CharField("người giải quyết", max_length=160)

    class Meta:
        verbose_name = "cảnh báo đã giải quyết"
        verbose_name_plural = "cảnh báo đã giải quyết"

    def __str__(self) -> str:
        return f"{self.kind} ({self.target_set_id}, {self.indicator_id}, {self.pk})"
