"""Deciding what came back: edits of the document whose fate goes with undo and redo."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.review import suggestions
from editor.domain.edits import Restore, SetField
from editor.domain.errors import EditorError
from editor.domain.sign_off import Decision, Standing
from editor.session import saver
from editor.session.answers import Answer
from editor.session.saver import ELSEWHERE
from editor.store.drafts import autosave, load_draft
from editor.store.history import list_revisions, load_revision
from editor.store.proposals import Fate
from editor.store.store import open_store
from tests.session.offices import Office, until
from tests.session.returned import came_back, reviewing


@pytest.fixture
def it(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    with came_back(tmp_path) as opened:
        yield opened


def fates(it: Office) -> list[Fate]:
    return [each.stored.fate for each in suggestions(it.store, it.document.draft_id)]


def test_what_two_agree_on_is_accepted_at_once_and_undone_at_once(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    before = it.draft
    found.accept(found.review.agreements)
    reviewing(it, 1)
    assert "in May" in it.draft.body[0].text
    assert sorted(fates(it)) == [Fate.ACCEPTED, Fate.ACCEPTED, Fate.PENDING]
    it.document.undo_stack.undo()
    reviewing(it, 3)
    assert it.draft == before
    assert set(fates(it)) == {Fate.PENDING}
    it.document.undo_stack.redo()
    reviewing(it, 1)
    assert sorted(fates(it)) == [Fate.ACCEPTED, Fate.ACCEPTED, Fate.PENDING]


def test_the_words_of_what_is_redone_or_undone_are_on_the_disk_with_its_fate(
    it: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "DELAY", 600.0)  # nothing saves itself
    found = it.workspace.reviewing()
    assert found.review is not None
    found.accept(found.review.agreements)
    reviewing(it, 1)
    it.document.undo_stack.undo()
    reviewing(it, 3)
    assert "in April" in _on_disk(it)
    it.document.undo_stack.redo()
    reviewing(it, 1)
    assert "in May" in _on_disk(it)


def test_undone_and_redone_quickly_it_ends_as_the_stack_says(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    found.accept(found.review.agreements)
    reviewing(it, 1)
    for _ in range(3):
        it.document.undo_stack.undo()
        it.document.undo_stack.redo()
    it.document.undo_stack.undo()
    reviewing(it, 3)
    assert set(fates(it)) == {Fate.PENDING}
    assert "in April" in _on_disk(it)


def test_anothers_words_that_a_decision_goes_over_are_kept_and_said_once(
    it: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    found.accept(found.review.agreements)
    reviewing(it, 1)
    assert ELSEWHERE not in [notice.text for notice in it.said]
    monkeypatch.setattr(saver, "DELAY", 600.0)  # nothing saves itself
    for headline, step, count in (("Theirs", "undo", 3), ("Theirs again", "redo", 1)):
        _save_elsewhere(it, headline)
        getattr(it.document.undo_stack, step)()
        reviewing(it, count)
    assert _kept_elsewhere(it) == ["Theirs again", "Theirs"]
    assert [notice.text for notice in it.said].count(ELSEWHERE) == 1


def test_anothers_words_that_an_acceptance_goes_over_are_kept_and_said(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    _save_elsewhere(it, "Theirs")
    found.accept(found.review.agreements)
    reviewing(it, 1)
    assert _kept_elsewhere(it) == ["Theirs"]
    assert it.said[-1].text == ELSEWHERE


def _save_elsewhere(it: Office, headline: str) -> None:
    with open_store(it.store.path) as other:
        autosave(other, it.document.draft_id, replace(it.draft, headline=headline))


def _kept_elsewhere(it: Office) -> list[str]:
    kept = [row for row in list_revisions(it.store, it.document.draft_id) if row.why == "changed elsewhere"]
    return [load_revision(it.store, row.id).draft.headline for row in kept]


def _on_disk(it: Office) -> str:
    with open_store(it.store.path) as after_a_crash:
        return load_draft(after_a_crash, it.document.draft_id).draft.body[0].text


def test_what_is_asked_for_quickly_is_made_one_after_the_other(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    one = [offer.key for offer in found.review.merged.groups[0].choices[0].offers]
    other = [offer.key for offer in found.review.merged.groups[1].choices[0].offers]
    found.accept(one)
    found.accept(other)
    reviewing(it, 0)
    assert "in May" in it.draft.body[0].text
    assert "40 minutes" in it.draft.body[1].text
    assert it.document.undo_stack.index() == 2


def test_a_decision_outlives_the_window_and_closing_undoes_nothing(it: Office, tmp_path: Path) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    found.accept(found.review.agreements)
    reviewing(it, 1)
    draft_id = it.document.draft_id
    it.workspace.open(1)
    until(lambda: it.workspace.draft_id == 1)
    it.workspace.open(draft_id)
    assert "in May" in it.draft.body[0].text
    assert sorted(fates(it)) == [Fate.ACCEPTED, Fate.ACCEPTED, Fate.PENDING]


def test_a_decline_is_put_back_from_the_message_bar(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    ids = [offer.key for offer in found.review.merged.groups[1].choices[0].offers]
    found.decline(ids, "The timetable says so")
    reviewing(it, 2)
    assert it.said[-1].text == "Declined."
    letters: list[str] = []
    found.letter(it.draft.partners[0].id, letters.append)
    until(lambda: bool(letters))
    assert "“30” to “40”: The timetable says so" in letters[0]
    assert it.said[-1].action is not None
    it.said[-1].action()
    reviewing(it, 3)


def test_the_message_of_a_decline_goes_when_ctrl_z_puts_it_back(it: Office) -> None:
    found = it.workspace.reviewing()
    assert found.review is not None
    lapsed: list[bool] = []
    it.workspace.notices.lapsed.connect(lambda: lapsed.append(True))
    found.decline([offer.key for offer in found.review.merged.groups[1].choices[0].offers], "The timetable says so")
    reviewing(it, 2)
    assert not lapsed
    it.document.undo_stack.undo()
    assert lapsed
    reviewing(it, 3)


def test_a_proposal_whose_words_have_changed_is_stale_and_fits_again_after_undo(it: Office) -> None:
    body = tuple(block.with_spans(()) if "minutes" in block.text else block for block in it.draft.body)
    it.document.apply(Restore(replace(it.draft, body=body)))
    found = reviewing(it, 3)
    until(lambda: found.review is not None and len(found.review.merged.stale) == 1)
    stale = [offer.key for offer in found.review.merged.stale] if found.review else []
    found.accept(stale)
    until(lambda: bool(it.said) and it.said[-1].is_error)
    assert "no longer fits" in it.said[-1].text
    it.document.undo_stack.undo()
    until(lambda: found.review is not None and not found.review.merged.stale)


def test_accepting_says_what_it_reopens(it: Office) -> None:
    assert it.workspace.open_draft is not None
    kept: list[Decision] = []
    who = it.draft.partners[0].id
    it.workspace.open_draft.sign_off.record(who, Answer(Standing.APPROVED, "Jo Lund", "phone"), kept.append)
    until(lambda: bool(kept))
    found = reviewing(it, 3)
    assert found.review is not None
    found.accept(found.review.agreements)
    reviewing(it, 1)
    assert it.said[-1].text == "2 changes accepted. Reopens: Police (whole text)"
    it.document.apply(SetField("headline", "Later"))
    assert it.said[-1].action is not None
    with pytest.raises(EditorError, match="Something else was changed"):
        it.said[-1].action()
    assert "in May" in it.draft.body[0].text
