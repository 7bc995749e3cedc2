"""Makes small Word files for the tests, out of the XML that a test is about."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from editor.reading.values import ReadCopy
from editor.reading.word import read_word

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "future": "http://example.org/not/known",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

ANN = 'w:id="1" w:author="Ann" w:date="2025-11-03T10:00:00Z"'
BOB = 'w:id="2" w:author="Bob" w:date="2025-11-04T11:30:00Z"'


def t(text: str) -> str:
    """A run of plain text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str = "", properties: str = "", mark: str = "") -> str:
    """A paragraph; `mark` is what its end carries (<w:ins .../>)."""
    run = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}{run}</w:pPr>{inside}</w:p>"


def ins(inside: str, who: str = ANN) -> str:
    return f"<w:ins {who}>{inside}</w:ins>"


def dele(text: str, who: str = ANN) -> str:
    return f'<w:del {who}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def part(kind: str, inside: str) -> str:
    """The XML of a part whose root is w:<kind>."""
    return f"<w:{kind} {NAMESPACES}>{inside}</w:{kind}>"


def docx(
    body: str, parts: Mapping[str, tuple[str, str]] | None = None, links: Mapping[str, str] | None = None
) -> bytes:
    """A Word file with this body. `parts` are further parts by file name, each with the last word of its
    relationship's type (its identifier is the file's stem) and its XML; `links` are addresses by identifier."""
    related, packaged = "", ""
    files = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    for name, (kind, xml) in (parts or {}).items():
        if name.startswith("docProps/"):
            packaged += f'<Relationship Id="p{len(files)}" Type="{_OFFICE}/{kind}" Target="{name}"/>'
            files[name] = xml
        else:
            related += f'<Relationship Id="{Path(name).stem}" Type="{_OFFICE}/{kind}" Target="{name}"/>'
            files[f"word/{name}"] = xml
    for identity, address in (links or {}).items():
        related += (
            f'<Relationship Id="{identity}" Type="{_OFFICE}/hyperlink" Target="{address}" TargetMode="External"/>'
        )
    files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>'
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="d" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>{packaged}</Relationships>'
    )
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return memory.getvalue()


def read(body: str, parts: Mapping[str, tuple[str, str]] | None = None) -> ReadCopy:
    return read_word(docx(body, parts))


def before(copy: ReadCopy) -> list[str]:
    return [paragraph.text for paragraph in copy.before]


def after(copy: ReadCopy) -> list[str]:
    return [paragraph.text for paragraph in copy.after]
