"""Accounts and duties."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from thidua.accounts.enums import DutyRole
from thidua.organisations.models import Person, Unit


class AccountManager(BaseUserManager["Account"]):
    """Only what Django's own commands ask for; people are added by `operations.open_account`."""

    def create_superuser(self, username: str, password: str | None = None) -> "Account":
        """For `thidua createsuperuser`: an account; the administrator's duty is given apart."""
        account = self.model(username=username.strip().lower())
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """One person's sign-in; never shared, never a unit's."""

    username = models.CharField(
        "tên đăng nhập",
        max_length=60,
        unique=True,
        error_messages={"unique": "Tên đăng nhập này đã có người dùng."},
    )
    person = models.OneToOneField(
        Person, on_delete=models.RESTRICT, null=True, blank=True, related_name="account"
    )
    email = models.EmailField("thư điện tử", blank=True)
    is_active = models.BooleanField("đang dùng", default=True)
    is_demo = models.BooleanField("tài khoản minh họa", default=False)
    must_change_password = models.BooleanField("phải đổi mật khẩu", default=False)
    opened_at = models.DateTimeField("mở lúc", null=True, blank=True)
    failed_count = models.PositiveSmallIntegerField("số lần sai liên tiếp", default=0)
    failed_at = models.DateTimeField("sai lần cuối lúc", null=True, blank=True)

    objects = AccountManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"

    def __str__(self) -> str:
        return f"{self.username} ({self.pk})"


class Duty(models.Model):
    """A role held for a unit from a day to a day (both inclusive)."""

    account = models.ForeignKey(Account, on_delete=models.RESTRICT, related_name="duties")
    role = models.CharField("vai trò", max_length=20, choices=DutyRole.choices)
    unit = models.ForeignKey(Unit, on_delete=models.RESTRICT, related_name="duties")
    from_on = models.DateField("từ ngày", null=True, blank=True)
    to_on = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        verbose_name = "nhiệm vụ"
        verbose_name_plural = "nhiệm vụ"
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True)
                | Q(from_on__isnull=True)
                | Q(to_on__gte=F("from_on")),
                name="duty_ends_after_it_begins",
                violation_error_message="Ngày thôi nhiệm vụ phải sau ngày nhận.",
            ),
            models.UniqueConstraint(
                fields=["account", "role", "unit"],
                condition=Q(to_on__isnull=True),
                name="duty_one_present",
                violation_error_message="Người này đang giữ nhiệm vụ đó.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} ({self.account_id}, {self.unit_id}, {self.pk})"
