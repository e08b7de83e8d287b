"""Conferences with guests, acts and photographs."""

from django.db import models
from django.db.models import Q

from thidua.awards.models import Decision
from thidua.conferences.enums import ActKind, ConferenceState, DayPart, GuestLevel
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
    place = models.CharField("nơi tổ chức", max_length=200)
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
    is_illustrative = models.BooleanField("hình vẽ minh họa", default=False)

    class Meta:
        verbose_name = "ảnh hội nghị"
        verbose_name_plural = "ảnh hội nghị"
        constraints = [
            models.UniqueConstraint(fields=["conference", "position"], name="photo_position"),
        ]

    def __str__(self) -> str:
        return f"{self.caption[:40]} ({self.pk})"
