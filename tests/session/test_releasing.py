"""While a release is written the draft takes no edits, and nothing that was seen before opens what went out."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoGroup
from pytestqt.qtbot import QtBot

from editor.desk.house_style import SETTING
from editor.domain.draft import Stage
from editor.domain.errors import EditorError
from editor.domain.gate import Reasons
from editor.session import settings
from editor.session.releasing import Override, Released, ReleaseFiles, release_files
from editor.store.drafts import add_draft, load_draft
from editor.store.settings import set_setting
from tests.session.offices import Office, office, until

WORD_OF = Override("Bea Holm", "The harbour master needs it now")


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    with office(tmp_path) as opened:
        opened.type_headline("As it goes out")
        yield opened


def _files(folder: Path) -> ReleaseFiles:
    return ReleaseFiles(folder / "out.docx", folder / "out.txt")


def _check_held(opened: Office) -> None:
    with pytest.raises(EditorError, match="The release is being written"):
        opened.type_headline("Too late")
    assert opened.draft.headline == "As it goes out"
    assert opened.document.undo_stack.count() == 1


def _check_free(opened: Office) -> None:
    opened.document.undo_stack.undo()
    opened.type_headline("Goes on")
    opened.workspace.flush()
    assert load_draft(opened.store, opened.workspace.draft_id).draft.headline == "Goes on"


def test_while_it_is_written_it_takes_no_edits_and_then_it_is_sealed(opened: Office, tmp_path: Path) -> None:
    done: list[Released] = []
    taking_back, _ = opened.document.taking_back()
    undo = QUndoGroup()
    undo.addStack(opened.document.undo_stack)
    opened.document.undo_stack.setActive(True)
    release_files(opened.workspace, _files(tmp_path / "out"), WORD_OF, done.append, lambda _: None, lambda _: None)
    _check_held(opened)
    with pytest.raises(EditorError, match="The release is being written"):
        taking_back()
    assert not undo.canUndo()
    until(lambda: bool(done), 30)
    assert opened.workspace.stage.stage is Stage.RELEASED
    with pytest.raises(EditorError, match="has been released"):
        opened.type_headline("Too late")
    assert load_draft(opened.store, opened.workspace.draft_id).draft == opened.draft


def test_it_takes_edits_again_where_it_cannot_be_written(opened: Office, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder", encoding="utf-8")
    release_files(opened.workspace, _files(tmp_path / "out"), WORD_OF, lambda _: None, lambda _: None, lambda _: None)
    _check_held(opened)
    until(lambda: bool(opened.said), 30)
    assert "can't be made" in opened.said[-1].text
    _check_free(opened)


def test_it_takes_edits_again_where_the_gate_is_shut(opened: Office, tmp_path: Path) -> None:
    shut: list[Reasons] = []
    release_files(opened.workspace, _files(tmp_path / "out"), None, lambda _: None, shut.append, lambda _: None)
    _check_held(opened)
    until(lambda: bool(shut), 30)
    _check_free(opened)


@pytest.mark.parametrize("stage", [Stage.RELEASED, Stage.WITHDRAWN])
def test_a_look_begun_before_does_not_open_what_went_out(opened: Office, stage: Stage) -> None:
    opened.workspace.stage.look()
    opened.workspace.stage.take(stage)
    came_back: list[bool] = []
    opened.workspace.look_up(lambda: True, came_back.append)  # after the look
    until(lambda: bool(came_back))
    assert opened.workspace.stage.stage is stage
    assert opened.document.read_only


def test_what_went_out_is_shown_as_it_did_whatever_the_house_style_is_now(opened: Office, tmp_path: Path) -> None:
    workspace = opened.workspace
    done: list[Released] = []
    release_files(workspace, _files(tmp_path / "out"), WORD_OF, done.append, lambda _: None, lambda _: None)
    until(lambda: bool(done), 30)
    out, other = workspace.draft_id, add_draft(opened.store, opened.draft)
    set_setting(opened.store, SETTING, json.dumps({"immediate_line": "OUT AT ONCE"}))
    for draft_id, line in ((other, "OUT AT ONCE"), (out, "FOR IMMEDIATE RELEASE")):
        workspace.open(draft_id)
        assert workspace.open_draft is not None
        assert line in [block.text for block in workspace.open_draft.printed()]


def test_what_went_out_is_shown_in_the_style_in_which_it_did(opened: Office, tmp_path: Path) -> None:
    done: list[Released] = []
    release_files(opened.workspace, _files(tmp_path / "out"), WORD_OF, done.append, lambda _: None, lambda _: None)
    until(lambda: bool(done), 30)
    before = settings.now(opened.workspace)
    settings.keep(opened.workspace, replace(before, house_style=(("ends_line", "- ends -"),)), lambda _: None)
    until(lambda: settings.now(opened.workspace).house_style == (("ends_line", "- ends -"),))
    until(lambda: any(notice.text == "Settings saved." for notice in opened.said))
    assert opened.workspace.open_draft is not None
    assert opened.workspace.open_draft.style.ends_line == settings.shipped_style().ends_line
