"""The QR code of a framed paper's checking page."""

from io import BytesIO

import segno


_QUIET_ZONE = 4  # modules around the code


def svg(link: str) -> str:
    """A drawing that stays sharp at any size."""
    drawing: str = _code(link).svg_inline(border=_QUIET_ZONE, omitsize=True, svgclass=None)
    return drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def png(link: str) -> bytes:
    """A picture, for Word."""
    picture = BytesIO()
    _code(link).save(picture, kind="png", scale=6, border=_QUIET_ZONE)
    return picture.getvalue()


def _code(link: str) -> segno.QRCode:
    # Choosing the best of eight masks takes five times as long and gains nothing on paper: every
    # reader decodes every mask.
    return segno.make_qr(link, error="m", boost_error=False, mask=2)
