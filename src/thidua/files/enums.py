"""Kinds of files and the names of acts."""

from django.db import models


class FileKind(models.TextChoices):
    """What a file is to us; decides which types are taken."""

    PHOTO = "anh", "Ảnh"
    PAPER = "giay_to", "Giấy tờ"
    PRINTED = "ban_in", "Bản in của hệ thống"


ACTS = {"file.stored": "Lưu tệp"}
