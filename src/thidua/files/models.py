"""A stored file."""

from django.db import models

from thidua.files.enums import FileKind


class StoredFile(models.Model):
    """Content kept once under its hash; the name is what the person called it."""

    sha256 = models.CharField("mã băm", max_length=64)
    size = models.PositiveBigIntegerField("cỡ, byte")
    media_type = models.CharField("kiểu", max_length=100)
    name = models.CharField("tên tệp", max_length=200)
    kind = models.CharField("loại", max_length=16, choices=FileKind.choices)
    content = models.FileField("nội dung", max_length=200)
    width = models.PositiveIntegerField("rộng, điểm ảnh", null=True, blank=True)
    height = models.PositiveIntegerField("cao, điểm ảnh", null=True, blank=True)
    stored_at = models.DateTimeField("lưu lúc")
    stored_by_name = models.CharField("người lưu", max_length=160)

    class Meta:
        verbose_name = "tệp"
        verbose_name_plural = "tệp"
        indexes = [models.Index(fields=["sha256"], name="file_sha256")]

    def __str__(self) -> str:
        return f"{self.name} ({self.sha256[:12]}, {self.pk})"
