"""What a check found, and the facts outside the draft that a check may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.house_style import HouseStyle
from editor.domain.places import Place
from editor.domain.rule_book import CheckStage as CheckStage
from editor.domain.rule_book import RuleBook
from editor.domain.values import frozen


class FragmentStatus(StrEnum):
    """What became of a fragment that was looked up in its sources."""

    EXACT = "exact"
    HARMLESS = "harmless"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    LOOK_AGAIN = "look-again"
    CANNOT_CHECK = "cannot-check"
    WAIVED = "waived"


class SaidToBe(StrEnum):
    """What the writer can say that a passage in quotation marks is; all but a fragment are not looked up."""

    FRAGMENT = "fragment"
    SPEECH = "speech"
    TITLE = "title"
    TERM = "term"  # words held up as a term, quoted from nowhere


FINE = frozenset({FragmentStatus.EXACT, FragmentStatus.HARMLESS, FragmentStatus.WAIVED})
NOT_IN_SOURCE = frozenset({FragmentStatus.ALTERED, FragmentStatus.NOT_FOUND})


@frozen
class Waiver:
    """Somebody's word that a finding may stand: the rule, the words it was about, who, why."""

    rule: str
    text: str
    by: str
    reason: str


@frozen
class Finding:
    """One thing to look at. `text` is the words in question and no more; `page` counts from 1, 0 where there is none;
    `status` is set for fragments only; `fix` is an ordinary edit that puts it right, where one can; `blocks` says that
    the statement must not go out like this; `reason` is why the rule is there."""

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
    waived: Waiver | None = None

    @property
    def is_open(self) -> bool:
        """Whether anybody needs to look at it: not waived, and no fragment that stands in its source."""
        return self.waived is None and self.status not in FINE


Findings = tuple[Finding, ...]


@frozen
class SourcePage:
    """A page of a source's text; `number` counts from 1; an empty text is a page without any (a scan)."""

    number: int
    text: str


@frozen
class Source:
    """A document that is quoted, its text read once."""

    name: str
    pages: tuple[SourcePage, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a check may use that is not in the draft.

    `today` None leaves out what depends on the day. `approved_quotes` are the ids of quotes whose speakers have
    approved them; `released` and `versions` are what went out before, and the other audience versions of the same
    announcement, each with a name to show. `said_to_be` maps the binding wording of a passage in quotation marks
    (without them) to a SaidToBe. `off` holds the ids of rules that are switched off.
    """

    rules: RuleBook
    style: HouseStyle = field(default_factory=HouseStyle)
    today: date | None = None
    sources: tuple[Source, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    released: tuple[tuple[str, Draft], ...] = ()
    versions: tuple[tuple[str, Draft], ...] = ()
    approved_quotes: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    said_to_be: Mapping[str, str] = field(default_factory=dict)
