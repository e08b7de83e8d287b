"""A nomination and the papers of its dossier."""

from django.db import models
from django.db.models import Q

from thidua.cycles.models import Cycle
from thidua.files.models import StoredFile
from thidua.nominations.enums import NominationState, Occasion, Part
from thidua.organisations.models import Recipient, Unit


class NominationQuerySet(models.QuerySet["Nomination"]):
    """Filters of dossiers."""

    def locked(self) -> "NominationQuerySet":
        """The stored rows, held until the end of the transaction."""
        held = self.select_for_update(of=("self",))
        return held.select_related("cycle__unit", "unit", "recipient__person", "recipient__home")


class Nomination(models.Model):
    """One recipient put forward for one title or form."""

    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="nominations")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="nominations")
    recipient = models.ForeignKey(Recipient, on_delete=models.RESTRICT, related_name="nominations")
    number = models.PositiveIntegerField("số hồ sơ")  # 1…n within the cycle
    code = models.CharField("danh hiệu, hình thức", max_length=64)  # of the lawbook
    occasion = models.CharField("loại khen thưởng", max_length=16, choices=Occasion.choices)
    year = models.PositiveSmallIntegerField("năm thành tích")
    summary = models.CharField("thành tích tóm tắt", max_length=500)  # printed on the award paper
    achievements = models.TextField("báo cáo thành tích", blank=True)
    state = models.CharField(
        "trạng thái", max_length=20, choices=NominationState.choices, default=NominationState.DRAFT
    )
    created_by_account_id = models.BigIntegerField("người soạn", null=True, blank=True)
    writer_account_ids = models.JSONField("ai đã soạn, sửa, gửi", default=list, blank=True)
    appraised_by_account_id = models.BigIntegerField("người thẩm định", null=True, blank=True)
    submitted_at = models.DateTimeField("gửi lúc", null=True, blank=True)
    received_on = models.DateField("ngày tiếp nhận thẩm định", null=True, blank=True)
    appraised_at = models.DateTimeField("thẩm định lúc", null=True, blank=True)
    appraisal_note = models.TextField("ý kiến thẩm định", blank=True)
    return_reason = models.TextField("lý do trả lại", blank=True)
    return_part = models.CharField("chỗ cần sửa", max_length=16, choices=Part.choices, blank=True)
    withdrawal_reason = models.TextField("lý do rút", blank=True)
    tabled_at = models.DateTimeField("vào phiên Hội đồng lúc", null=True, blank=True)
    outcome_reason = models.TextField("lý do của Hội đồng", blank=True)
    frozen = models.JSONField("đối chiếu đã chốt", null=True, blank=True)  # findings at appraisal
    frozen_name = models.CharField("tên lúc gửi", max_length=200, blank=True)
    frozen_position = models.CharField("chức vụ, đơn vị lúc gửi", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    objects = NominationQuerySet.as_manager()

    class Meta:
        verbose_name = "hồ sơ đề nghị"
        verbose_name_plural = "hồ sơ đề nghị"
        constraints = [
            models.UniqueConstraint(fields=["cycle", "number"], name="nomination_number_once"),
            models.UniqueConstraint(
                fields=["cycle", "recipient", "code", "summary"],
                condition=~Q(state__in=[NominationState.WITHDRAWN, NominationState.DECLINED]),
                name="nomination_same_once",
                violation_error_message="Đã có hồ sơ cùng người, cùng hình thức, cùng thành tích.",
            ),
            models.CheckConstraint(
                condition=Q(state=NominationState.DRAFT)
                | Q(state=NominationState.WITHDRAWN)
                | Q(submitted_at__isnull=False, received_on__isnull=False),
                name="nomination_submitted_has_day",
            ),
        ]

    def __str__(self) -> str:
        return f"Hồ sơ {self.number} ({self.cycle_id}, {self.pk})"


class DossierPaper(models.Model):
    """A paper in the dossier. Removing one only marks it."""

    nomination = models.ForeignKey(Nomination, on_delete=models.RESTRICT, related_name="papers")
    kind = models.CharField("loại", max_length=40)  # of the lawbook's dossiers, or PaperKind
    file = models.ForeignKey(StoredFile, on_delete=models.RESTRICT, related_name="dossier_papers")
    added_at = models.DateTimeField("nộp lúc")
    added_by = models.CharField("người nộp", max_length=160)
    removed_at = models.DateTimeField("bỏ lúc", null=True, blank=True)

    class Meta:
        verbose_name = "giấy tờ hồ sơ"
        verbose_name_plural = "giấy tờ hồ sơ"

    def __str__(self) -> str:
        return f"{self.kind} ({self.nomination_id}, {self.pk})"
