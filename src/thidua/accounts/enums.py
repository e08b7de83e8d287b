"""Roles as choices, and the names of acts."""

from django.db import models

from thidua.common.actors import ROLE_LABELS, Role


class DutyRole(models.TextChoices):
    OFFICER = Role.OFFICER.value, ROLE_LABELS[Role.OFFICER]
    CHAIR = Role.CHAIR.value, ROLE_LABELS[Role.CHAIR]
    COUNCIL_MEMBER = Role.COUNCIL_MEMBER.value, ROLE_LABELS[Role.COUNCIL_MEMBER]
    UNIT_HEAD = Role.UNIT_HEAD.value, ROLE_LABELS[Role.UNIT_HEAD]
    BLOC_HEAD = Role.BLOC_HEAD.value, ROLE_LABELS[Role.BLOC_HEAD]
    ADMINISTRATOR = Role.ADMINISTRATOR.value, ROLE_LABELS[Role.ADMINISTRATOR]


ACTS = {
    "account.opened": "Mở tài khoản",
    "account.closed": "Đóng tài khoản",
    "account.password_changed": "Đổi mật khẩu",
    "account.signed_in": "Đăng nhập",
    "account.sign_in_failed": "Đăng nhập không thành",
    "account.signed_out": "Đăng xuất",
    "duty.given": "Giao nhiệm vụ",
    "duty.ended": "Thôi nhiệm vụ",
}
