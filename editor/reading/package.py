"""Opens a Word file, a zip of parts, within limits that no honest file meets, and never to disk."""

import io
import posixpath
import struct
import zipfile
import zlib
from pathlib import Path

from editor.domain.errors import EditorError
from editor.domain.own_files import read_chosen
from editor.domain.values import frozen
from editor.reading.names import Element, R
from editor.reading.xml import ASK_FOR_ANOTHER, MAX_XML, parse_xml, refused

MAX_FILE = 25_000_000
MAX_PARTS = 2_000
MAX_UNPACKED = 200_000_000
MAX_PART = 40_000_000
MAX_RATIO = 200
RATIO_FROM = 1_000_000
MAX_DIRECTORY = 1_000_000
"""Bytes of the zip's table of contents: some 500 a part."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = b"PK\x05\x06"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DAMAGED = "The Word file is damaged or was cut off on its way."
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    struct.error,
    ValueError,
    OverflowError,
    OSError,
    NotImplementedError,
)
"""All that the zip library raises for files that are not what they say."""
_SEND_AGAIN = "Ask the sender to send it again as an attachment, or save it again in Word as .docx."


@frozen
class Relationship:
    """A link from a part: `kind` is the last word of its type ("header"), `target` a part's name or an
    address."""

    id: str
    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of a Word file, read one by one when asked for."""

    def __init__(self, data: bytes) -> None:
        """Checks the outside of the file; EditorError says what it is instead, or what is wrong."""
        _refuse_other_formats(data)
        _refuse_large_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise EditorError(_DAMAGED, _SEND_AGAIN) from error
        self._names = _checked(self._zip.infolist(), len(data))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._names)

    def has(self, name: str) -> bool:
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """The content of a part. EditorError where it is broken or longer than it says."""
        info = self._names.get(name.lower())
        if info is None:
            raise EditorError(f"The Word file is incomplete: {name} is missing.", ASK_FOR_ANOTHER)
        try:
            with self._zip.open(info) as part:
                return part.read(info.file_size + 1)  # no more than it says, however much there is
        except _BROKEN as error:
            raise EditorError(f"The Word file is damaged: {name} cannot be unpacked.", _SEND_AGAIN) from error

    def xml(self, name: str) -> Element:
        info = self._names.get(name.lower())
        if info is not None and info.file_size > MAX_XML:
            raise refused(f"{name} is far larger inside than a statement can be.")
        return parse_xml(self.read(name), name)

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """What the part (or, for "", the package) refers to; external targets are only named, never
        followed."""
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", base + ".rels")
        if not self.has(name):
            return ()
        found = []
        for element in self.xml(name).iter(_RELATIONSHIP):
            is_external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found.append(Relationship(element.get("Id", ""), kind, target, is_external))
        return tuple(found)

    def document(self) -> str:
        """The name of the part that holds the text."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument" and not relationship.is_external and self.has(relationship.target):
                return relationship.target
        if self.has("word/document.xml"):
            return "word/document.xml"
        if self.has("content.xml"):
            raise EditorError(
                "The file is an OpenDocument file.", "Ask the sender to save it as a Word document (.docx)."
            )
        raise EditorError("The file has no Word text in it.", "Ask the sender for the Word document (.docx) itself.")


def file_bytes(path: Path) -> bytes:
    """The whole file, if it is no larger than a Word file may be. EditorError where it cannot be read."""
    try:
        data = read_chosen(path, MAX_FILE + 1)
    except OSError as error:
        raise EditorError(
            f"{path.name} cannot be opened: {error.strerror or error}.",
            "Close it in other programs, or save it in a folder of yours and try again.",
        ) from error
    _refuse_large_file(data)
    return data


def related(element: Element) -> str:
    """The identifier of the relationship that an element refers to."""
    return element.get(R + "id", "")


def _refuse_large_file(data: bytes) -> None:
    if len(data) > MAX_FILE:
        raise EditorError("The file is larger than 25 MB.", "Ask the sender for a copy without pictures.")


def _refuse_other_formats(data: bytes) -> None:
    _refuse_large_file(data)
    if not data:
        raise EditorError("The file is empty.", "Ask the sender to send it again.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise EditorError(
                "The file is protected by a password.", "Ask the sender for a copy saved without a password."
            )
        if "WordDocument".encode("utf-16-le") in data:
            raise EditorError(
                "The file is in the old Word format (.doc).",
                "Ask the sender to save it as a Word document (.docx).",
            )
        raise EditorError(
            "The file is an old Office file, not a .docx.",
            "Ask the sender to save it as a Word document (.docx).",
        )
    if data.startswith(b"{\\rtf"):
        raise EditorError(
            "The file is in Rich Text Format (.rtf).", "Ask the sender to save it as a Word document (.docx)."
        )
    if data.startswith(b"%PDF"):
        raise EditorError(
            "The file is a PDF, not a Word document.",
            "Ask the sender for the Word document (.docx) they edited.",
        )
    if not data.startswith(b"PK"):
        raise EditorError(
            "The file is not a Word document.", "Ask the sender for the Word document (.docx) they edited."
        )


def _refuse_large_directory(data: bytes) -> None:
    """zipfile would read the whole table of contents, however long, before it can be counted."""
    at = data.rfind(_END, max(len(data) - 65_557, 0))
    if at < 0 or at + 22 > len(data):
        raise EditorError(_DAMAGED, _SEND_AGAIN)
    parts, size = struct.unpack_from("<HI", data, at + 10)
    if data[max(at - 20, 0) : at].startswith(b"PK\x06\x07"):
        (record,) = struct.unpack_from("<Q", data, at - 12)
        for place in (record, at - 76):  # where it is said to be, and where Python looks
            if data[place : place + 4] == b"PK\x06\x06" and place + 48 <= len(data):
                more, larger = struct.unpack_from("<QQ", data, place + 32)
                parts, size = max(parts % 0xFFFF, more), max(size % 0xFFFFFFFF, larger)
    if parts > MAX_PARTS or size > MAX_DIRECTORY:
        raise refused(f"it has more than {MAX_PARTS:,} parts.")


def _checked(parts: list[zipfile.ZipInfo], file_size: int) -> dict[str, zipfile.ZipInfo]:
    """The parts by name in small letters (names of parts know no case), each found harmless by what the
    zip says."""
    if len(parts) > MAX_PARTS:
        raise refused(f"it has more than {MAX_PARTS:,} parts.")
    names: dict[str, zipfile.ZipInfo] = {}
    for part in parts:
        name = part.orig_filename.lower()
        if name.startswith("/") or "\\" in name or "\0" in name or ":" in name or ".." in name.split("/"):
            raise refused("a part's name points outside the file.")
        if name in names:
            raise refused("two of its parts have the same name.")
        if part.flag_bits & 0x1:
            raise EditorError(
                "The file is protected by a password.", "Ask the sender for a copy saved without a password."
            )
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refused("it is packed in a way that Word does not use.")
        if part.file_size > MAX_PART:
            raise refused("one of its parts unpacks to more than 40 MB.")
        if part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            raise refused("one of its parts unpacks to more than 200 times its size.")
        names[name] = part
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise refused("it unpacks to more than 200 MB.")
    if sum(part.compress_size for part in parts) > file_size:
        raise refused("its parts overlap.")
    return names
