"""What partners say of a draft: edits they suggest, with the edit ready to be made, and remarks in the margin."""

import json
from dataclasses import replace
from enum import StrEnum

from editor.domain.draft import Draft, Scope, ScopeKind
from editor.domain.edits import Edit
from editor.domain.places import Part, Place, place_of, place_row
from editor.domain.proposal_json import edit_json, edit_of
from editor.domain.text import plain
from editor.domain.text_edits import ReplaceBlocks, ReplaceText
from editor.domain.values import frozen


class ProposalKind(StrEnum):
    WORDS = "words"
    INSERTION = "new paragraph"
    DELETION = "paragraph taken out"
    SPLIT = "paragraph split"
    JOIN = "paragraphs joined"
    MOVE = "paragraph moved"
    LINK = "link"
    FORMATTING = "formatting"
    TYPOGRAPHIC = "typographic"


@frozen
class Proposal:
    """A change that somebody suggests, in terms of one wording of the draft.

    `place` has the range on the stored wording; `old` and `new` are the words for people to read. `edit` is ready to
    be made on that wording; None where the words are not stored but made by the house style, so that the writer has
    to make the change by hand. `author` and `date` are as the file says, several authors joined by ", ". `tracked` is
    False where any of it was changed without tracking. `question` is not empty where it is not certain which paragraph
    is meant. `base` are the places that the edit stands on, each with its whole text at the time: they let it follow
    the draft. `before` is the id of the block that a new or moved paragraph is put in front of, "" at the end.
    """

    kind: ProposalKind
    place: Place
    old: str
    new: str
    edit: Edit | None = None
    author: str = ""
    date: str = ""
    tracked: bool = True
    outside_scope: bool = False
    question: str = ""
    base: tuple[tuple[Place, str], ...] = ()
    before: str = ""

    @property
    def is_ready(self) -> bool:
        return self.edit is not None

    def to_text(self) -> str:
        """JSON; `from_text` gives back an equal value."""
        return json.dumps(
            {
                "kind": self.kind.value,
                "place": place_row(self.place),
                "old": self.old,
                "new": self.new,
                "edit": edit_json(self.edit) if self.edit else None,
                "author": self.author,
                "date": self.date,
                "tracked": self.tracked,
                "outside_scope": self.outside_scope,
                "question": self.question,
                "base": [[place_row(place), text] for place, text in self.base],
                "before": self.before,
            }
        )

    @staticmethod
    def from_text(text: str) -> "Proposal":
        form = json.loads(text)
        return Proposal(
            ProposalKind(form["kind"]),
            place_of(form["place"]),
            form["old"],
            form["new"],
            edit_of(form["edit"]) if form["edit"] else None,
            form["author"],
            form["date"],
            form["tracked"],
            form["outside_scope"],
            form["question"],
            tuple((place_of(place), text) for place, text in form["base"]),
            form["before"],
        )


@frozen
class Remark:
    """A comment in the margin; `place` is where it hangs, with the range of its words where they were found in the
    stored wording, None where it hangs outside the release. `replies` are further remarks of the same thread."""

    place: Place | None
    anchor: str
    text: str
    author: str = ""
    date: str = ""
    resolved: bool = False
    replies: tuple["Remark", ...] = ()


def is_outside(place: Place, scope: Scope) -> bool:
    """Whether a change there is outside what the partner was asked about."""
    if scope.kind is ScopeKind.QUOTES:
        return place.part is not Part.QUOTES or place.item not in scope.quotes
    if scope.kind is ScopeKind.FACTS:
        return place.part is not Part.BODY or place.item not in scope.passages
    return False


def can_be_reworded(proposal: Proposal) -> bool:
    """Whether the writer can put other words in place of the proposed ones: in a paragraph, or as one that is new."""
    edit = proposal.edit
    return isinstance(edit, ReplaceText) or (isinstance(edit, ReplaceBlocks) and len(edit.new) == 1)


def proposed_words(proposal: Proposal) -> str:
    """The words that `reworded` puts others in place of; "" where there are none."""
    edit = proposal.edit
    if isinstance(edit, ReplaceText):
        said = edit.new if isinstance(edit.new, str) else "".join(span.text for span in edit.new)
        return said.strip()
    return "\n".join(block.text for block in edit.new) if isinstance(edit, ReplaceBlocks) else ""


def reworded(proposal: Proposal, words: str) -> Proposal:
    """The proposal with other new words, as the writer edits it before accepting: for words one line, for new
    paragraphs one a line. The spaces beside the words stay right. Raises ValueError where it can't be reworded."""
    edit = proposal.edit
    if isinstance(edit, ReplaceText):
        said = edit.new if isinstance(edit.new, str) else "".join(span.text for span in edit.new)
        frame = said if said.strip() else edit.old
        lead, trail = frame[: len(frame) - len(frame.lstrip())], frame[len(frame.rstrip()) :]
        new = f"{lead}{words.strip()}{trail}" if words.strip() and frame.strip() else words.strip()
        return replace(proposal, new=words.strip(), edit=replace(edit, new=new))
    if isinstance(edit, ReplaceBlocks) and edit.new:
        kinds = [block.kind for block in edit.new]
        lines = [line.strip() for line in words.split("\n") if line.strip()]
        made = tuple(plain(line, kinds[min(index, len(kinds) - 1)]) for index, line in enumerate(lines))
        return replace(proposal, new="\n".join(lines), edit=replace(edit, new=made))
    raise ValueError("This proposal has no words that could be others.")


def accepted(draft: Draft, proposal: Proposal) -> Draft:
    """The draft with the proposal's edit made. Raises StaleEdit where it no longer fits, ValueError where none is
    ready."""
    if proposal.edit is None:
        raise ValueError("This proposal has no edit that could be made.")
    return proposal.edit.apply(draft)
