"""Councils, sessions, and what was voted."""

from django.db import models
from django.db.models import F, Q

from thidua.councils.enums import Choice, MemberRole, Presence, SessionState
from thidua.cycles.models import Cycle
from thidua.nominations.models import Nomination
from thidua.organisations.models import Person, Unit


class Council(models.Model):
    """A council of one body, with its own regulation on shares where the law sets none."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="councils")
    name = models.CharField("tên", max_length=200)
    established_by = models.CharField("quyết định thành lập, kiện toàn", max_length=200, blank=True)
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)
    # The regulation's own shares, as exact text ("2/3", "0.7"), used where the lawbook has none.
    quorum_share = models.CharField("tỷ lệ dự họp tối thiểu", max_length=8, default="2/3")
    vote_share = models.CharField("tỷ lệ đồng ý tối thiểu", max_length=8, default="0.7")
    regulation = models.CharField("quy chế Hội đồng", max_length=200, blank=True)

    class Meta:
        verbose_name = "hội đồng"
        verbose_name_plural = "hội đồng"

    def __str__(self) -> str:
        return f"{self.name} ({self.pk})"


class Member(models.Model):
    """A member from a day to a day; position is as in the decision that named them."""

    council = models.ForeignKey(Council, on_delete=models.RESTRICT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.RESTRICT, related_name="council_seats")
    role = models.CharField("vai trò", max_length=16, choices=MemberRole.choices)
    position_text = models.CharField("chức vụ", max_length=160, blank=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "thành viên hội đồng"
        verbose_name_plural = "thành viên hội đồng"
        constraints = [
            models.UniqueConstraint(
                fields=["council", "person"],
                condition=Q(to_on__isnull=True),
                name="council_member_once",
                violation_error_message="Người này đang là thành viên Hội đồng.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} ({self.role}, {self.pk})"


class SessionQuerySet(models.QuerySet["Session"]):
    """Filters of sessions."""

    def locked(self) -> "SessionQuerySet":
        """The stored rows, held until the end of the transaction."""
        return self.select_for_update(of=("self",)).select_related("council__unit", "cycle__unit")


class Session(models.Model):
    """One meeting of a council."""

    council = models.ForeignKey(Council, on_delete=models.RESTRICT, related_name="sessions")
    cycle = models.ForeignKey(Cycle, on_delete=models.RESTRICT, related_name="sessions")
    number = models.PositiveIntegerField("phiên số")
    held_on = models.DateField("ngày họp")
    begins_at = models.TimeField("giờ họp", null=True, blank=True)
    ends_at = models.TimeField("giờ bế mạc", null=True, blank=True)
    place = models.CharField("nơi họp", max_length=200, blank=True)
    state = models.CharField(
        "trạng thái", max_length=16, choices=SessionState.choices, default=SessionState.PLANNED
    )
    opened_at = models.DateTimeField("khai mạc lúc", null=True, blank=True)
    closed_at = models.DateTimeField("bế mạc lúc", null=True, blank=True)
    guests = models.TextField("khách mời", blank=True)  # one a line
    discussion = models.TextField("diễn biến, ý kiến", blank=True)  # one paragraph a line
    conclusion = models.TextField("kết luận của chủ tọa", blank=True)
    version = models.PositiveIntegerField(default=1)
    once_key = models.UUIDField("khóa gửi một lần", null=True, blank=True, unique=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = "phiên họp"
        verbose_name_plural = "phiên họp"
        constraints = [
            models.UniqueConstraint(
                fields=["council", "cycle", "number"], name="session_number_once"
            ),
            models.CheckConstraint(
                condition=Q(
                    state=SessionState.PLANNED, opened_at__isnull=True, closed_at__isnull=True
                )
                | Q(state=SessionState.OPEN, opened_at__isnull=False, closed_at__isnull=True)
                | Q(state=SessionState.CLOSED, opened_at__isnull=False, closed_at__isnull=False),
                name="session_state_has_times",
            ),
        ]

    def __str__(self) -> str:
        return f"Phiên {self.number} ngày {self.held_on} ({self.pk})"


class Attendance(models.Model):
    """A member of the roll of one session, with name, role and post as they were at the opening."""

    session = models.ForeignKey(Session, on_delete=models.RESTRICT, related_name="roll")
    member = models.ForeignKey(Member, on_delete=models.RESTRICT, related_name="attendances")
    name = models.CharField("họ và tên lúc họp", max_length=160)
    role = models.CharField("vai trò lúc họp", max_length=16, choices=MemberRole.choices)
    position_text = models.CharField("chức vụ lúc họp", max_length=160, blank=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)
    presence = models.CharField(
        "dự họp", max_length=16, choices=Presence.choices, default=Presence.EXPECTED
    )
    reason = models.CharField("lý do vắng", max_length=200, blank=True)

    class Meta:
        verbose_name = "điểm danh"
        verbose_name_plural = "điểm danh"
        constraints = [
            models.UniqueConstraint(fields=["session", "member"], name="attendance_once"),
        ]

    def __str__(self) -> str:
        return f"{self.member_id}: {self.presence} ({self.session_id})"


class Ballot(models.Model):
    """One item of a session: the vote on one nomination."""

    session = models.ForeignKey(Session, on_delete=models.RESTRICT, related_name="ballots")
    nomination = models.ForeignKey(Nomination, on_delete=models.RESTRICT, related_name="ballots")
    position = models.PositiveSmallIntegerField("mục")
    opened_at = models.DateTimeField("mở lúc", null=True, blank=True)
    closed_at = models.DateTimeField("đóng lúc", null=True, blank=True)
    agreed = models.PositiveSmallIntegerField("đồng ý", null=True, blank=True)
    against = models.PositiveSmallIntegerField("không đồng ý", null=True, blank=True)
    base = models.PositiveSmallIntegerField(
        "tính trên", null=True, blank=True
    )  # members less recused
    share_text = models.CharField("tỷ lệ cần", max_length=8, blank=True)
    share_source = models.JSONField("căn cứ tỷ lệ", null=True, blank=True)
    is_endorsed = models.BooleanField("thông qua", null=True, blank=True)
    removed_at = models.DateTimeField("rút khỏi phiên lúc", null=True, blank=True)
    removal_reason = models.CharField("lý do rút khỏi phiên", max_length=300, blank=True)

    class Meta:
        verbose_name = "mục biểu quyết"
        verbose_name_plural = "mục biểu quyết"
        constraints = [
            models.UniqueConstraint(
                fields=["session", "nomination"],
                condition=Q(removed_at__isnull=True),
                name="ballot_once_a_session",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, is_endorsed__isnull=True, agreed__isnull=True)
                | Q(
                    closed_at__isnull=False,
                    is_endorsed__isnull=False,
                    agreed__isnull=False,
                    against__isnull=False,
                    base__isnull=False,
                ),
                name="ballot_closed_iff_counted",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(agreed__lte=F("base") - F("against")),
                name="ballot_votes_within_base",
            ),
        ]

    def __str__(self) -> str:
        return f"Mục {self.position} ({self.session_id}, {self.nomination_id}, {self.pk})"


class Vote(models.Model):
    """An open vote of one member; replaceable until the ballot closes."""

    ballot = models.ForeignKey(Ballot, on_delete=models.RESTRICT, related_name="votes")
    member = models.ForeignKey(Member, on_delete=models.RESTRICT, related_name="votes")
    choice = models.CharField("ý kiến", max_length=16, choices=Choice.choices, blank=True)
    is_recused = models.BooleanField("tránh", default=False)
    recusal_reason = models.CharField("lý do tránh", max_length=200, blank=True)
    is_written = models.BooleanField("bằng văn bản", default=False)
    cast_at = models.DateTimeField("lúc")
    recorded_by = models.CharField("người ghi", max_length=160)  # the member, or the secretary

    class Meta:
        verbose_name = "ý kiến biểu quyết"
        verbose_name_plural = "ý kiến biểu quyết"
        constraints = [
            models.UniqueConstraint(fields=["ballot", "member"], name="vote_once_a_member"),
            models.CheckConstraint(
                condition=Q(is_recused=True, choice="") | (Q(is_recused=False) & ~Q(choice="")),
                name="vote_chosen_or_recused",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} ({self.ballot_id}, {self.pk})"
