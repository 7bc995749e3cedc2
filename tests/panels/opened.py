"""An open draft as panels get it, with its real document; decisions go into a list instead of the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor.desk.approve import Answer
from editor.desk.people import asked_of
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.sign_off import Decision, Standing, hashes
from editor.domain.standing import Approved, Blank
from editor.domain.uk_time import now
from editor.session.document import DraftDocument
from editor.session.notices import Notice, Notices
from editor.session.open_draft import OpenDraft
from editor.session.sign_off import SignOff, Words
from editor.session.spotlight import Spotlight
from tests.session.spelled import spelling_of


@dataclass
class Opened:
    """`said` is all that the message bar was told, `written` all decisions that were recorded."""

    open_draft: OpenDraft
    said: list[Notice] = field(default_factory=list)
    written: list[Decision] = field(default_factory=list)

    @property
    def draft(self) -> Draft:
        return self.open_draft.document.draft

    def value(self, field: str) -> object:
        """A field of the draft as it is now (a type checker takes `draft.date` for what it was a line before)."""
        return getattr(self.draft, field)

    @property
    def document(self) -> DraftDocument:
        return self.open_draft.document

    @property
    def steps(self) -> int:
        """How many undo steps there are to take back."""
        return self.document.undo_stack.index()

    def undo(self) -> None:
        self.document.undo_stack.undo()


class AtOnce:
    """Takes answers down at once."""

    def __init__(self, document: DraftDocument, write: Callable[[Decision], Decision]) -> None:
        self._document, self._write = document, write

    def record(self, who: str, answer: Answer, done: Callable[[Decision], object]) -> None:
        draft = self._document.draft
        person = draft.partner(who) or draft.quote(who)
        assert person is not None
        covers = hashes(asked_of(person), draft, HouseStyle()) if answer.standing is Standing.APPROVED else ()
        if answer.standing is Standing.APPROVED and not covers:
            raise EditorError("It is not said yet what they sign off.", "Tick it in the partner's details.")
        decision = Decision(who, answer.standing, answer.on or now(), answer.by, answer.how, answer.note, covers)
        done(self._write(decision))

    def blanks(self) -> dict[str, Blank]:
        """No file comes back here."""
        return {}

    def words_since(self, approved: Sequence[Approved], draft: Draft, done: Callable[[Words], object]) -> None:
        """The words are found from what the store keeps: none here."""

    def evidence_name(self, evidence: int, done: Callable[[str], object]) -> None:
        """No file is kept here."""

    def save_evidence(self, evidence: int, path: Path) -> None:
        """No file is kept here."""


def opened(
    draft: Draft,
    read_only: bool = False,
    decisions: tuple[Decision, ...] = (),
    write: Callable[[Decision], Decision] | None = None,
) -> Opened:
    written: list[Decision] = []

    def keep(decision: Decision) -> Decision:
        written.append(decision)
        return decision

    notices, document = Notices(), DraftDocument(1, draft, read_only)
    sign_off = SignOff(lambda: decisions, AtOnce(document, write or keep), lambda: "Ada Okafor")
    open_draft = OpenDraft(document, sign_off, notices, Spotlight(), spelling_of(document, notices), HouseStyle())
    result = Opened(open_draft, written=written)
    notices.said.connect(result.said.append)
    return result
