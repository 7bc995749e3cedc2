"""An organisation's own letterhead under a release: its styles where they are chosen, ours in its fonts where not."""

import io
from collections.abc import Iterator, Mapping
from copy import deepcopy

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from editor.domain.values import frozen
from editor.exports.letterhead import OURS, OwnLetterhead
from editor.exports.word_lists import DEFINITIONS, Lists, definition_ids
from editor.exports.word_styles import STYLES
from editor.exports.word_text import Element, element

_LISTED = {role.value: role for role in DEFINITIONS}


@frozen
class Fitted:
    """The id of the style of each place, and the lists, in a document on that letterhead."""

    styles: Mapping[str, str]
    lists: Lists


def fit(document: WordDocument, letterhead: OwnLetterhead) -> Fitted:
    """Adds to the document what of ours it needs."""
    sheet: Element = document.styles.element
    numbering: Element = document.part.numbering_part.element
    theirs = {_id(node) for node in _styles(sheet) if node.get(qn("w:type")) == "paragraph"}
    ours = Document(io.BytesIO(_shipped()))
    wanted = dict(letterhead.styles)
    styles: dict[str, str] = {}
    for place, own in STYLES.items():
        chosen = wanted.get(place, OURS)
        styles[place] = chosen if chosen in theirs else _added(sheet, ours.styles.element, own)
    _add_link_style(sheet, ours.styles.element)
    brought = _add_definitions(numbering, ours.part.numbering_part.element)
    definitions = {
        role: _definition_of(sheet, numbering, styles[place]) or brought[DEFINITIONS[role]]
        for place, role in _LISTED.items()
    }
    return Fitted(styles, Lists(numbering, definitions))


def _shipped() -> bytes:
    from editor.shipped import resource

    return resource("letterhead.docx").read_bytes()


def _styles(sheet: Element) -> Iterator[Element]:
    return sheet.iterchildren(qn("w:style"))


def _id(node: Element) -> str:
    return node.get(qn("w:styleId"), "")


def _name(node: Element) -> str:
    found = node.find(qn("w:name"))
    return "" if found is None else found.get(qn("w:val"), "")


def default_style(sheet: Element, kind: str = "paragraph") -> str:
    """The id of the style of text that has no other; "" where there is none."""
    defaults = (node for node in _styles(sheet) if node.get(qn("w:default")) in ("1", "true", "on"))
    return next((_id(node) for node in defaults if node.get(qn("w:type")) == kind), "")


def _added(sheet: Element, ours: Element, own: str) -> str:
    """Our style on the letterhead's own text style, so that it is in its font; under a name that is free."""
    default = default_style(sheet)
    if own == "Normal" and default:
        return default
    added_id = f"Standfirst{own}"
    if any(_id(node) == added_id for node in _styles(sheet)):
        return added_id
    made = deepcopy(next(node for node in _styles(ours) if _id(node) == own))
    _call(sheet, made, added_id)
    for tag in ("w:next", "w:basedOn"):
        for node in made.findall(qn(tag)):
            made.remove(node)
    if default:
        made[0].addnext(element("w:basedOn", val=default))
    for numbering in list(made.iter(qn("w:numPr"))):
        parent = numbering.getparent()
        if parent is not None:
            parent.remove(numbering)
    sheet.append(made)
    return added_id


def _call(sheet: Element, made: Element, style_id: str) -> None:
    taken = {_name(node).lower() for node in _styles(sheet)}
    name = _name(made)
    made[0].set(qn("w:val"), f"Standfirst {name}" if name.lower() in taken else name)
    made.set(qn("w:styleId"), style_id)
    made.set(qn("w:customStyle"), "1")


def _add_link_style(sheet: Element, ours: Element) -> None:
    """Runs of links are in the style with the id "Hyperlink"."""
    if any(_id(node) == "Hyperlink" for node in _styles(sheet)):
        return
    made = deepcopy(next(node for node in _styles(ours) if _id(node) == "Hyperlink"))
    _call(sheet, made, "Hyperlink")
    for node in made.findall(qn("w:basedOn")):
        made.remove(node)
    sheet.append(made)


def _add_definitions(numbering: Element, ours: Element) -> dict[str, tuple[int, int]]:
    """Our lists beside the letterhead's, by their names; (definition, level)."""
    free = 1 + max(
        (int(each.get(qn("w:abstractNumId"), "0")) for each in numbering.iter(qn("w:abstractNum"))), default=0
    )
    first_list = next(numbering.iterchildren(qn("w:num")), None)
    found: dict[str, tuple[int, int]] = {}
    for number, (name, old) in enumerate(definition_ids(ours).items(), free):
        source = next(each for each in ours.iter(qn("w:abstractNum")) if each.get(qn("w:abstractNumId")) == str(old))
        made = deepcopy(source)
        made.set(qn("w:abstractNumId"), str(number))
        for node in [*made.iter(qn("w:pStyle"))]:
            parent = node.getparent()
            if parent is not None:
                parent.remove(node)
        if first_list is not None:
            first_list.addprevious(made)
        else:
            numbering.append(made)
        found[name] = (number, 0)
    return found


def _definition_of(sheet: Element, numbering: Element, style_id: str) -> tuple[int, int] | None:
    """The list that a style of the letterhead stands in by itself, as (definition, level)."""
    known = {_id(node): node for node in _styles(sheet)}
    node = known.get(style_id)
    for _ in range(len(known)):
        if node is None:
            return None
        placed = node.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if placed is not None:
            return _resolved(numbering, _value(placed, "w:numId"), _value(placed, "w:ilvl"))
        based = node.find(qn("w:basedOn"))
        node = None if based is None else known.get(based.get(qn("w:val"), ""))
    return None


def _resolved(numbering: Element, number: str, level: str) -> tuple[int, int] | None:
    for num in numbering.iterchildren(qn("w:num")):
        if num.get(qn("w:numId")) == number:
            definition = _value(num, "w:abstractNumId")
            abstract = {each.get(qn("w:abstractNumId")): each for each in numbering.iterchildren(qn("w:abstractNum"))}
            found = abstract.get(definition)
            if found is not None and found.find(qn("w:lvl")) is not None and definition.isdigit():
                return int(definition), int(level) if level.isdigit() and int(level) < 9 else 0
    return None


def _value(parent: Element, tag: str) -> str:
    found = parent.find(qn(tag))
    return "" if found is None else found.get(qn("w:val"), "")
