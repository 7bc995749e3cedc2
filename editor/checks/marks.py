"""Quotation marks in one text: what stands between which, what is an apostrophe, and what fits nowhere."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from editor.domain.values import frozen

AHEAD = 40
"""Marks looked at to tell an apostrophe from a closing mark."""
SINGLE, DOUBLE = "single", "double"
_OPENERS = "“„‘‚"
_DOUBLES = '“”„"'
_MARK = re.compile("[“”„\"‘’‚']")
_DECADE = re.compile(r"\d0s\b")
_CLIPPED = re.compile(r"(?:tis|twas|em|til|cause|n|bout|round|cos)\b", re.IGNORECASE)
_AND = re.compile(r"(?<=\s)['‘’]n['’](?=\s)")
_NOT_OWNED = frozenset(
    "in on at of to for with by from as is are was were be been has have had do does did will would can could should "
    "may might must that which who when while where because if so than then it they he she we you i this these "
    "those there but not after before during since until under over between among about across said says".split()
)
"""Words that never follow a possessive: a mark before one of them closes."""


class Quoted(NamedTuple):
    """Words in quotation marks: `start` and `end` are those of the words, without the marks. `depth` counts the marks
    round it. `ends` are other readings of where it ends, where an apostrophe could be the closing mark. `is_closed`
    is False where the text ends first."""

    start: int
    end: int
    family: str
    depth: int = 0
    ends: tuple[int, ...] = ()
    is_closed: bool = True


class Stray(NamedTuple):
    """A mark that is wrong: "unopened", "unclosed", "crossed" (closes out of turn) or "wrong way" (opens where it
    should close, closes where it should open)."""

    at: int
    problem: str


@frozen
class Marks:
    quoted: tuple[Quoted, ...]
    strays: tuple[Stray, ...]

    def outermost(self) -> tuple[Quoted, ...]:
        return tuple(found for found in self.quoted if found.depth == 0)

    def covers(self, start: int, end: int) -> bool:
        """Whether the characters stand within marks."""
        return any(found.start <= start and end <= found.end for found in self.quoted)


@dataclass(slots=True)
class _Mark:
    at: int
    family: str
    opens: bool
    is_doubtful: bool = False
    """It may as well be an apostrophe."""


@lru_cache(maxsize=8192)
def marks(text: str) -> Marks:
    """Reads all quotation marks of the text, curly or straight."""
    if not _MARK.search(text):
        return Marks((), ())
    strays: list[Stray] = []
    found = [mark for match in _MARK.finditer(text) if (mark := _read(text, match.start(), strays))]
    quoted = _paired(text, found, strays)
    return Marks(tuple(sorted(quoted)), tuple(sorted(strays)))


def _read(text: str, at: int, strays: list[Stray]) -> _Mark | None:
    """What the mark at this character does; None for an apostrophe."""
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    could_open = (before.isspace() or before in "([{-–—/" + _OPENERS + "\"'") and not after.isspace()
    if mark in _DOUBLES:
        opens = could_open if mark == '"' else mark in "“„"
        if mark != '"' and not opens and could_open and after.isalnum() and before.isspace():
            strays.append(Stray(at, "wrong way"))
            opens = True
        elif mark == "“" and not could_open and not after.isalnum():
            strays.append(Stray(at, "wrong way"))
            opens = False
        return _Mark(at, DOUBLE, opens)
    if _AND.match(text, at) or (at >= 2 and _AND.match(text, at - 2)):
        return None
    if before.isalnum() and after.isalnum():
        return _Mark(at, SINGLE, True, is_doubtful=True) if mark == "‘" else None
    if could_open and (after.isalnum() or after in "([…“‘$£€"):
        return _opening_single(text, at, mark)
    if mark == "‘" and not after.isspace():
        return _Mark(at, SINGLE, True)
    if mark == "‘":
        strays.append(Stray(at, "wrong way"))
    return _Mark(at, SINGLE, False, is_doubtful=_may_be_possessive(text, at))


def _opening_single(text: str, at: int, mark: str) -> _Mark:
    rest = text[at + 1 :]
    is_clipped = bool(_DECADE.match(rest) or _CLIPPED.match(rest))
    return _Mark(at, SINGLE, True, is_doubtful=is_clipped or mark == "’")


_NEXT_WORD = re.compile(r"\s+([A-Za-z]+)")
_NEXT_POSSESSIVE = re.compile(r"\s+(?:and|or)\s+(?:\w+\s+)?\w+(?:s['’]|['’]s)")


def _may_be_possessive(text: str, at: int) -> bool:
    if at == 0 or text[at - 1] not in "sSzx":
        return False
    word = _NEXT_WORD.match(text, at + 1)
    if word is None:
        return False
    if word.group(1).lower() in ("and", "or"):
        return bool(_NEXT_POSSESSIVE.match(text, at + 1))
    return word.group(1).lower() not in _NOT_OWNED


def _paired(text: str, found: list[_Mark], strays: list[Stray]) -> list[Quoted]:
    result: list[Quoted] = []
    is_open: list[_Mark] = []
    for index, mark in enumerate(found):
        later = found[index + 1 : index + 1 + AHEAD]
        if mark.opens:
            if mark.is_doubtful and not _has_firm_end(later):
                if text[mark.at] == "‘" and mark.at and text[mark.at - 1].isalnum():
                    strays.append(Stray(mark.at, "wrong way"))
                continue
            if mark.family == SINGLE and text[mark.at] == "’":
                strays.append(Stray(mark.at, "wrong way"))
            is_open.append(mark)
            continue
        _close(text, mark, later, is_open, result, strays)
    for depth, mark in enumerate(is_open):
        strays.append(Stray(mark.at, "unclosed"))
        result.append(Quoted(mark.at + 1, len(text.rstrip()), mark.family, depth, is_closed=False))
    return result


def _close(
    text: str, mark: _Mark, later: list[_Mark], is_open: list[_Mark], result: list[Quoted], strays: list[Stray]
) -> None:
    families = [opened.family for opened in is_open]
    if mark.family not in families:
        before = text[mark.at - 1] if mark.at else " "
        is_measure = before.isdigit() and text[mark.at] in "'\""
        if not is_measure and (mark.family == DOUBLE or not before.isalpha()):
            strays.append(Stray(mark.at, "unopened"))
        return
    others: tuple[int, ...] = ()
    if mark.is_doubtful:
        rivals = _rivals(later)
        if any(not rival.is_doubtful for rival in rivals):
            return  # a possessive within the marks: a mark that can only close is still to come
        others = tuple(rival.at for rival in rivals)
    while is_open[-1].family != mark.family:
        crossed = is_open.pop()
        strays.append(Stray(crossed.at, "crossed"))
        result.append(Quoted(crossed.at + 1, mark.at, crossed.family, len(is_open), is_closed=False))
    opened = is_open.pop()
    result.append(Quoted(opened.at + 1, mark.at, mark.family, len(is_open), others))


def _rivals(later: list[_Mark]) -> list[_Mark]:
    """The closing single marks before the next mark that is none."""
    rivals = []
    for mark in later:
        if mark.opens or mark.family == DOUBLE:
            break
        rivals.append(mark)
    return rivals


def _has_firm_end(later: list[_Mark]) -> bool:
    return any(not mark.is_doubtful for mark in _rivals(later))
