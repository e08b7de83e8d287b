"""A photograph such as a phone takes."""

import io

from PIL import Image


def picture(kind: str = "JPEG") -> bytes:
    buffer = io.BytesIO()
    Image.radial_gradient("L").resize((1280, 720)).convert("RGB").save(buffer, kind)
    return buffer.getvalue()
