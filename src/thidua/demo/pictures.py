"""Drawings that stand in for photographs and scans: nobody in them is anybody."""

import io
from collections.abc import Sequence
from datetime import datetime
from importlib import resources

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFont

from thidua.common.actors import Actor
from thidua.documents import fonts
from thidua.files.enums import FileKind
from thidua.files.models import StoredFile
from thidua.files.operations import store_file


SIZE = (1200, 675)
RED, GOLD, WALL, DARK = "#9f1b1f", "#c19a3d", "#efe2cf", "#33302a"
PAGE = (620, 877)  # A4 at 75 dots an inch
BOLD, PLAIN = "Tinos-Bold.ttf", "Tinos-Regular.ttf"
CLOTHES = ("#4b6078", "#7a4638", "#374338", "#6a5c4b", "#51506b")
SKIN = "#7a5040"


def drawing(number: int, *, by: Actor, at: datetime) -> StoredFile:
    """A hall (0), a signing (1) or a handing over (2), stored as a photograph is."""
    image = Image.new("RGB", SIZE, WALL)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 190), fill=RED)
    draw.rectangle((0, 190, SIZE[0], 200), fill=GOLD)
    draw.rounded_rectangle((260, 55, 940, 85), 8, fill="#f3e2b8")
    draw.rounded_rectangle((380, 115, 820, 140), 8, fill="#f3e2b8")
    (_hall, _signing, _handing)[number % 3](draw)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=82)
    return store_file(
        upload=buffer.getvalue(),
        name=f"hinh-ve-{number + 1}.jpg",
        kind=FileKind.PHOTO,
        by=by,
        at=at,
    )


def _person(draw: ImageDraw.ImageDraw, x: int, y: int, place: int, *, scale: float = 1.0) -> None:
    head, body = int(34 * scale), int(62 * scale)
    draw.ellipse((x - body, y, x + body, y + 2 * body), fill=CLOTHES[place % len(CLOTHES)])
    draw.ellipse((x - head, y - 2 * head + 12, x + head, y + 12), fill=SKIN)


def _hall(draw: ImageDraw.ImageDraw) -> None:
    for row in range(3):
        for seat in range(8 + row):
            x = 90 + seat * (1020 // (7 + row))
            _person(draw, x, 330 + row * 120, seat + row, scale=0.8 + row * 0.15)


def _signing(draw: ImageDraw.ImageDraw) -> None:
    for seat in range(5):
        _person(draw, 240 + seat * 180, 340, seat)
    draw.rectangle((120, 470, 1080, 675), fill=RED)
    for seat in range(5):
        draw.rectangle((205 + seat * 180, 445, 275 + seat * 180, 475), fill="#ffffff")


def _handing(draw: ImageDraw.ImageDraw) -> None:
    for seat in range(2):
        _person(draw, 220 + seat * 150, 330, seat + 2, scale=1.2)
    for seat in range(4):
        x = 560 + seat * 160
        _person(draw, x, 380, seat)
        draw.rectangle((x - 34, 470, x + 34, 520), fill="#fffdf6", outline=GOLD, width=5)


def scan(name: str, lines: Sequence[str]) -> SimpleUploadedFile:
    """A page with a heading and a few lines, as a scanned paper of the dossier would be."""
    image = Image.new("L", PAGE, 255)
    draw = ImageDraw.Draw(image)
    folder = str(resources.files(fonts))
    bold = ImageFont.truetype(f"{folder}/{BOLD}", 22)
    plain = ImageFont.truetype(f"{folder}/{PLAIN}", 16)
    draw.text((PAGE[0] / 2, 90), name.upper(), font=bold, fill=0, anchor="ma")
    for number, line in enumerate([*lines, "(bản minh họa)"]):
        draw.text((60, 160 + number * 30), line[:64], font=plain, fill=0)
    buffer = io.BytesIO()
    image.save(buffer, "PDF")
    return SimpleUploadedFile(f"{name}.pdf", buffer.getvalue(), "application/pdf")
