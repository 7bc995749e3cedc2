"""The answer of a returned copy: what was chosen, by whom, with what comment."""

import re
from collections.abc import Iterable

from editor.domain.answer_form import ANSWER, ANSWERS, COMMENT, NAME, PLACEHOLDERS
from editor.domain.sign_off import Standing
from editor.domain.values import frozen
from editor.reading.values import Control, ReadCopy, ReadParagraph

_SIGNS = re.compile(r"[^\w\s]+")


@frozen
class Answer:
    """`standing` is None where nothing was chosen, or nothing that is known; `words` is what stands there."""

    standing: Standing | None = None
    name: str = ""
    comment: str = ""
    words: str = ""


def answer(read: ReadCopy, front: Iterable[ReadParagraph]) -> Answer:
    """From the controls, by tag, name or items; where a program made plain text of them, from the lines of `front`."""
    lines = [paragraph.text for paragraph in front]
    words = _typed(read.controls, lines, ANSWER)
    return Answer(standing(words), _typed(read.controls, lines, NAME), _typed(read.controls, lines, COMMENT), words)


def standing(words: str) -> Standing | None:
    """ "Not approved" is read before "approved with changes" before "approved", which must stand alone: "Approved, but
    not paragraph 2" is for a person to read, and approves nothing."""
    said = " ".join(_SIGNS.sub(" ", words.casefold()).split())
    if "not approved" in said:
        return Standing.NOT_APPROVED
    if "approved" in said and "change" in said:
        return Standing.APPROVED_WITH_CHANGES
    return Standing.APPROVED if said == "approved" else None


def _typed(controls: Iterable[Control], lines: Iterable[str], tag: str) -> str:
    found = next((control for control in controls if _is_for(control, tag)), None)
    if found is not None:
        text = "" if found.is_placeholder and _is_waiting(found.text_after, tag) else found.text_after
        return "" if _is_waiting(text, tag) else text.strip()
    label = re.compile(rf"\s*{tag}\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
    said = (match[1].strip() for line in lines if (match := label.fullmatch(line)))
    return next((words for words in said if not _is_waiting(words, tag)), "")


def _is_for(control: Control, tag: str) -> bool:
    if control.tag or control.alias:
        return tag in (control.tag.lower(), control.alias.lower())
    return tag == ANSWER and set(ANSWERS) <= set(control.items)


def _is_waiting(text: str, tag: str) -> bool:
    """Whether it is what the field says while nobody has filled it."""
    return " ".join(text.split()) in ("", PLACEHOLDERS[tag])
