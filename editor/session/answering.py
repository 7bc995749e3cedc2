"""Where the answers of the open draft's partners are written; what writes them is loaded with the first one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.places import Place

if TYPE_CHECKING:
    from editor.desk.approve import Answer
    from editor.domain.sign_off import Decision
    from editor.domain.standing import Approved, Blank
    from editor.session.sign_off import Words
    from editor.session.workspace import Workspace


class Answering:
    """The desk's side of the sign-off of the draft that is open."""

    def __init__(self, workspace: "Workspace", draft_id: int) -> None:
        self._workspace, self._draft_id = workspace, draft_id

    def decisions(self) -> "tuple[Decision, ...]":
        """Those in the store."""
        from editor.desk.record_decision import decisions

        return decisions(self._workspace.store, self._draft_id)

    def blanks(self) -> "dict[str, Blank]":
        from editor.desk.came_back import blanks

        return blanks(self._workspace.store, self._draft_id)

    def record(self, who: str, answer: "Answer", done: "Callable[[Decision], object]") -> None:
        """The draft is saved first: what is approved is what stands in the window."""
        from editor.desk.approve import record_answer

        workspace, store = self._workspace, self._workspace.store
        workspace.flush()
        places, writer = self._places(who), workspace.writer()
        show = workspace.if_still_open(done)

        def recorded(decision: "Decision") -> None:
            if workspace.draft_id != self._draft_id:
                workspace.drafts.refresh()
            show(decision)

        workspace.write(lambda: record_answer(store, self._draft_id, who, places, answer, writer), recorded)

    def words_since(self, approved: Sequence["Approved"], draft: Draft, done: "Callable[[Words], object]") -> None:
        from editor.desk.standing import words_since

        store = self._workspace.store
        self._workspace.look_up(
            lambda: {each.place: words_since(store, self._draft_id, each, draft) for each in approved}, done
        )

    def evidence_name(self, evidence: int, done: Callable[[str], object]) -> None:
        """What the file was called that shows a decision."""
        from editor.desk.save_evidence import evidence_name

        store = self._workspace.store
        self._workspace.look_up(lambda: evidence_name(store, self._draft_id, evidence), done)

    def save_evidence(self, evidence: int, path: Path) -> None:
        from editor.desk.save_evidence import save_evidence

        store, notices = self._workspace.store, self._workspace.notices
        self._workspace.actions.run(
            "Saving", lambda _: save_evidence(store, evidence, path), lambda _: notices.say(f"Saved as {path}.")
        )

    def _places(self, who: str) -> tuple[Place, ...]:
        from editor.desk.people import asked_of

        open_draft = self._workspace.open_draft
        draft = open_draft.document.draft if open_draft else Draft()
        person = draft.partner(who) or draft.quote(who)
        if person is None:
            raise EditorError("They are no longer in the draft.", "Bring them back with Undo first.")
        return asked_of(person)
