"""An invented council's own letterhead, with all that such files bring: a floating logo, an address in a box, another
first page, content controls, traces of their making."""

import io
import re
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
ADDRESS = "Town Hall, Quay Street, Eastmere"
FOOT = "Eastmere Council serves the people of Eastmere"
TEAL = (0x00, 0x6D, 0x77)


def logo(width: int = 240, height: int = 80) -> bytes:
    """A teal block as PNG."""
    row = b"\0" + bytes(TEAL) * width

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")


_PICTURE = (
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="5" name="C:\\Users\\ada\\logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="{image}"><a:extLst><a:ext uri="x"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1620000" cy="540000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
)


def floating(image: str, describe: str = "C:\\Users\\ada\\logo.png") -> str:
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV>'
        '<wp:extent cx="1620000" cy="540000"/><wp:wrapNone/>'
        f'<wp:docPr id="5" name="Picture 5" descr="{describe}"/><wp:cNvGraphicFramePr/>'
        f"{_PICTURE.format(image=image)}</wp:anchor></w:drawing></w:r>"
    )


def _box(words: str) -> str:
    inside = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        'distR="0" simplePos="0" relativeHeight="3" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>150000</wp:posOffset></wp:positionV>'
        '<wp:extent cx="3200000" cy="360000"/><wp:wrapNone/><wp:docPr id="6" name="Text Box 6"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3200000" cy="360000"/></a:xfrm><a:prstGeom prst="rect">'
        f"<a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        f"</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _header(image: str, words: str) -> str:
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="Reference"/><w:dataBinding w:xpath="/x" w:storeItemID="{A}"/></w:sdtPr>'
        f'<w:sdtContent><w:r w:rsidR="00AB12CD"><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>'
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    date = '<w:fldSimple w:instr=" FILENAME \\p "><w:r><w:t>shown once</w:t></w:r></w:fldSimple>'
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr {_SPACES}>'
        f'<w:p w14:paraId="11111111" w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        f'<w:bookmarkStart w:id="1" w:name="b"/>{floating(image)}{_box(ADDRESS)}{control}{hidden}{date}'
        '<w:bookmarkEnd w:id="1"/></w:p></w:hdr>'
    )


def council(first_page: bool = True, width: int = 11906, height: int = 16838, page_number: bool = False) -> bytes:
    """The template as Word would save it as .dotx."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Pt(width / 20), Pt(height / 20)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = Cm(4)
    section.different_first_page_header_footer = first_page
    for name, points, colour in (("Title", 24, TEAL), ("Heading 2", 15, TEAL), ("Normal", 11, (0x22, 0x22, 0x22))):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Liberation Serif", Pt(points), RGBColor(*colour)
    intro = document.styles.add_style("Press intro", WD_STYLE_TYPE.PARAGRAPH)
    intro.font.italic, intro.font.size = True, Pt(13)
    for header in [section.header, *([section.first_page_header] if first_page else [])]:
        header.is_linked_to_previous = False
        header.part.get_or_add_image(io.BytesIO(logo()))
    section.footer.paragraphs[0].text = FOOT
    if first_page:
        section.first_page_footer.paragraphs[0].text = FOOT
    document.add_paragraph("Dear [name]")
    document.core_properties.author = "Ada in IT"
    document.core_properties.comments = "made from the 2019 one"
    file = io.BytesIO()
    document.save(file)
    return as_word_saves(file.getvalue(), page_number)


def as_word_saves(data: bytes, page_number: bool) -> bytes:
    parts = parts_of(data)
    headers = [name for name in parts if re.fullmatch(r"word/header\d+\.xml", name)]
    for number, name in enumerate(headers, 1):
        relations = parts[f"word/_rels/{name[5:]}.rels"].decode()
        image = re.search(r'Id="(\w+)"[^>]*image|image[^>]*Id="(\w+)"', relations)
        assert image
        parts[name] = _header(image.group(1) or image.group(2), f"Office {number}").encode()
    for name in [name for name in parts if page_number and re.fullmatch(r"word/footer\d+\.xml", name)]:
        field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        parts[name] = parts[name].replace(b"</w:p>", field.encode() + b"</w:p>")
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        f"{types}.document.main".encode(), f"{types}.template.main".encode()
    )
    settings = '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:attachedTemplate r:id="rId1"/>'
    parts["word/settings.xml"] = re.sub(
        rb"(<w:settings[^>]*>)", rb"\1" + settings.encode(), parts["word/settings.xml"], count=1
    )
    parts["word/settings.xml"] = _with_office_names(parts["word/settings.xml"])
    parts["word/_rels/settings.xml.rels"] = relations_of(
        ("rId1", "attachedTemplate", "file:///C:/Users/ada/Normal.dotm", True)
    )
    parts["customXml/item1.xml"] = b"<a/>"
    return packed(parts)


def _with_office_names(part: bytes) -> bytes:
    if b"xmlns:r=" in part:
        return part
    name = b'<w:settings xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return part.replace(b"<w:settings", name, 1)


def relations_of(*rows: tuple[str, str, str, bool]) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    made = "".join(
        f'<Relationship Id="{key}" Type="{kind}/{name}" Target="{target}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for key, name, target, outside in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{made}</Relationships>'.encode()


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()
