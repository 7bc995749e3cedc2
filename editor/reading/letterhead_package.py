"""The clean Word file that a letterhead becomes, gathered part by part."""

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from lxml import etree

from editor.reading.letterhead_clean import Relate
from editor.reading.links import safe_link
from editor.reading.names import Element
from editor.reading.package import Package

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_TYPE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    "document": f"{_TYPE}.wordprocessingml.document.main+xml",
    "styles": f"{_TYPE}.wordprocessingml.styles+xml",
    "numbering": f"{_TYPE}.wordprocessingml.numbering+xml",
    "settings": f"{_TYPE}.wordprocessingml.settings+xml",
    "fontTable": f"{_TYPE}.wordprocessingml.fontTable+xml",
    "header": f"{_TYPE}.wordprocessingml.header+xml",
    "footer": f"{_TYPE}.wordprocessingml.footer+xml",
    "theme": f"{_TYPE}.theme+xml",
}
_PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
_MIME = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "emf": "image/x-emf"}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES = (
    f"{_DECLARATION}<cp:coreProperties "
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>en-GB</dc:language><cp:revision>1</cp:revision>'
    "</cp:coreProperties>"
)


class CleanPackage:
    """`left_out` names what could not be taken of pictures and links."""

    def __init__(self, old: Package) -> None:
        self._old = old
        self._parts: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}
        self._relations: dict[str, list[str]] = {}
        self._pictures: dict[str, str] = {}
        self.left_out: dict[str, None] = {}

    def relating(self, old_part: str, new_part: str) -> Relate:
        """What the parts of a cleaned story are related with; its pictures are copied on the way."""
        known = {relation.id: relation for relation in self._old.relationships(old_part)}

        def relate(kind: str, old_id: str) -> str:
            relation = known.get(old_id)
            if relation is None:
                return ""
            if kind == "hyperlink":
                is_harmless = relation.is_external and safe_link(relation.target) == relation.target
                return self._relate(new_part, "hyperlink", relation.target, True) if is_harmless else ""
            if relation.is_external:
                self.left_out["A picture that is not in the file itself was left out."] = None
                return ""
            name = self._picture(relation.target)
            return self._relate(new_part, "image", f"media/{name}") if name else ""

        return relate

    def add(self, kind: str, name: str, root: Element) -> str:
        """Puts a part below word/; the id under which the document refers to it."""
        self._parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._kinds[name] = kind
        return "" if kind == "document" else self._relate("document.xml", kind, name)

    def data(self) -> bytes:
        """The whole file; the same bytes each time."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self._files():
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(info, content)
        return file.getvalue()

    def _files(self) -> Iterator[tuple[str, str | bytes]]:
        yield "[Content_Types].xml", self._content_types()
        main = (
            _relation("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            _relation("rId2", _CORE, "docProps/core.xml"),
        )
        yield "_rels/.rels", _relations(main)
        for name, content in self._parts.items():
            yield f"word/{name}", content
        for name, relations in self._relations.items():
            yield f"word/_rels/{name}.rels", _relations(relations)
        yield "docProps/core.xml", _PROPERTIES

    def _content_types(self) -> str:
        kinds = "".join(f'<Default Extension="{ext}" ContentType="{mime}"/>' for ext, mime in _MIME.items())
        parts = "".join(
            f'<Override PartName="/word/{name}" ContentType="{_TYPES[kind]}"/>' for name, kind in self._kinds.items()
        )
        return (
            f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{kinds}'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'{parts}<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
        )

    def _relate(self, part: str, kind: str, target: str, is_external: bool = False) -> str:
        rows = self._relations.setdefault(part, [])
        relation_id = f"rId{len(rows) + 1}"
        rows.append(_relation(relation_id, f"{_OFFICE}/{kind}", target, is_external))
        return relation_id

    def _picture(self, part: str) -> str:
        """The name of the picture in the clean file, "" for a kind that Word alone shows or that may do more."""
        if part not in self._pictures:
            data = self._old.read(part) if self._old.has(part) else b""
            ext = _kind_of(data)
            name = f"image{len(self._pictures) + 1}.{ext}" if ext else ""
            self._pictures[part] = name
            if name:
                self._parts[f"media/{name}"] = data
            else:
                self.left_out["A picture that is neither PNG, JPEG, GIF nor EMF was left out."] = None
        return self._pictures[part]


def _kind_of(data: bytes) -> str:
    found = next((ext for start, ext in _PICTURES.items() if data.startswith(start)), "")
    return found or ("emf" if data[40:44] == b" EMF" else "")


def _relation(relation_id: str, kind: str, target: str, is_external: bool = False) -> str:
    mode = ' TargetMode="External"' if is_external else ""
    return f'<Relationship Id="{relation_id}" Type="{kind}" Target={quoteattr(target)}{mode}/>'


def _relations(rows: "tuple[str, ...] | list[str]") -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARATION}<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'
