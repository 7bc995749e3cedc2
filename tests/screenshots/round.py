"""A whole round: sources, sent, come back at odds, released, withdrawn; other versions; no draft at all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.desk.attach import attach
from editor.domain.draft import Stage
from editor.domain.edits import SetField
from editor.domain.findings import CheckStage
from editor.domain.sign_off import Standing
from editor.domain.text import plain
from editor.panels.findings import FindingsPanel
from editor.panels.history import LOG, HistoryPanel
from editor.panels.release_gate import ReleasePanel
from editor.panels.review import ReviewPanel
from editor.panels.sign_off import SignOffPanel
from editor.panels.sources import SourcesPanel
from editor.panels.verify import VerifyPanel
from editor.panels.versions import ALL, VersionsPanel
from editor.window.letterhead_dialog import LetterheadDialog
from editor.window.main_window import MainWindow
from tests.desk.partners import answered, changed, remarked
from tests.exports.letterheads import council
from tests.reading.test_pdf import pdf
from tests.screenshots.scene import Scene, settle
from tests.screenshots.states import draft_of, turn_into

LETTER = (
    "Children's social care and early help continue to strengthen.",
    "The leadership team has a realistic view of what still needs to change. It acted quickly on earlier findings. "
    "Caseloads are manageable.",
)
T = TypeVar("T", bound=QWidget)


def _to_the_top(window: MainWindow) -> None:
    assert window.page is not None
    settle(window)
    window.page.verticalScrollBar().setValue(0)


def _place(window: MainWindow) -> Path:
    """Beside the drafts, and gone with them."""
    return window.workspace.store.path.parent / "round"


def _until(done: Callable[[], bool]) -> None:
    for _ in range(200):
        if done():
            break
        QTest.qWait(100)


def _panel(window: MainWindow, title: str, kind: type[T]) -> T:
    window.columns.set_folded("right", False)
    panel = window.side.show_tab(title)
    assert isinstance(panel, kind)
    settle(window)
    return panel


def _source(window: MainWindow) -> None:
    panel = _panel(window, "Sources", SourcesPanel)
    workspace = window.workspace
    attach(workspace.store, workspace.draft_id, "Inspectors’ letter of 12 March 2026.pdf", pdf(*LETTER), "Bea Holm")
    attach(workspace.store, workspace.draft_id, "A page that was only scanned.pdf", pdf(""), "Bea Holm")
    panel.shelf.refresh()
    settle(window)
    panel.search.field.setText("what")


def _checks(window: MainWindow) -> None:
    panel = _panel(window, "Checks", FindingsPanel)
    window.workspace.findings.set_stage(CheckStage.RELEASE)
    settle(window)
    if panel.rows:
        window.workspace.findings.go_to(panel.rows[0].finding)


def _form(window: MainWindow) -> None:
    window.workspace.findings.set_stage(CheckStage.DRAFTING)
    panel = _panel(window, "Sign-off", SignOffPanel)
    panel.open_form()
    assert panel.form is not None
    panel.form.show_folder(_place(window) / "copies")


def _sent(window: MainWindow) -> None:
    panel = _panel(window, "Sign-off", SignOffPanel)
    assert panel.form is not None
    panel.form.send.click()
    _until(lambda: panel.sent is not None)


def _waiting(window: MainWindow) -> None:
    panel = _panel(window, "Sign-off", SignOffPanel)
    panel.close_form()
    next(iter(panel.rows.values())).toggle_form()


def _back(window: MainWindow) -> None:
    """Two change the same words differently, all change others alike, one asks something, one only approves."""
    next(iter(_panel(window, "Sign-off", SignOffPanel).rows.values())).close_form()
    paths = []
    for number, path in enumerate(sorted((_place(window) / "copies").glob("*.docx"))):
        data = path.read_bytes()
        data = changed(data, "early help", ("early support", "early aid", "early support")[number % 3], "A partner")
        data = changed(data, "most recent", "latest", "A partner")
        if number == 0:
            data = remarked(data, "Morale among", "Can we say since when?", "Kit Marlow")
        answer = ("Approved with changes", "Approved with changes", "Not approved")[number % 3]
        path = _place(window) / f"returned {path.name}"
        path.write_bytes(answered(data, answer, "Carol Whitmore", "Please mind the wording."))
        paths.append(path)
    _panel(window, "Review", ReviewPanel).take(paths)
    settle(window)


def _wide(window: MainWindow) -> None:
    _panel(window, "Review", ReviewPanel)
    window.menus.run("More room for the right column")


def _narrow(window: MainWindow) -> None:
    window.menus.run("More room for the right column")
    _panel(window, "Sign-off", SignOffPanel).log.click()


def _history(window: MainWindow) -> None:
    assert window.workspace.open_draft is not None
    headline = draft_of(window).headline
    window.workspace.open_draft.document.apply(SetField("headline", headline.replace("improving", "getting better")))
    _panel(window, "History", HistoryPanel)


def _log(window: MainWindow) -> None:
    panel = _panel(window, "History", HistoryPanel)
    panel.choice.button(LOG).click()


def _verify(window: MainWindow) -> None:
    panel = _panel(window, "Approved text?", VerifyPanel)
    assert window.workspace.open_draft is not None
    text = "\n".join(block.text for block in window.workspace.open_draft.printed())
    _place(window).mkdir(exist_ok=True)
    path = _place(window) / "page.txt"
    path.write_text(text.replace("Morale", "The mood").replace("2024", "2025"), encoding="utf-8")
    panel.take_file(path)


def _gate(window: MainWindow) -> None:
    panel = _panel(window, "Release", ReleasePanel)
    panel.files.show_files(panel.files.files.in_folder(_place(window) / "out"))
    panel.by_word.set_open(True)


def _released(window: MainWindow) -> None:
    panel = _panel(window, "Release", ReleasePanel)
    panel.files.show_files(panel.files.files.in_folder(_place(window) / "out"))
    panel.override.by.show_text("Bea Holm")
    panel.override.reason.show_text("The leader of the council agreed by telephone")
    panel.override.button.click()
    _until(lambda: panel.done is not None)
    _to_the_top(window)


def _withdrawn(window: MainWindow) -> None:
    panel = _panel(window, "Release", ReleasePanel)
    panel.afterwards.withdrawal_requested.emit("Bea Holm", "A figure was wrong", None)
    _until(lambda: window.workspace.stage.stage is Stage.WITHDRAWN)
    _to_the_top(window)


def _versions(window: MainWindow) -> None:
    workspace = window.workspace
    before = workspace.draft_id
    workspace.duplicate(before, "Staff")
    _until(lambda: workspace.draft_id != before)
    settle(window)
    assert workspace.open_draft is not None
    body = draft_of(window).body
    changed_text = body[0].text.replace("10 and 11 February", "10 and 12 February")
    workspace.open_draft.document.apply(SetField("reference", "NBC 2026/032"))
    turn_into(window, replace(draft_of(window), body=(plain(changed_text), *body[1:])))
    panel = _panel(window, "Versions", VersionsPanel)
    panel.view.button(ALL).click()


def _letterhead(window: MainWindow) -> None:
    """With what becomes of a file that was chosen."""
    window.menus.run("Letterhead for Word files")
    _until(lambda: window.findChild(LetterheadDialog) is not None)
    dialog = window.findChild(LetterheadDialog)
    assert isinstance(dialog, LetterheadDialog)
    path = window.workspace.store.path.parent / "Council.dotx"
    path.write_bytes(council())
    dialog.look_at(path)
    _until(dialog.keep_button.isEnabled)


def _no_drafts(window: MainWindow) -> None:
    window.columns.set_folded("left", False)
    workspace = window.workspace
    for _ in range(20):
        if not workspace.draft_id:
            break
        workspace.delete(workspace.draft_id)
        settle(window)


def _recorded(window: MainWindow) -> None:
    panel = _panel(window, "Sign-off", SignOffPanel)
    row = list(panel.rows.values())[1]
    row.toggle_form()
    assert row.form is not None
    row.form.standing.show_value(Standing.APPROVED)
    row.form.by.show_text("Carol Whitmore")
    row.form.record.click()
    settle(window)


_OUT = ("source", "sign-off-form", "sent", "waiting")
ROUND: tuple[Scene, ...] = (
    Scene("source", _source, stays=True),
    Scene("checks-for-release", _checks, ("source",), stays=True),
    Scene("sign-off-form", _form, stays=True),
    Scene("sent", _sent, ("sign-off-form",), stays=True),
    Scene("waiting", _waiting, ("sign-off-form", "sent"), stays=True),
    Scene("review", _back, _OUT, stays=True),
    Scene("review-wide", _wide, (*_OUT, "review"), stays=True),
    Scene("answers", _narrow, (*_OUT, "review", "review-wide"), stays=True),
    Scene("recorded", _recorded, (*_OUT, "review", "review-wide", "answers"), stays=True),
    Scene("history", _history, _OUT, stays=True),
    Scene("log", _log, (*_OUT, "history"), stays=True),
    Scene("compared", _verify, stays=True),
    Scene("gate", _gate, stays=True),
    Scene("released", _released, ("gate",), stays=True),
    Scene("withdrawn", _withdrawn, ("gate", "released"), stays=True),
    Scene("versions", _versions, stays=True),
    Scene("dialog-letterhead-chosen", _letterhead, stays=True),
    Scene("no-drafts", _no_drafts, stays=True),
)
