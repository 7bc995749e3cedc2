"""What a check found, and the facts outside the draft that a check may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.house_style import HouseStyle
from editor.domain.places import Place


class CheckStage(StrEnum):
    """When a check runs; each later stage runs the earlier ones too."""

    DRAFTING = "drafting"
    SIGN_OFF = "sign-off"
    RELEASE = "release"


class FragmentStatus(StrEnum):
    """What became of a fragment that was looked up in its sources."""

    EXACT = "exact"
    HARMLESS = "harmless"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    LOOK_AGAIN = "look-again"
    CANNOT_CHECK = "cannot-check"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `text` is the words in question and no more; `page` counts from 1, 0 where there is none;
    `status` is set for fragments only; `fix` is an ordinary edit that puts it right, where one can."""

    rule: str
    place: Place
    message: str
    blocks: bool = False
    text: str = ""
    fix: Edit | None = None
    source: str = ""
    page: int = 0
    status: FragmentStatus | None = None
    source_words: str = ""
    reason: str = ""
    """Why the rule is there (or, for a waived finding, why it was waived)."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of a source's text; `number` counts from 1; an empty text is a page without any (a scan)."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is quoted, its text read once."""

    name: str
    pages: tuple[SourcePage, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """Somebody's word that a finding may stand: the rule, the words it was about, who, why."""

    rule: str
    text: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a check may use that is not in the draft: the day, the sources, what was released before, what was waived,
    other versions of the announcement, which quotes' speakers have approved, which passages were said to be what."""

    style: HouseStyle = field(default_factory=HouseStyle)
    today: date | None = None
    sources: tuple[Source, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    released: tuple[tuple[str, Draft], ...] = ()
    approved_quotes: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    said_to_be: Mapping[str, str] = field(default_factory=dict)
