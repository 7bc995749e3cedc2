"""How a finding is put to the writer: its sign, its words, what can be done."""

from editor.domain.draft import Draft
from editor.domain.findings import FINE, Finding, FragmentStatus
from editor.domain.places import describe
from editor.domain.text_edits import ReplaceText
from editor.domain.values import frozen
from editor.widgets.colours import Role

SHORT, LONGEST_FIX = 80, 28
"""Characters of words that are repeated, and of a fix that is named on its button."""


@frozen
class Group:
    """One of the three groups; `word` is what a screen reader says before each of its findings."""

    title: str
    word: str
    sign: str
    role: Role


BLOCKS = Group("Blocks", "Blocks", "blocked", "blocks")
LOOK = Group("To look at", "Look at", "warning", "attention")
FINE_GROUP = Group("Fine", "Fine", "check", "holds")
GROUPS = (BLOCKS, LOOK, FINE_GROUP)


def group_of(finding: Finding) -> Group:
    if not finding.is_open:
        return FINE_GROUP
    return BLOCKS if finding.blocks else LOOK


def where(finding: Finding, draft: Draft) -> str:
    """Body paragraph 2 · “the words in question”."""
    place = describe(finding.place, draft)
    place = place[:1].upper() + place[1:]
    words = " ".join(finding.text.split())
    if not words or words in finding.message:
        return place
    return f"{place} · “{words if len(words) <= SHORT else words[: SHORT - 2] + ' …'}”"


def says(finding: Finding) -> str:
    """The message; of what may stand, who said so and why."""
    if finding.waived:
        return f"May stand, says {finding.waived.by or 'the writer'}: {finding.waived.reason}"
    if finding.status is FragmentStatus.ALTERED and finding.source_words:
        where_in = f"{finding.source}, page {finding.page}" if finding.page else finding.source
        return f"Not the words of {where_in}."
    return finding.message


def fix_words(finding: Finding) -> str:
    """What the button says that puts it right; "" where none can."""
    if finding.fix is None:
        return ""
    new = finding.fix.new if isinstance(finding.fix, ReplaceText) else None
    if new == "":
        return "Take it out"
    if isinstance(new, str) and new.strip() and len(new) <= LONGEST_FIX:
        return f"Change to “{new.strip()}”"
    return "Put right"


def is_fragment(finding: Finding) -> bool:
    """Whether it is about a passage in quotation marks, of which the writer can say what it is."""
    return finding.status is not None


def is_in_source(finding: Finding) -> bool:
    """Whether there are words of a source to show."""
    return bool(finding.source) and (finding.status in FINE or bool(finding.source_words))
