"""Real lists in Word: bullets, notes to editors, and numbered items that start again at 1 in each list."""

from collections.abc import Mapping

from docx.oxml.ns import qn

from editor.domain.printed import PrintedBlock, Role
from editor.exports.word_text import Element, element

DEFINITIONS = {Role.BULLET: "Bullets", Role.NUMBER: "Numbers", Role.NOTE: "Notes"}
"""The names of the list definitions in the template."""


class Lists:
    """Gives each list item of a release its place in a list of the document."""

    def __init__(self, numbering: Element, definitions: Mapping[Role, tuple[int, int]] | None = None) -> None:
        """`definitions` gives the definition and level of each kind of list; our own template's where not given."""
        self._numbering = numbering
        self._definitions = definitions or _our_definitions(numbering)
        self._current: dict[Role, int] = {}

    def place(self, block: PrintedBlock) -> Element | None:
        """The w:numPr of a block, None for one that is in no list."""
        if block.role not in DEFINITIONS:
            return None
        if block.role not in self._current or (block.role is not Role.BULLET and block.number == 1):
            self._current[block.role] = self._new_list(*self._definitions[block.role])
        number, level = self._current[block.role], self._definitions[block.role][1]
        return element("w:numPr", element("w:ilvl", val=level), element("w:numId", val=number))

    def _new_list(self, definition: int, level: int) -> int:
        number = free_number(self._numbering)
        start = element("w:lvlOverride", element("w:startOverride", val=1), ilvl=level)
        self._numbering.append(element("w:num", element("w:abstractNumId", val=definition), start, numId=number))
        return number


def free_number(numbering: Element) -> int:
    """A number that no list of the document has yet."""
    return 1 + max((int(num.get(qn("w:numId"), "0")) for num in numbering.iter(qn("w:num"))), default=0)


def _our_definitions(numbering: Element) -> dict[Role, tuple[int, int]]:
    named = definition_ids(numbering)
    return {role: (named[name], 0) for role, name in DEFINITIONS.items()}


def definition_ids(numbering: Element) -> dict[str, int]:
    """Of the definitions that have a name."""
    found: dict[str, int] = {}
    for definition in numbering.iter(qn("w:abstractNum")):
        name = definition.find(qn("w:name"))
        if name is not None:
            found[str(name.get(qn("w:val")))] = int(definition.get(qn("w:abstractNumId"), "0"))
    return found
