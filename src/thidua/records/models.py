"""Year records, honours held, and recognised initiatives."""

from django.db import models
from django.db.models import Q

from thidua.organisations.models import Recipient
from thidua.records.enums import (
    Discipline,
    HonourKind,
    RecognisedKind,
    RecognisedLevel,
    TaskGrade,
)


class YearRecord(models.Model):
    """What is known of a recipient for one year; blank means unknown."""

    recipient = models.ForeignKey(Recipient, on_delete=models.RESTRICT, related_name="year_records")
    year = models.PositiveSmallIntegerField("năm")
    task_grade = models.CharField("xếp loại", max_length=16, choices=TaskGrade.choices, blank=True)
    months_worked = models.PositiveSmallIntegerField("số tháng làm việc", null=True, blank=True)
    discipline = models.CharField("kỷ luật", max_length=16, choices=Discipline.choices, blank=True)
    is_under_examination = models.BooleanField("đang bị xem xét", null=True, blank=True)
    # Of a collective: who counts, and how many completed their tasks that year.
    member_count = models.PositiveIntegerField("số người", null=True, blank=True)
    completed_count = models.PositiveIntegerField("số hoàn thành nhiệm vụ", null=True, blank=True)
    worst_discipline = models.CharField(
        "kỷ luật nặng nhất trong tập thể", max_length=16, choices=Discipline.choices, blank=True
    )
    source = models.CharField("nguồn", max_length=200, blank=True)
    written_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = "hồ sơ năm"
        verbose_name_plural = "hồ sơ năm"
        constraints = [
            models.UniqueConstraint(fields=["recipient", "year"], name="year_record_once"),
            models.CheckConstraint(
                condition=Q(months_worked__isnull=True) | Q(months_worked__lte=12),
                name="year_record_months_at_most_12",
                violation_error_message="Một năm có nhiều nhất 12 tháng làm việc.",
            ),
            models.CheckConstraint(
                condition=Q(completed_count__isnull=True)
                | Q(member_count__isnull=True)
                | Q(completed_count__lte=models.F("member_count")),
                name="year_record_completed_within_members",
                violation_error_message="Số người hoàn thành không thể nhiều hơn số người.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id} · {self.year} ({self.pk})"


class Honour(models.Model):
    """A title or form that a recipient holds, whoever gave it and however we know."""

    recipient = models.ForeignKey(Recipient, on_delete=models.RESTRICT, related_name="honours")
    kind = models.CharField("loại", max_length=16, choices=HonourKind.choices)
    code = models.CharField("mã", max_length=64)
    year = models.PositiveSmallIntegerField("năm thành tích")
    decided_on = models.DateField("ngày quyết định", null=True, blank=True)
    decision_number = models.CharField("số quyết định", max_length=64, blank=True)
    decided_by = models.CharField("cấp quyết định", max_length=160, blank=True)
    occasion = models.CharField("loại khen thưởng", max_length=16, blank=True)
    source = models.CharField("nguồn", max_length=200, blank=True)
    award_key = models.CharField(max_length=64, blank=True)  # "awards.award:12" when made here
    recorded_at = models.DateTimeField("ghi lúc")
    revoked_at = models.DateTimeField("hủy lúc", null=True, blank=True)

    class Meta:
        verbose_name = "danh hiệu, hình thức đã có"
        verbose_name_plural = "danh hiệu, hình thức đã có"
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "code", "year"],
                condition=Q(kind=HonourKind.TITLE, revoked_at__isnull=True),
                name="honour_title_once_a_year",
                violation_error_message="Danh hiệu của năm này đã được ghi.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.year} ({self.recipient_id}, {self.pk})"


class Recognition(models.Model):
    """An initiative, topic or project recognised, as the law counts it."""

    recipient = models.ForeignKey(Recipient, on_delete=models.RESTRICT, related_name="recognitions")
    kind = models.CharField("loại", max_length=16, choices=RecognisedKind.choices)
    level = models.CharField("cấp công nhận", max_length=16, choices=RecognisedLevel.choices)
    name = models.CharField("tên", max_length=300)
    year = models.PositiveSmallIntegerField("năm")
    decision_number = models.CharField("số quyết định", max_length=64, blank=True)
    recorded_at = models.DateTimeField("ghi lúc")

    class Meta:
        verbose_name = "sáng kiến, đề tài được công nhận"
        verbose_name_plural = "sáng kiến, đề tài được công nhận"

    def __str__(self) -> str:
        return f"{self.name} ({self.year}, {self.pk})"


class RecordCoverage(models.Model):
    """From which year on the honours of a unit's people are completely entered.

    Within it a year without an honour means "none"; before it, "unknown".
    """

    unit = models.OneToOneField(
        "organisations.Unit", on_delete=models.RESTRICT, related_name="record_coverage"
    )
    complete_from_year = models.PositiveSmallIntegerField("đủ từ năm")
    missing_years = models.JSONField("thiếu các năm", default=list)

    class Meta:
        verbose_name = "mức đủ của kho quyết định"
        verbose_name_plural = "mức đủ của kho quyết định"

    def __str__(self) -> str:
        return f"đủ từ {self.complete_from_year} ({self.unit_id})"
