"""Areas, units, people, and whoever can be honoured."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from thidua.organisations.enums import (
    AreaKind,
    Gender,
    Group,
    MembershipKind,
    RecipientKind,
    UnitKind,
)


def in_force(day: date, *, prefix: str = "") -> Q:
    """Rows whose `from_on`..`to_on` (inclusive, open at either null) holds `day`."""
    since, until = f"{prefix}from_on", f"{prefix}to_on"
    return (Q(**{f"{since}__isnull": True}) | Q(**{f"{since}__lte": day})) & (
        Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gte": day})
    )


class Area(models.Model):
    """A province or commune as the State lists it, before or after 2025-07-01."""

    code = models.CharField("mã", max_length=5)
    name = models.CharField("tên", max_length=100)
    folded_name = models.CharField(max_length=100, db_index=True)
    kind = models.CharField("loại", max_length=16, choices=AreaKind.choices)
    province = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="communes"
    )
    district_name = models.CharField("huyện cũ", max_length=100, blank=True)
    province_name = models.CharField("tỉnh theo tên lúc đó", max_length=100, blank=True)
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "đơn vị hành chính"
        verbose_name_plural = "đơn vị hành chính"
        constraints = [
            # A code is never reused, but the same place may stand before and after the merger.
            # Two constraints, because SQLite takes two rows without an end for different.
            models.UniqueConstraint(
                fields=["code", "kind"],
                condition=Q(to_on__isnull=True),
                name="area_code_once_now",
            ),
            models.UniqueConstraint(
                fields=["code", "kind", "to_on"], name="area_code_once_a_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.name} ({self.code}, {self.to_on or 'nay'})"


class AreaSuccession(models.Model):
    """A former area and one that took it over, whole or in part."""

    former = models.ForeignKey(Area, on_delete=models.RESTRICT, related_name="successions")
    successor = models.ForeignKey(Area, on_delete=models.RESTRICT, related_name="predecessions")
    is_divided = models.BooleanField("bị chia cho nhiều nơi", default=False)

    class Meta:
        verbose_name = "kế thừa đơn vị hành chính"
        verbose_name_plural = "kế thừa đơn vị hành chính"
        constraints = [
            models.UniqueConstraint(fields=["former", "successor"], name="area_succession_once"),
        ]

    def __str__(self) -> str:
        return f"{self.former_id} → {self.successor_id} ({self.pk})"


class Unit(models.Model):
    """A body, village, school, bloc … of any depth.

    `name` and `path` are the present ones, kept beside the dated rows because every list shows
    names and every permission compares paths.
    """

    kind = models.CharField("loại", max_length=20, choices=UnitKind.choices)
    name = models.CharField("tên", max_length=200)
    folded_name = models.CharField(max_length=200, db_index=True)
    path = models.CharField(max_length=255, db_index=True)  # "/3/17/"
    parent = models.ForeignKey(
        "self", on_delete=models.RESTRICT, null=True, blank=True, related_name="children"
    )
    area = models.ForeignKey(
        Area, on_delete=models.RESTRICT, null=True, blank=True, related_name="units"
    )
    place_name = models.CharField("địa danh trên văn bản", max_length=100, blank=True)
    village_term = models.CharField(  # thôn, khóm, khu phố, tổ dân phố: as the place says
        "tên gọi cấp dưới xã", max_length=30, blank=True
    )
    founded_on = models.DateField("ngày thành lập", null=True, blank=True)
    dissolved_on = models.DateField("ngày giải thể", null=True, blank=True)
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"
        constraints = [
            models.CheckConstraint(
                condition=Q(dissolved_on__isnull=True)
                | Q(founded_on__isnull=True)
                | Q(dissolved_on__gte=F("founded_on")),
                name="unit_dissolved_after_founded",
                violation_error_message="Ngày giải thể phải sau ngày thành lập.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.pk})"


class UnitName(models.Model):
    """What a unit was called from a day on; old papers keep old names."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="names")
    name = models.CharField("tên", max_length=200)
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "tên đơn vị"
        verbose_name_plural = "tên đơn vị"
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=Q(to_on__isnull=True), name="unit_one_present_name"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.unit_id}, {self.from_on or '…'})"


class Membership(models.Model):
    """A unit's place below another, or in a bloc, from a day to a day."""

    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="memberships")
    within = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="members")
    kind = models.CharField("loại", max_length=16, choices=MembershipKind.choices)
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "quan hệ trực thuộc"
        verbose_name_plural = "quan hệ trực thuộc"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "within", "kind"],
                condition=Q(to_on__isnull=True),
                name="membership_one_present",
            ),
            models.UniqueConstraint(
                fields=["unit"],
                condition=Q(to_on__isnull=True, kind=MembershipKind.BELONGS),
                name="membership_one_parent",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} ∈ {self.within_id} ({self.kind}, {self.from_on or '…'})"


class UnitSuccession(models.Model):
    """Which unit took over from which, and when: history follows the successor."""

    former = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="successions")
    successor = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="predecessions")
    happened_on = models.DateField("ngày")
    legal_basis = models.CharField("căn cứ", max_length=200, blank=True)

    class Meta:
        verbose_name = "kế thừa đơn vị"
        verbose_name_plural = "kế thừa đơn vị"
        constraints = [
            models.UniqueConstraint(fields=["former", "successor"], name="unit_succession_once"),
        ]

    def __str__(self) -> str:
        return f"{self.former_id} → {self.successor_id} ({self.happened_on})"


class Person(models.Model):
    """One record per person, whatever posts they hold. Holds no identity number."""

    full_name = models.CharField("họ và tên", max_length=160)
    folded_name = models.CharField(max_length=160, db_index=True)
    given_name_key = models.CharField(max_length=160, db_index=True)  # sorts by given name
    gender = models.CharField("giới tính", max_length=4, choices=Gender.choices, blank=True)
    birth_year = models.PositiveSmallIntegerField("năm sinh", null=True, blank=True)
    group = models.CharField("thành phần", max_length=16, choices=Group.choices, blank=True)
    is_direct_worker = models.BooleanField("người lao động trực tiếp", null=True, blank=True)
    home = models.ForeignKey(
        Unit, on_delete=models.RESTRICT, null=True, blank=True, related_name="residents"
    )
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "người"
        verbose_name_plural = "người"

    def __str__(self) -> str:
        return f"{self.full_name} ({self.pk})"


class Post(models.Model):
    """A post held in a unit; several may be held at once."""

    person = models.ForeignKey(Person, on_delete=models.RESTRICT, related_name="posts")
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="posts")
    title = models.CharField("chức vụ", max_length=120)
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)
    rank = models.PositiveSmallIntegerField("thứ tự", default=0)  # 0 is the post printed first

    class Meta:
        verbose_name = "chức vụ"
        verbose_name_plural = "chức vụ"
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True)
                | Q(from_on__isnull=True)
                | Q(to_on__gte=F("from_on")),
                name="post_ends_after_it_begins",
                violation_error_message="Ngày thôi chức vụ phải sau ngày nhận.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.person_id}, {self.unit_id}, {self.pk})"


class Recipient(models.Model):
    """Whoever can be honoured: a person, a collective (a unit or not), a household."""

    kind = models.CharField("loại", max_length=16, choices=RecipientKind.choices)
    name = models.CharField("tên", max_length=200)
    folded_name = models.CharField(max_length=200, db_index=True)
    home = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="recipients")
    person = models.OneToOneField(
        Person, on_delete=models.RESTRICT, null=True, blank=True, related_name="recipient"
    )
    unit = models.OneToOneField(
        Unit, on_delete=models.RESTRICT, null=True, blank=True, related_name="recipient"
    )
    head = models.ForeignKey(
        Person, on_delete=models.RESTRICT, null=True, blank=True, related_name="households"
    )
    is_illustrative = models.BooleanField("minh họa", default=False)

    class Meta:
        verbose_name = "đối tượng khen thưởng"
        verbose_name_plural = "đối tượng khen thưởng"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=RecipientKind.INDIVIDUAL, person__isnull=False, unit__isnull=True)
                | Q(kind=RecipientKind.COLLECTIVE, person__isnull=True)
                | Q(kind=RecipientKind.HOUSEHOLD, person__isnull=True, unit__isnull=True),
                name="recipient_is_of_its_kind",
                violation_error_message="Đối tượng khen thưởng không khớp với loại.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.kind}, {self.pk})"
