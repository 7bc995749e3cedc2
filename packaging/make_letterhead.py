"""Makes resources/letterhead.docx, the slim Word template that every exported release is built on."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

from letterhead_styles import DECLARATION, W, numbering, settings, styles

TARGET = Path(__file__).resolve().parents[1] / "resources" / "letterhead.docx"
TEXT_WIDTH = 9026  # twentieths of a point: A4 less two margins of 2.54 cm
PICTURE = (5_731_200, 252_000)  # English Metric Units: 15.92 cm by 0.7 cm

SLATE, GREY, WHITE = 0, 1, 2
PALETTE = bytes((0x24, 0x3B, 0x53, 0xB8, 0xC2, 0xCC, 0xFF, 0xFF, 0xFF))


def letterhead_picture() -> bytes:
    """A slate block with a thin grey rule to its right, as a PNG of three colours."""
    width, height = 1592, 70
    block = bytes((SLATE,)) * 260
    upper = block + bytes((WHITE,)) * (width - 260)
    rule = block + bytes((GREY,)) * (width - 260)
    rows = b"".join(b"\0" + (rule if row >= height - 6 else upper) for row in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = (
        chunk(b"IHDR", header),
        chunk(b"PLTE", PALETTE),
        chunk(b"IDAT", zlib.compress(rows, 9)),
        chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:mc="{MC}" xmlns:w14="{W14}" mc:Ignorable="w14"'


def document() -> str:
    cx, cy = PICTURE
    picture = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        '<wp:docPr id="1" name="Letterhead" descr="Letterhead"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="Letterhead" descr="Letterhead"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId5"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    return (
        f"{DECLARATION}<w:document {NAMES}><w:body>"
        f'<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr><w:r>{picture}</w:r></w:p>'
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        'w:header="567" w:footer="709" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _field(instruction: str, shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{mark('begin')}{code}{mark('separate')}<w:r><w:t>{shown}</w:t></w:r>{mark('end')}"


def footer() -> str:
    """Short title (filled in when a release is written), then Page 1 of 2 in real fields."""
    title = "<w:r><w:t/></w:r>"
    page = f'<w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>{_field("PAGE", "1")}'
    pages = f'<w:r><w:t xml:space="preserve"> of </w:t></w:r>{_field("NUMPAGES", "1")}'
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{title}{page}{pages}</w:p>'
    return f"{DECLARATION}<w:ftr {NAMES}>{paragraph}</w:ftr>"


def header() -> str:
    return f'{DECLARATION}<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'


def core() -> str:
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>en-GB</dc:language>'
        "<cp:revision>1</cp:revision></cp:coreProperties>"
    )


_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "word/document.xml": f"{_TYPE}.document.main+xml",
    "word/styles.xml": f"{_TYPE}.styles+xml",
    "word/numbering.xml": f"{_TYPE}.numbering+xml",
    "word/header1.xml": f"{_TYPE}.header+xml",
    "word/footer1.xml": f"{_TYPE}.footer+xml",
    "word/settings.xml": f"{_TYPE}.settings+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def content_types() -> str:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{rows}</Relationships>'


def template() -> bytes:
    """The whole package; the same bytes each time."""
    core_type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations((f"{R}/officeDocument", "word/document.xml"), (core_type, "docProps/core.xml")),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relations(
            (f"{R}/styles", "styles.xml"),
            (f"{R}/numbering", "numbering.xml"),
            (f"{R}/header", "header1.xml"),
            (f"{R}/footer", "footer1.xml"),
            (f"{R}/image", "media/image1.png"),
            (f"{R}/settings", "settings.xml"),
        ),
        "word/styles.xml": styles(TEXT_WIDTH),
        "word/numbering.xml": numbering(),
        "word/header1.xml": header(),
        "word/footer1.xml": footer(),
        "word/settings.xml": settings(),
        "word/media/image1.png": letterhead_picture(),
        "docProps/core.xml": core(),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name)  # stamped 1 January 1980
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, content)
    return file.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(template())
