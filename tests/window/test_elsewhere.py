"""What the command line does beside the open window shows in it by itself."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from editor.panels.release_gate import ReleasePanel
from editor.panels.sign_off import SignOffPanel
from editor.session import elsewhere
from editor.store.draft_list import count_drafts
from editor.store.drafts import add_draft
from editor.store.news import News
from editor.store.store import open_store
from editor.window.main_window import MainWindow
from tests.desk.partners import answered, changed
from tests.desk.statements import POLICE
from tests.session.offices import Office, until
from tests.session.returned import open_ferry, send
from tests.window.windows import window

MAIN = Path(__file__).resolve().parents[2] / "main.py"
Shown = tuple[MainWindow, Office]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shown]:
    monkeypatch.setattr(elsewhere, "INTERVAL", 100)  # milliseconds; nobody wants to wait for four seconds
    with window(tmp_path) as (it, office):
        open_ferry(office)
        until(lambda: it.page is not None and it.page.is_complete)
        yield it, office


def _command(office: Office, *words: object) -> None:
    said = subprocess.run(
        [sys.executable, MAIN, "--db", office.store.path, *map(str, words)], capture_output=True, text=True
    )
    assert said.returncode == 0, said.stderr


def test_an_approval_from_the_command_line_shows_in_sign_off_and_release(shown: Shown) -> None:
    it, office = shown
    it.menus.run("Release")
    gate = it.side.show_tab("Release")
    assert isinstance(gate, ReleasePanel)
    until(lambda: len(gate.reasons) == 2, 20)
    _command(office, "approve", office.workspace.draft_id, "--partner", "Police", "--by", "Jo Lund")
    until(lambda: [line.text for line in gate.reasons] == ["Council has not been asked."], 20)
    panel = it.side.show_tab("Sign-off")
    assert isinstance(panel, SignOffPanel)
    until(lambda: POLICE.id in panel.rows, 20)
    assert panel.rows[POLICE.id].chip.word == "approved"


def test_a_copy_taken_in_by_the_command_line_opens_the_review(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    sent = send(office, tmp_path)
    file = next(file for file in sent.files if file.organisation == "Police").path
    copy = tmp_path / "returned.docx"
    copy.write_bytes(changed(answered(file.read_bytes(), "Approved with changes"), "April", "May", "Police"))
    _command(office, "take-in", copy)
    until(lambda: any(it.side.tabText(i) == "Review 1" and it.side.isTabVisible(i) for i in range(it.side.count())), 20)
    copy.write_bytes(changed(file.read_bytes(), "30 minutes", "40 minutes", "Police"))
    _command(office, "take-in", copy)
    until(lambda: any(it.side.tabText(i) == "Review 2" for i in range(it.side.count())), 20)


def test_a_draft_from_the_command_line_stands_in_the_list(shown: Shown, tmp_path: Path) -> None:
    _, office = shown
    before = count_drafts(office.store)
    (tmp_path / "draft.json").write_text('{"headline": "A pier is mended"}', encoding="utf-8")
    _command(office, "import-json", tmp_path / "draft.json")
    until(lambda: office.workspace.drafts.count == before + 1, 20)


def test_a_release_from_the_command_line_seals_the_open_draft(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    override = ("--override-by", "Bea Holm", "--reason", "The harbour master needs it now")
    _command(
        *(office, "release", office.workspace.draft_id, "--word", tmp_path / "a.docx", "--text", tmp_path / "a.txt"),
        *override,
    )
    until(lambda: office.document.read_only, 20)
    assert it.page is not None
    assert it.page.chip.word == "released"


def test_a_source_from_the_command_line_reaches_the_checks(shown: Shown, tmp_path: Path) -> None:
    it, office = shown
    until(lambda: office.workspace.findings.is_ready, 20)
    assert it.elsewhere is not None
    (tmp_path / "minutes.txt").write_text("The ferry will run from April.", encoding="utf-8")
    before = office.workspace.findings.sources
    _command(office, "attach", office.workspace.draft_id, tmp_path / "minutes.txt")
    until(lambda: office.workspace.findings.sources == before + 1, 20)


def test_an_error_that_lasts_is_reported_once_and_again_after_a_look_that_went_well(shown: Shown, qtbot: QtBot) -> None:
    it, _ = shown
    watcher = it.elsewhere
    assert watcher is not None
    until(lambda: watcher._known.version >= 0 and not watcher._is_looking, 20)
    known = watcher._known

    def fail_thrice() -> None:
        watcher._known = cast(News, None)
        for _ in range(3):
            watcher.look()
            until(lambda: not watcher._is_looking, 20)
        watcher._known = known
        watcher.look()
        until(lambda: not watcher._is_looking, 20)

    with qtbot.capture_exceptions() as raised:
        fail_thrice()
        assert len(raised) == 1
        fail_thrice()
    assert len(raised) == 2


def test_after_a_look_that_failed_others_follow(shown: Shown, qtbot: QtBot) -> None:
    it, office = shown
    watcher = it.elsewhere
    assert watcher is not None
    until(lambda: watcher._known.version >= 0 and not watcher._is_looking, 20)
    known = watcher._known
    with qtbot.capture_exceptions() as raised:
        watcher._known = cast(News, None)
        until(lambda: bool(raised), 20)
        watcher._known = known
        until(lambda: not watcher._is_looking, 20)
    before = office.workspace.drafts.count
    with open_store(office.store.path) as theirs:
        add_draft(theirs, office.draft, "Cy")
        until(lambda: office.workspace.drafts.count == before + 1, 20)
