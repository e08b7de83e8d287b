"""Printing certificates by the thousand, beside the way of today: a Word file turned into PDF."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt
from docx.text.run import Run

from thidua.bench.measuring import Measured, cost_of
from thidua.common.figures.printing import print_number
from thidua.documents import rendering


Context = dict[str, Any]
KIND = "giay_khen"
RUNS, SLOW_RUNS = 5, 3
WAYS = {
    "certificates": "cùng tờ giấy khen: python-docx rồi LibreOffice",
    "certificates-plain": "tờ trơn, không viền, không mã: python-docx rồi LibreOffice",
}


def certificates(*, count: int = rendering.BATCH) -> Iterator[Measured]:
    """One PDF with a sheet a person, beside the same sheet and beside one with much less on it."""
    context = {**rendering.sample(KIND), "recipients": people(count)}
    office = shutil.which("soffice")
    cost = cost_of(lambda: rendering.render(KIND, context, format="pdf"), runs=RUNS)
    for name, write in (("certificates", write_same), ("certificates-plain", write_plain)):
        slowly = office and partial(by_word, context, write, office)
        other = cost_of(slowly, runs=SLOW_RUNS, warms_up=False) if slowly else None
        yield Measured(
            name=name,
            says=f"{print_number(count)} giấy khen, một tệp PDF",
            cost=cost,
            other_says=WAYS[name],
            other=other,
            note="" if office else "không có LibreOffice, không đo",
        )


def people(count: int) -> list[Context]:
    """The people of the sample again and again, each with a number and a code of their own."""
    models = rendering.sample(KIND)["recipients"]
    return [
        {
            **models[number % len(models)],
            "register_number": f"{number + 1:04}/2022",
            "code": f"DT{number:010}",
            "link": f"https://thidua.example.vn/kiem-tra/DT{number:010}",
        }
        for number in range(count)
    ]


def by_word(context: Context, write: Callable[[Context, Path], None], office: str) -> bytes:
    """A Word file made by python-docx, turned into PDF by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "giay-khen.docx"
        write(context, path)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        to_pdf = ["--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(  # noqa: S603 -- a program of this machine, found on its path
            [office, profile, *to_pdf], check=True, capture_output=True
        )
        return path.with_suffix(".pdf").read_bytes()


def write_same(context: Context, path: Path) -> None:
    path.write_bytes(rendering.render(KIND, context, format="docx"))


def write_plain(context: Context, path: Path) -> None:
    """The same words in the middle of a page, and nothing else."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    for place, person in enumerate(context["recipients"]):
        lines = (
            (context["issuer"].upper(), 19),
            ("TẶNG", 17),
            ("GIẤY KHEN", 46),
            (person["name"], 26),
            (person.get("description", ""), 15),
            (person["achievement"], 16),
            (f"Số sổ khen thưởng: {person['register_number']}. Mã: {person['code']}", 11),
        )
        for words, points in lines:
            _write(document, words, points)
        signer = _write(document, context["signature"]["name"], 15)
        if place + 1 < len(context["recipients"]):
            signer.add_break(WD_BREAK.PAGE)
    document.save(str(path))


def _write(document: DocumentObject, words: str, points: int) -> Run:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(words)
    run.font.name, run.font.size = "Times New Roman", Pt(points)
    return run
