"""Registrations of titles, and pledges with clauses and signatories."""

from django.db import models
from django.db.models import Q

from thidua.cycles.models import Cycle
from thidua.indicators.models import Indicator
from thidua.organisations.models import Recipient, Unit
from thidua.pledges.enums import PledgeKind, PledgeState, SignedHow


class Registration(models.Model):
    """A title that a person or unit aims at this year."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="registrations")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="registrations")
    recipient = models.ForeignKey(
        Recipient, on_delete=models.RESTRICT, related_name="registrations"
    )
    title = models.CharField("danh hiệu", max_length=64)  # code of the lawbook
    registered_on = models.DateField("ngày đăng ký")
    registered_by = models.CharField("người đăng ký", max_length=160)
    withdrawn_at = models.DateTimeField("rút lúc", null=True, blank=True)

    class Meta:
        verbose_name = "đăng ký danh hiệu"
        verbose_name_plural = "đăng ký danh hiệu"
        constraints = [
            models.UniqueConstraint(
                fields=["cycle", "recipient", "title"],
                condition=Q(withdrawn_at__isnull=True),
                name="registration_once",
                violation_error_message="Danh hiệu này đã được đăng ký trong năm.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.recipient_id}, {self.pk})"


class Pledge(models.Model):
    """A covenant or commitment for one year; `year` is the year it binds."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="pledges")
    convener = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="convened_pledges")
    kind = models.CharField("loại", max_length=16, choices=PledgeKind.choices)
    name = models.CharField("tên", max_length=300)
    folded_name = models.CharField(max_length=300, db_index=True)
    preamble = models.TextField("lời dẫn", blank=True)
    state = models.CharField(
        "trạng thái", max_length=16, choices=PledgeState.choices, default=PledgeState.DRAFT
    )
    sign_by_on = models.DateField("hạn ký", null=True, blank=True)
    place = models.CharField("nơi ký", max_length=200, blank=True)
    witness = models.CharField("người chứng kiến", max_length=200, blank=True)
    witnessed_at = models.DateTimeField("chứng kiến lúc", null=True, blank=True)
    text_hash = models.CharField("mã băm nội dung", max_length=64, blank=True)  # fixed when opened
    completed_at = models.DateTimeField("ký đủ lúc", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "giao ước"
        verbose_name_plural = "giao ước"
        constraints = [
            models.CheckConstraint(
                condition=Q(state=PledgeState.COMPLETE, completed_at__isnull=False)
                | (~Q(state=PledgeState.COMPLETE) & Q(completed_at__isnull=True)),
                name="pledge_complete_iff_completed_at",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.pk})"


class Clause(models.Model):
    """One promise. With an indicator it is measured; without one it is words."""

    pledge = models.ForeignKey(Pledge, on_delete=models.RESTRICT, related_name="clauses")
    position = models.PositiveSmallIntegerField("thứ tự")
    text = models.CharField("nội dung", max_length=500)
    indicator = models.ForeignKey(
        Indicator, on_delete=models.RESTRICT, null=True, blank=True, related_name="clauses"
    )
    target_text = models.CharField("mức phấn đấu", max_length=100, blank=True)

    class Meta:
        verbose_name = "điều giao ước"
        verbose_name_plural = "điều giao ước"
        constraints = [
            models.UniqueConstraint(fields=["pledge", "position"], name="clause_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.text[:40]} ({self.pk})"


class Signatory(models.Model):
    """A unit that is to sign, and how and by whom it did."""

    pledge = models.ForeignKey(Pledge, on_delete=models.RESTRICT, related_name="signatories")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="signatures")
    position = models.PositiveSmallIntegerField("thứ tự")
    signed_at = models.DateTimeField("ký lúc", null=True, blank=True)
    signed_by = models.CharField("người ký", max_length=160, blank=True)
    signed_title = models.CharField("chức vụ lúc ký", max_length=120, blank=True)
    signed_how = models.CharField("cách ký", max_length=16, choices=SignedHow.choices, blank=True)

    class Meta:
        verbose_name = "bên ký"
        verbose_name_plural = "bên ký"
        constraints = [
            models.UniqueConstraint(fields=["pledge", "unit"], name="signatory_once"),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True, signed_by="", signed_how="")
                | (Q(signed_at__isnull=False) & ~Q(signed_by="") & ~Q(signed_how="")),
                name="signatory_signed_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} ({self.pledge_id}, {self.pk})"
