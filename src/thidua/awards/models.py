"""Number series, decisions, awards, papers owed."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from thidua.awards.enums import (
    DecisionState,
    NumberedBy,
    PaperState,
    RevocationGround,
    SeriesKind,
)
from thidua.councils.models import Session
from thidua.cycles.models import Cycle
from thidua.files.models import StoredFile
from thidua.nominations.models import Nomination
from thidua.organisations.models import Person, Recipient, Unit


class NumberSeriesManager(models.Manager["NumberSeries"]):
    def hold(self, *, unit: Unit, kind: SeriesKind, year: int) -> "NumberSeries":
        """The row, locked until the end of the transaction: one writer takes numbers."""
        self.get_or_create(unit=unit, kind=kind, year=year)
        return self.select_for_update().get(unit=unit, kind=kind, year=year)


class NumberSeries(models.Model):
    """A gapless series of one body, kind and year."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="number_series")
    kind = models.CharField("dãy số", max_length=16, choices=SeriesKind.choices)
    year = models.PositiveSmallIntegerField("năm")
    last = models.PositiveIntegerField("số cuối", default=0)

    objects = NumberSeriesManager()

    class Meta:
        verbose_name = "dãy số"
        verbose_name_plural = "dãy số"
        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "year"], name="series_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year} ({self.unit_id})"

    def take(self, count: int = 1) -> int:
        """The first of `count` new numbers. Hold the row before."""
        first = self.last + 1
        self.last += count
        self.save(update_fields=["last"])
        return first


class DecisionManager(models.Manager["Decision"]):
    def hold(self, pk: int) -> "Decision":
        """The stored row, locked until the end of the transaction."""
        rows = self.select_for_update(of=("self",)).select_related("unit", "cycle__unit")
        return rows.get(pk=pk)


class Decision(models.Model):
    """A commendation decision of the body's head."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="decisions")
    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="decisions")
    session = models.ForeignKey(
        Session, on_delete=models.RESTRICT, null=True, blank=True, related_name="decisions"
    )
    code = models.CharField("danh hiệu, hình thức", max_length=64)
    subject = models.CharField("trích yếu", max_length=300)
    achievement = models.CharField("thành tích chung", max_length=300)  # "đã có thành tích …"
    field = models.CharField("lĩnh vực", max_length=24, blank=True)  # of `movements.enums.Field`
    state = models.CharField(
        "trạng thái", max_length=16, choices=DecisionState.choices, default=DecisionState.DRAFT
    )
    nominations = models.ManyToManyField(Nomination, related_name="decisions")
    numbered_by = models.CharField(
        "cách lấy số", max_length=16, choices=NumberedBy.choices, default=NumberedBy.SERIES
    )
    number = models.PositiveIntegerField("số", null=True, blank=True)
    number_year = models.PositiveSmallIntegerField("năm của dãy số", null=True, blank=True)
    symbol = models.CharField("ký hiệu", max_length=40, default="QĐ-UBND")
    signed_on = models.DateField("ngày ký", null=True, blank=True)  # of a draft: the day proposed
    signer = models.ForeignKey(
        Person, on_delete=models.RESTRICT, null=True, blank=True, related_name="signed_decisions"
    )
    signer_account_id = models.BigIntegerField("tài khoản người ký", null=True, blank=True)
    signer_name = models.CharField("người ký", max_length=160, blank=True)
    signer_title = models.CharField("chức vụ người ký", max_length=160, blank=True)
    signer_capacity = models.JSONField("quyền hạn người ký", default=list, blank=True)  # lines
    # Everybody who drafted, changed or sent it: none of them may sign.
    preparer_account_ids = models.JSONField("tài khoản đã soạn", default=list, blank=True)
    prepared_by_name = models.CharField("người soạn", max_length=160, blank=True)
    sent_at = models.DateTimeField("trình ký lúc", null=True, blank=True)
    return_reason = models.CharField("lý do trả lại", max_length=500, blank=True)
    issued_at = models.DateTimeField("ban hành lúc", null=True, blank=True)
    base_salary_vnd = models.PositiveIntegerField("lương cơ sở", null=True, blank=True)
    rounding = models.CharField("cách làm tròn", max_length=16, blank=True)
    # [{name, value, unit, text, at, verified}]: what was applied, as it stood on the signing day
    legal_basis = models.JSONField("căn cứ đã áp dụng", default=list, blank=True)
    lawbook_edition = models.CharField("bản bộ quy định", max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    # Signed on paper before or beside the system, and entered afterwards.
    is_from_paper = models.BooleanField("ghi lại từ quyết định giấy", default=False)
    is_illustrative = models.BooleanField("minh họa", default=False)

    objects = DecisionManager()

    class Meta:
        verbose_name = "quyết định"
        verbose_name_plural = "quyết định"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "symbol", "number_year", "number"],
                name="decision_number_once",
                violation_error_message="Số này đã cấp cho một quyết định khác trong năm.",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=DecisionState.ISSUED,
                    number__isnull=False,
                    number_year__isnull=False,
                    signed_on__isnull=False,
                    issued_at__isnull=False,
                )
                | (~Q(state=DecisionState.ISSUED) & Q(issued_at__isnull=True)),
                name="decision_issued_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Quyết định {self.number or '…'}/{self.symbol} ({self.pk})"


class Award(models.Model):
    """One line of a decision: who got what, frozen as it was signed."""

    decision = models.ForeignKey(Decision, on_delete=models.RESTRICT, related_name="awards")
    nomination = models.OneToOneField(
        Nomination, on_delete=models.RESTRICT, null=True, blank=True, related_name="award"
    )
    recipient = models.ForeignKey(Recipient, on_delete=models.RESTRICT, related_name="awards")
    position = models.PositiveSmallIntegerField("thứ tự")
    code = models.CharField("danh hiệu, hình thức", max_length=64, db_index=True)
    title_year = models.PositiveSmallIntegerField("năm thành tích", db_index=True)
    occasion = models.CharField("loại khen thưởng", max_length=16)
    field = models.CharField("lĩnh vực", max_length=24, blank=True)
    recipient_kind = models.CharField("loại đối tượng", max_length=16)
    honorific = models.CharField("xưng hô in", max_length=8, blank=True)  # Ông, Bà
    name = models.CharField("tên in", max_length=200)
    folded_name = models.CharField(max_length=200, db_index=True)
    position_text = models.CharField("chức vụ, đơn vị in", max_length=300, blank=True)
    votes = models.CharField("phiếu đồng ý", max_length=16, blank=True)  # "10/11"
    achievement = models.CharField("thành tích in", max_length=500)
    multiple = models.CharField("hệ số", max_length=8, blank=True)  # exact decimal text
    reward_vnd = models.PositiveIntegerField("tiền thưởng", null=True, blank=True)
    legal_basis = models.JSONField("căn cứ", default=list, blank=True)
    register_number = models.PositiveIntegerField("số vào sổ")
    register_year = models.PositiveSmallIntegerField("năm của sổ")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="awards")
    signed_on = models.DateField("ngày ký", db_index=True)  # of the decision: lists sort by it
    verify_code = models.CharField("mã kiểm tra", max_length=16, unique=True)
    revoked_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    revoked_by_decision = models.CharField("quyết định hủy", max_length=100, blank=True)
    revoked_ground = models.CharField(
        "lý do hủy", max_length=16, choices=RevocationGround.choices, blank=True
    )
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "khen thưởng"
        verbose_name_plural = "khen thưởng"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "register_year", "register_number"], name="register_number_once"
            ),
            models.UniqueConstraint(fields=["decision", "position"], name="award_position_once"),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_ground="")
                | (Q(revoked_at__isnull=False) & ~Q(revoked_ground="")),
                name="award_revoked_has_ground",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-signed_on", "-id"], name="award_unit_signed"),
            models.Index(F("unit"), F("folded_name"), name="award_unit_folded"),
            # What stands in a register, for its filters: answered without reading the rows.
            models.Index(fields=["unit", "code"], name="award_unit_code"),
            models.Index(fields=["unit", "title_year"], name="award_unit_title_year"),
        ]

    def __str__(self) -> str:
        return f"{self.name} · {self.code} {self.title_year} ({self.pk})"


class OwedPaperManager(models.Manager["OwedPaper"]):
    def owe(
        self, decision: Decision, kind: str, form: str, *, part: int = 1, at: datetime
    ) -> "OwedPaper":
        """A paper that the worker will print; one that was printed before is printed anew."""
        afresh = {
            "state": PaperState.WAITING,
            "owed_at": at,
            "printed_at": None,
            "attempt_count": 0,
            "failure": "",
            "file": None,
        }
        paper, _ = self.update_or_create(
            decision=decision, kind=kind, format=form, part=part, defaults=afresh
        )
        return paper


class OwedPaper(models.Model):
    """A paper that is owed: the worker finds waiting rows and prints them."""

    decision = models.ForeignKey(Decision, on_delete=models.RESTRICT, related_name="owed_papers")
    kind = models.CharField("loại", max_length=40)  # a kind of `documents`
    format = models.CharField("dạng", max_length=8)  # pdf or docx
    part = models.PositiveSmallIntegerField("phần", default=1)  # of certificates by the thousand
    state = models.CharField(
        "trạng thái", max_length=16, choices=PaperState.choices, default=PaperState.WAITING
    )
    owed_at = models.DateTimeField("nợ từ")
    printed_at = models.DateTimeField("in lúc", null=True, blank=True)
    attempt_count = models.PositiveSmallIntegerField("số lần thử", default=0)
    failure = models.CharField("lý do chưa in được", max_length=300, blank=True)
    file = models.ForeignKey(
        StoredFile, on_delete=models.RESTRICT, null=True, blank=True, related_name="owed_papers"
    )

    objects = OwedPaperManager()

    class Meta:
        verbose_name = "văn bản phải in"
        verbose_name_plural = "văn bản phải in"
        constraints = [
            models.UniqueConstraint(fields=["decision", "kind", "format"], name="owed_paper_once"),
            models.CheckConstraint(
                condition=Q(state=PaperState.PRINTED, file__isnull=False, printed_at__isnull=False)
                | ~Q(state=PaperState.PRINTED),
                name="owed_paper_printed_has_file",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}.{self.format} ({self.decision_id}, {self.state})"
