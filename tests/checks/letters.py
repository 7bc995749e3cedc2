"""Source letters about invented boroughs: as written, and as read back from PDF, Word and text."""

import re
from functools import cache
from pathlib import Path

from editor.domain.findings import Source, SourcePage
from editor.reading.pdf import read_pdf
from editor.reading.word import read_word

FOLDER = Path(__file__).parent / "letters"
NAMES = ("aldermarsh.pdf", "brackenfold.pdf", "cawdermoor.docx", "cawdermoor.txt")


@cache
def source(name: str) -> Source:
    """The file as the program would read it."""
    path = FOLDER / name
    if path.suffix == ".pdf":
        return Source(name, tuple(SourcePage(page.number, page.text) for page in read_pdf(path.read_bytes())))
    if path.suffix == ".docx":
        text = "\n\n".join(paragraph.text for paragraph in read_word(path.read_bytes()).after)
    else:
        text = re.sub("(?m)^# ", "", path.read_text(encoding="utf-8"))
    return Source(name, (SourcePage(1, text),))


def paragraphs(name: str) -> list[str]:
    """The letter's paragraphs as its author wrote them."""
    lines = (FOLDER / name).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("# ")]


def sentences(name: str) -> list[str]:
    """The letter's sentences of eight words or more."""
    found = [sentence for line in paragraphs(name) for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z‘“])", line)]
    return [sentence for sentence in found if len(sentence.split()) >= 8]


def scan() -> bytes:
    """A PDF of one page that is only a picture."""
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    )
    drawing = b"q 500 0 0 700 50 50 cm /P Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /XObject << /P 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"%s\nstream\n\x80\nendstream" % picture,
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + head + table + trailer
