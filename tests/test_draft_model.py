"""Any walk over a draft, as a writer and the program make it together: edit, undo, redo, save, close, open again, carry
it elsewhere as JSON. At each step the draft is what it should be, on the screen and on the disk."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor.desk.json_files import export_json, export_json_file, import_json
from editor.desk.open_draft import open_draft
from editor.desk.save import autosave, save_revision
from editor.domain.compare import changed_parts
from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.session.document import Change, DraftDocument
from editor.store.drafts import add_draft
from editor.store.history import list_revisions
from editor.store.store import Store, open_store
from tests.strategies import drafts, drafts_with_edits, edits


def _heard(document: DraftDocument) -> list[Change]:
    changes: list[Change] = []
    document.changed.connect(changes.append)
    return changes


@given(drafts_with_edits(12))
@settings(deadline=None, max_examples=120)
def test_any_edits_all_undone_give_the_first_draft_and_all_redone_the_last(made: tuple[Draft, list[Edit]]) -> None:
    first, changes = made
    document = DraftDocument(1, first)
    for edit in changes:
        document.apply(edit)
    last = document.draft
    stack = document.undo_stack
    steps = stack.count()
    while stack.canUndo():
        stack.undo()
    assert document.draft == first
    while stack.canRedo():
        stack.redo()
    assert (document.draft, stack.index()) == (last, steps)


@given(drafts_with_edits(12))
@settings(deadline=None, max_examples=60)
def test_the_news_of_edits_and_of_undo_joins_up_and_names_the_parts_that_changed(
    made: tuple[Draft, list[Edit]],
) -> None:
    first, changes = made
    document = DraftDocument(1, first)
    heard = _heard(document)
    for edit in changes:
        document.apply(edit)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    shown = first
    for change in heard:
        assert change.before == shown
        assert change.parts == changed_parts(change.before, change.after)
        assert change.parts
        shown = change.after
    assert shown == first


class Walk(RuleBasedStateMachine):
    """`states` are the drafts that undo and redo go through, `at` the one that is shown."""

    store: Store
    document: DraftDocument

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._path = Path(self._folder.name) / "drafts.db"
        self.states: list[Draft] = []
        self.at = 0

    @initialize(draft=drafts())
    def begin(self, draft: Draft) -> None:
        self.store = open_store(self._path)
        self._open(add_draft(self.store, draft))
        assert self.document.draft == draft

    def _open(self, draft_id: int) -> None:
        self.document = DraftDocument(draft_id, open_draft(self.store, draft_id).draft)
        self.states, self.at = [self.document.draft], 0
        self.kept = self.document.draft

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        for edit in data.draw(edits(self.document.draft, 3)):
            before = self.document.draft
            self.document.apply(edit)
            if self.document.draft != before:
                merged = self.document.undo_stack.index() == self.at
                self.at += not merged
                self.states[self.at :] = [self.document.draft]

    @rule()
    def pause(self) -> None:
        self.document.end_typing()

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.document.undo_stack.undo()
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.document.undo_stack.redo()
        self.at += 1

    @rule()
    def save_itself(self) -> None:
        autosave(self.store, self.document.draft_id, self.document.draft)
        self.kept = self.document.draft

    @rule()
    def number(self) -> None:
        revision = save_revision(self.store, self.document.draft_id, self.document.draft, "Bea")
        assert revision.draft == self.document.draft
        assert list_revisions(self.store, self.document.draft_id)[0].number == revision.number
        self.kept = self.document.draft

    @rule()
    def end_and_start_again(self) -> None:
        kept, draft_id = self.kept, self.document.draft_id
        self.store.close()
        self.store = open_store(self._path)
        self._open(draft_id)
        assert self.document.draft == kept

    @rule(by_file=st.booleans())
    def carry_elsewhere(self, by_file: bool) -> None:
        autosave(self.store, self.document.draft_id, self.document.draft)
        self.kept = self.document.draft
        if by_file:
            file = self._path.with_name("draft.json")
            export_json_file(self.store, self.document.draft_id, file)
            data = file.read_bytes()
        else:
            data = export_json(self.store, self.document.draft_id).encode()
        copy = import_json(self.store, data, "Bea")
        assert copy != self.document.draft_id
        assert open_draft(self.store, copy).draft == self.document.draft

    @invariant()
    def what_is_shown_is_where_undo_and_redo_stand(self) -> None:
        if self.states:
            assert self.document.draft == self.states[self.at]
            stack = self.document.undo_stack
            assert (stack.index(), stack.count()) == (self.at, len(self.states) - 1)

    def teardown(self) -> None:
        if self.states:
            stack = self.document.undo_stack
            stack.setIndex(0)
            assert self.document.draft == self.states[0]
            stack.setIndex(stack.count())
            assert self.document.draft == self.states[-1]
            self.store.close()
        self._folder.cleanup()


Walk.TestCase.settings = settings(deadline=None, max_examples=40, stateful_step_count=20)


class TestAnyWalk(Walk.TestCase):  # type: ignore[misc,valid-type,unused-ignore]  # made by Hypothesis
    """What hypothesis makes of the walk."""
