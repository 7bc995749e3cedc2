"""Real lists in Word: bullets, notes to editors, and numbered items that start again at 1 in each list."""

from docx.oxml.ns import qn

from editor.domain.printed import PrintedBlock, Role
from editor.exports.word_text import Element, element

DEFINITIONS = {Role.BULLET: "Bullets", Role.NUMBER: "Numbers", Role.NOTE: "Notes"}
"""The names of the list definitions in the template."""


class Lists:
    """Gives each list item of a release its place in a list of the document."""

    def __init__(self, numbering: Element) -> None:
        self._numbering = numbering
        self._definitions = _named_definitions(numbering)
        self._free = 1 + max((int(num.get(qn("w:numId"), "0")) for num in numbering.iter(qn("w:num"))), default=0)
        self._current: dict[Role, int] = {}

    def place(self, block: PrintedBlock) -> Element | None:
        """The w:numPr of a block, None for one that is in no list."""
        if block.role not in DEFINITIONS:
            return None
        if block.role not in self._current or (block.role is not Role.BULLET and block.number == 1):
            self._current[block.role] = self._new_list(self._definitions[DEFINITIONS[block.role]])
        number = self._current[block.role]
        return element("w:numPr", element("w:ilvl", val=0), element("w:numId", val=number))

    def _new_list(self, definition: int) -> int:
        number, self._free = self._free, self._free + 1
        start = element("w:lvlOverride", element("w:startOverride", val=1), ilvl=0)
        self._numbering.append(element("w:num", element("w:abstractNumId", val=definition), start, numId=number))
        return number


def _named_definitions(numbering: Element) -> dict[str, int]:
    found: dict[str, int] = {}
    for definition in numbering.iter(qn("w:abstractNum")):
        name = definition.find(qn("w:name"))
        if name is not None:
            found[str(name.get(qn("w:val")))] = int(definition.get(qn("w:abstractNumId"), "0"))
    return found
