"""An open draft as panels get it, with its real document; decisions go into a list instead of the store."""

from collections.abc import Callable
from dataclasses import dataclass, field

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.sign_off import Decision
from editor.session.document import DraftDocument
from editor.session.notices import Notice, Notices
from editor.session.open_draft import OpenDraft
from editor.session.sign_off import SignOff
from editor.session.spotlight import Spotlight


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

    notices = Notices()
    sign_off = SignOff(decisions, write or keep, lambda: "Ada Okafor")
    open_draft = OpenDraft(DraftDocument(1, draft, read_only), sign_off, notices, Spotlight(), HouseStyle())
    result = Opened(open_draft, written=written)
    notices.said.connect(result.said.append)
    return result
