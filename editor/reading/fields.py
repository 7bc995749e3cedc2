"""Fields of a Word file (page numbers, dates, links): their code is not text, their result is."""

import re
from dataclasses import dataclass

from editor.reading.links import safe_link
from editor.reading.names import Element, W

FIELD_CHARACTER = W + "fldChar"
_TYPE = W + "fldCharType"
_HYPERLINK = re.compile(r'^\s*HYPERLINK\s+"([^"]*)"')
MAX_CODE = 4_000


@dataclass(slots=True, eq=False)
class Field:
    code: str = ""
    in_code: bool = True
    link: str = ""


class Fields:
    """The fields that are open, outermost first."""

    def __init__(self, unended: frozenset[Element] = frozenset()) -> None:
        self._unended = unended
        self._open: list[Field] = []
        self.in_code = False
        """Whether what is read now is the code of a field."""

    def inner(self) -> "Fields":
        """For a container within the part, out of which no field reaches."""
        return Fields(self._unended)

    @property
    def link(self) -> str:
        """The address of the innermost link field whose result is read."""
        return next((field.link for field in reversed(self._open) if field.link), "")

    def add_code(self, text: str) -> None:
        if self._open and self._open[-1].in_code and len(self._open[-1].code) < MAX_CODE:
            self._open[-1].code += text

    def character(self, element: Element) -> None:
        """Begin, separate or end; what has no begin is ignored, and so is a begin that is never ended,
        which would otherwise hide the rest of the text."""
        kind = element.get(_TYPE)
        if kind == "begin":
            if element not in self._unended:
                self._open.append(Field())
        elif kind == "separate" and self._open:
            field = self._open[-1]
            field.in_code = False
            found = _HYPERLINK.match(field.code)
            field.link = safe_link(found.group(1)) if found else ""
        elif kind == "end" and self._open:
            self._open.pop()
        self.in_code = any(field.in_code for field in self._open)


def unended(root: Element) -> frozenset[Element]:
    """The beginnings of fields that have no end in the part."""
    begun: list[Element] = []
    for element in root.iter(FIELD_CHARACTER):
        kind = element.get(_TYPE)
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)
