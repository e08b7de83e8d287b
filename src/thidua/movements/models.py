"""Movements, their delivery to units, and what units report."""

from django.db import models
from django.db.models import Q

from thidua.cycles.models import Cycle
from thidua.files.models import StoredFile
from thidua.movements.enums import ActivityKind, Field, MovementKind, MovementState
from thidua.organisations.models import Unit


class Movement(models.Model):
    """A movement of one year. The eight contents are those of Điều 17 khoản 1."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="movements")
    owner = models.ForeignKey(  # the body that leads it: the committee, women, farmers …
        Unit, on_delete=models.RESTRICT, related_name="owned_movements"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="children"
    )
    name = models.CharField("tên phong trào", max_length=300)
    folded_name = models.CharField(max_length=300, db_index=True)
    slogan = models.CharField("khẩu hiệu", max_length=200, blank=True)
    kind = models.CharField("loại", max_length=16, choices=MovementKind.choices)
    field = models.CharField("lĩnh vực", max_length=24, choices=Field.choices, default=Field.ALL)
    aim = models.TextField("mục tiêu", blank=True)
    scope = models.TextField("phạm vi", blank=True)
    participants = models.TextField("đối tượng", blank=True)
    content = models.TextField("nội dung", blank=True)
    criteria = models.TextField("tiêu chí", blank=True)
    starts_on = models.DateField("thời gian: từ ngày", null=True, blank=True)
    ends_on = models.DateField("thời gian: đến ngày", null=True, blank=True)
    plan = models.TextField("kế hoạch", blank=True)
    measures = models.TextField("biện pháp", blank=True)
    plan_number = models.PositiveIntegerField("số kế hoạch", null=True, blank=True)
    plan_symbol = models.CharField("ký hiệu kế hoạch", max_length=40, blank=True)
    plan_signed_on = models.DateField("ngày ký kế hoạch", null=True, blank=True)
    state = models.CharField(
        "trạng thái", max_length=16, choices=MovementState.choices, default=MovementState.DRAFT
    )
    launched_at = models.DateTimeField("phát động lúc", null=True, blank=True)
    closed_at = models.DateTimeField("tổng kết lúc", null=True, blank=True)
    review = models.TextField("đánh giá khi tổng kết", blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "phong trào"
        verbose_name_plural = "phong trào"
        constraints = [
            models.CheckConstraint(
                condition=Q(state=MovementState.DRAFT, launched_at__isnull=True)
                | (~Q(state=MovementState.DRAFT) & Q(launched_at__isnull=False)),
                name="movement_launched_iff_launched_at",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=models.F("starts_on")),
                name="movement_ends_after_start",
                violation_error_message="Ngày kết thúc phải từ ngày bắt đầu trở đi.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.pk})"


class Delivery(models.Model):
    """A launched movement in the hands of one unit."""

    movement = models.ForeignKey(Movement, on_delete=models.RESTRICT, related_name="deliveries")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="deliveries")
    delivered_at = models.DateTimeField("giao lúc")
    acknowledged_at = models.DateTimeField("báo nhận lúc", null=True, blank=True)
    acknowledged_by = models.CharField("người báo nhận", max_length=160, blank=True)
    reminded_count = models.PositiveSmallIntegerField("số lần nhắc", default=0)
    reminded_at = models.DateTimeField("nhắc lần cuối lúc", null=True, blank=True)

    class Meta:
        verbose_name = "giao phong trào"
        verbose_name_plural = "giao phong trào"
        constraints = [
            models.UniqueConstraint(fields=["movement", "unit"], name="delivery_once"),
            models.CheckConstraint(
                condition=Q(acknowledged_at__isnull=True, acknowledged_by="")
                | (Q(acknowledged_at__isnull=False) & ~Q(acknowledged_by="")),
                name="delivery_acknowledged_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.movement_id} → {self.unit_id} ({self.pk})"


class Activity(models.Model):
    """What a unit did, told in three taps."""

    movement = models.ForeignKey(
        Movement, on_delete=models.RESTRICT, null=True, blank=True, related_name="activities"
    )
    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="activities")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="activities")
    kind = models.CharField("việc", max_length=20, choices=ActivityKind.choices)
    happened_on = models.DateField("ngày")
    people_count = models.PositiveIntegerField("số người", null=True, blank=True)
    note = models.CharField("ghi chú", max_length=300, blank=True)
    photo = models.ForeignKey(
        StoredFile, on_delete=models.RESTRICT, null=True, blank=True, related_name="activities"
    )
    reported_at = models.DateTimeField("báo lúc")
    reported_by = models.CharField("người báo", max_length=160)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "hoạt động"
        verbose_name_plural = "hoạt động"
        indexes = [models.Index(fields=["cycle", "unit"], name="activity_cycle_unit")]

    def __str__(self) -> str:
        return f"{self.kind} {self.happened_on} ({self.unit_id}, {self.pk})"
