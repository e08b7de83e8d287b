"""Conferences with guests, acts and photographs; the words and frozen figures of the report."""

from django.db import models
from django.db.models import Q

from thidua.awards.models import Decision
from thidua.conferences.enums import (
    ActKind,
    ConferenceState,
    DayPart,
    GuestLevel,
    ReportSection,
    TotalRelation,
)
from thidua.cycles.models import Cycle
from thidua.files.models import StoredFile
from thidua.organisations.models import Person, Unit
from thidua.pledges.models import Pledge


class Conference(models.Model):
    """One event; it closes `cycle` and opens the year after."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="conferences")
    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="conferences")
    name = models.CharField("tên", max_length=300)
    held_on = models.DateField("ngày")
    day_part = models.CharField("buổi", max_length=8, choices=DayPart.choices)
    begins_at = models.TimeField("giờ họp", null=True, blank=True)
    place = models.CharField("nơi tổ chức", max_length=200, blank=True)
    presider = models.ForeignKey(
        Person,
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="presided_conferences",
    )
    presider_text = models.CharField("người chủ trì", max_length=200, blank=True)
    state = models.CharField(
        "trạng thái",
        max_length=16,
        choices=ConferenceState.choices,
        default=ConferenceState.PLANNED,
    )
    report_adopted_on = models.DateField("báo cáo được thông qua ngày", null=True, blank=True)
    report_changes = models.TextField("sửa đổi khi thông qua", blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "hội nghị"
        verbose_name_plural = "hội nghị"

    def __str__(self) -> str:
        return f"{self.name} ({self.held_on}, {self.pk})"


class GuestClass(models.Model):
    """A class of guests with how many were asked and came."""

    conference = models.ForeignKey(
        Conference, on_delete=models.RESTRICT, related_name="guest_classes"
    )
    position = models.PositiveSmallIntegerField("thứ tự")
    level = models.CharField("cấp", max_length=16, choices=GuestLevel.choices)
    name = models.CharField("thành phần", max_length=300)
    invited_count = models.PositiveIntegerField("mời", null=True, blank=True)
    came_count = models.PositiveIntegerField("dự", null=True, blank=True)

    class Meta:
        verbose_name = "thành phần khách"
        verbose_name_plural = "thành phần khách"
        constraints = [
            models.UniqueConstraint(fields=["conference", "position"], name="guest_class_position"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.conference_id}, {self.pk})"


class Act(models.Model):
    """Something that happened at the conference; may point to what it made known."""

    conference = models.ForeignKey(Conference, on_delete=models.RESTRICT, related_name="acts")
    position = models.PositiveSmallIntegerField("thứ tự")
    kind = models.CharField("loại", max_length=16, choices=ActKind.choices)
    text = models.CharField("nội dung", max_length=400)
    decision = models.ForeignKey(
        Decision, on_delete=models.RESTRICT, null=True, blank=True, related_name="conference_acts"
    )
    pledge = models.ForeignKey(
        Pledge, on_delete=models.RESTRICT, null=True, blank=True, related_name="conference_acts"
    )
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)

    class Meta:
        verbose_name = "nội dung hội nghị"
        verbose_name_plural = "nội dung hội nghị"
        constraints = [
            models.UniqueConstraint(fields=["conference", "position"], name="act_position"),
            models.CheckConstraint(
                condition=Q(decision__isnull=True) | Q(kind=ActKind.AWARDS),
                name="act_decision_only_for_awards",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.text[:40]} ({self.pk})"


class Photo(models.Model):
    """A photograph with its caption, for readers who see it and who do not."""

    conference = models.ForeignKey(Conference, on_delete=models.RESTRICT, related_name="photos")
    act = models.ForeignKey(
        Act, on_delete=models.RESTRICT, null=True, blank=True, related_name="photos"
    )
    file = models.ForeignKey(
        StoredFile, on_delete=models.RESTRICT, related_name="conference_photos"
    )
    position = models.PositiveSmallIntegerField("thứ tự")
    caption = models.CharField("chú thích", max_length=300)
    alt = models.CharField("mô tả cho người không xem được ảnh", max_length=300)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("hình vẽ minh họa", default=False)

    class Meta:
        verbose_name = "ảnh hội nghị"
        verbose_name_plural = "ảnh hội nghị"
        constraints = [
            models.UniqueConstraint(fields=["conference", "position"], name="photo_position"),
        ]

    def __str__(self) -> str:
        return f"{self.caption[:40]} ({self.pk})"


class YearReport(models.Model):
    """The year-end report of a year: its head, its signer, and its figures once frozen."""

    cycle = models.OneToOneField(Cycle, on_delete=models.RESTRICT, related_name="year_report")
    number = models.PositiveIntegerField("số", null=True, blank=True)
    symbol = models.CharField("ký hiệu", max_length=40, default="BC-UBND")
    issued_on = models.DateField("ngày ký", null=True, blank=True)
    signer_capacity = models.CharField(  # lines apart by a bar
        "quyền hạn người ký", max_length=200, default="TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH"
    )
    signer_name = models.CharField("người ký", max_length=160, blank=True)
    frozen_at = models.DateTimeField("chốt lúc", null=True, blank=True)
    frozen_by = models.CharField("người chốt", max_length=160, blank=True)
    figures = models.JSONField("số liệu đã chốt", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "báo cáo tổng kết"
        verbose_name_plural = "báo cáo tổng kết"
        constraints = [
            models.CheckConstraint(
                condition=Q(frozen_at__isnull=True, figures__isnull=True)
                | Q(frozen_at__isnull=False, figures__isnull=False),
                name="year_report_frozen_has_figures",
            ),
        ]

    def __str__(self) -> str:
        return f"Báo cáo tổng kết ({self.cycle_id}, {self.pk})"


class ReportText(models.Model):
    """What the officer wrote into one part of the report, a paragraph a line."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="report_texts")
    section = models.CharField("phần", max_length=16, choices=ReportSection.choices)
    text = models.TextField("lời", blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField("sửa lúc")
    changed_by = models.CharField("người sửa", max_length=160)

    class Meta:
        verbose_name = "phần lời của báo cáo"
        verbose_name_plural = "phần lời của báo cáo"
        constraints = [
            models.UniqueConstraint(fields=["cycle", "section"], name="report_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.section} ({self.cycle_id}, {self.pk})"


class StatedTotal(models.Model):
    """A total of awards that a text states and no list backs; never added to what is counted."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="stated_totals")
    words = models.CharField("nêu về việc gì", max_length=300)
    collectives = models.PositiveIntegerField("tập thể", null=True, blank=True)
    individuals = models.PositiveIntegerField("cá nhân", null=True, blank=True)
    households = models.PositiveIntegerField("hộ gia đình", null=True, blank=True)
    source = models.CharField("nơi nêu", max_length=300)
    relation = models.CharField(
        "quan hệ", max_length=16, choices=TotalRelation.choices, default=TotalRelation.UNKNOWN
    )
    stated_at = models.DateTimeField("ghi lúc")
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)

    class Meta:
        verbose_name = "tổng số được nêu"
        verbose_name_plural = "tổng số được nêu"
        constraints = [
            models.CheckConstraint(
                condition=Q(collectives__isnull=False)
                | Q(individuals__isnull=False)
                | Q(households__isnull=False),
                name="stated_total_counts_something",
                violation_error_message="Nêu ít nhất một số: tập thể, cá nhân hoặc hộ gia đình.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.words[:40]} ({self.cycle_id}, {self.pk})"
