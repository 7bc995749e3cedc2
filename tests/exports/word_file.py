"""Reads an exported Word file part by part, without the library that wrote it."""

import io
from zipfile import ZipFile

from lxml import etree

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
W = f"{{{NAMES['w']}}}"
R = f"{{{NAMES['r']}}}"


class WordFile:
    """The parts of a .docx, as trees."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as package:
            self.names = package.namelist()
            self.stamps = {info.date_time for info in package.infolist()}
            self.parts = {name: package.read(name) for name in self.names}

    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def find(self, part: str, path: str) -> list[etree._Element]:
        found = self.tree(part).xpath(path, namespaces=NAMES)
        assert isinstance(found, list)
        return [node for node in found if isinstance(node, etree._Element)]

    def texts(self, part: str = "word/document.xml") -> list[str]:
        """The text of each paragraph, the letterhead's left out."""
        return [text_of(node) for node in self.paragraphs(part)]

    def paragraphs(self, part: str = "word/document.xml") -> list[etree._Element]:
        return [node for node in self.find(part, "//w:p") if style_of(node) != "Letterhead"]

    def styled(self, style: str) -> list[str]:
        """The texts of the paragraphs that have a style."""
        return [text_of(node) for node in self.paragraphs() if style_of(node) == style]

    def header(self) -> list[str]:
        names = [name for name in self.names if name.startswith("word/header")]
        return [text for name in names for text in self.texts(name)]

    def links(self) -> list[tuple[str, str]]:
        """The words and the address of each link."""
        relations = {node.get("Id"): node.get("Target") for node in self.tree("word/_rels/document.xml.rels")}
        found = self.find("word/document.xml", "//w:hyperlink")
        return [(text_of(node), str(relations[node.get(f"{R}id")])) for node in found]


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(style.get(f"{W}val")) if style is not None else ""


def text_of(node: etree._Element) -> str:
    breaks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(breaks.get(str(part.tag), part.text or "") for part in node.iter(f"{W}t", *breaks))
