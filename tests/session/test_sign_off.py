"""Answers taken down in the window: written by the desk, held against the wording as it is now."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.desk.open_draft import open_draft
from editor.desk.standing import approved_revision
from editor.domain.edits import SetField
from editor.domain.errors import EditorError
from editor.domain.sign_off import Decision, Standing
from editor.domain.standing import Stand, State
from editor.session.answers import Answer, attached
from editor.store.evidence import evidence
from tests.session.offices import Office, office, until


def _stand(it: Office, who: str) -> Stand:
    assert it.workspace.open_draft is not None
    return next(stand for stand in it.workspace.open_draft.stands if stand.who == who)


def _record(it: Office, who: str, answer: Answer) -> Decision:
    assert it.workspace.open_draft is not None
    kept: list[Decision] = []
    it.workspace.open_draft.sign_off.record(who, answer, kept.append)
    until(lambda: bool(kept))
    return kept[0]


def test_an_approval_by_phone_freezes_what_stands_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    note = tmp_path / "note.eml"
    note.write_bytes(b"Subject: fine by us\n\nFine.")
    with office(tmp_path) as it:
        who = it.draft.partners[0].id
        it.type_headline("Newer library")
        when = datetime(2026, 3, 1, 9, tzinfo=UTC)
        answer = Answer(Standing.APPROVED, "Dev Ranasinghe", "phone", "Read twice", attached(note), when)
        decision = _record(it, who, answer)
        assert (decision.on, decision.how, decision.note) == (when, "phone", "Read twice")
        assert _stand(it, who).state is State.HOLDS
        revision = approved_revision(it.store, it.document.draft_id, decision)
        assert revision is not None
        assert revision.draft.headline == "Newer library"
        assert [each.name for each in evidence(it.store, it.document.draft_id)] == ["note.eml"]
        assert open_draft(it.store, it.document.draft_id).stage == "in sign-off"


def test_the_words_that_reopened_an_approval_are_found_and_undo_restores_it(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as it:
        assert it.workspace.open_draft is not None
        who = it.draft.partners[0].id
        before = it.draft
        _record(it, who, Answer(Standing.APPROVED, "Dev Ranasinghe", "meeting"))
        it.document.apply(SetField("headline", it.draft.headline + " today"))
        reopened = _stand(it, who).reopened
        found: list[str] = []
        sign_off, style = it.workspace.open_draft.sign_off, it.workspace.open_draft.style
        sign_off.office.words_since(
            reopened, it.draft, lambda words: found.extend(str(each) for each in words[reopened[0].place])
        )
        until(lambda: bool(found))
        assert found == ["“today” came"]
        assert [cost.who for cost in sign_off.costs(before, it.draft, style, style)] == [who]
        it.document.undo_stack.undo()
        assert _stand(it, who).state is State.HOLDS


def test_an_answer_counts_once_where_nobody_had_read_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as it:
        assert it.workspace.open_draft is not None
        decision = _record(it, it.draft.partners[0].id, Answer(Standing.APPROVED, "Dev Ranasinghe", "phone"))
        assert it.workspace.open_draft.sign_off.decisions == (decision,)


def test_a_log_that_nobody_had_read_is_news_when_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with office(tmp_path) as it:
        assert it.workspace.open_draft is not None
        sign_off = it.workspace.open_draft.sign_off
        with qtbot.waitSignal(sign_off.changed):
            sign_off.show(())
        with qtbot.assertNotEmitted(sign_off.changed):
            sign_off.show(())


def test_a_file_that_is_not_there_cannot_be_attached(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match=r"gone\.eml can't be read"):
        attached(tmp_path / "gone.eml")
