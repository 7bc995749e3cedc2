"""The Release tab: what stands in the way, by whose word it goes out, and what can be done afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.draft import Stage
from editor.domain.edits import SetField
from editor.domain.places import Part, Place
from editor.domain.printed import Printed
from editor.domain.uk_time import now, short_time
from editor.panels.release_gate import ReleasePanel
from editor.panels.verify import VerifyPanel
from editor.session.releasing import AtGate, look_at_gate
from editor.store.drafts import add_draft, load_draft
from editor.widgets.changed_words import ChangedWords
from editor.widgets.status_line import StatusLine
from editor.window.main_window import MainWindow
from tests.desk.partners import remarked
from tests.desk.statements import POLICE, ferry
from tests.session.offices import Office, until
from tests.window.windows import field_of, window

Shown = tuple[MainWindow, Office, ReleasePanel]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    with window(tmp_path) as (it, office):
        office.workspace.open(add_draft(office.store, ferry(), "Bea Holm"))
        until(lambda: it.page is not None and it.page.is_complete)
        it.menus.run("Release")
        panel = it.side.show_tab("Release")
        assert isinstance(panel, ReleasePanel)
        panel.files.show_files(panel.files.files.in_folder(tmp_path / "out"))
        until(lambda: bool(panel.reasons), 20)
        yield it, office, panel


def _by_word(panel: ReleasePanel) -> None:
    panel.by_word.set_open(True)
    panel.override.by.show_text("Bea Holm")
    panel.override.reason.show_text("The harbour master needs it now")
    panel.override.button.click()
    until(lambda: panel.done is not None, 30)


def test_each_reason_leads_to_its_place(shown: Shown) -> None:
    _, it, panel = shown
    assert [line.text for line in panel.reasons] == ["Police has not been asked.", "Council has not been asked."]
    assert panel.state.text == "2 things stand in the way."
    assert not panel.release.isEnabled()
    assert it.workspace.open_draft is not None
    shown_places: list[Place] = []
    it.workspace.open_draft.spotlight.show_requested.connect(shown_places.append)
    panel.reasons[0].click()
    assert shown_places[0] == Place(Part.PARTNERS, POLICE.id)


def test_what_only_wants_a_look_stands_below_and_shuts_nothing(shown: Shown) -> None:
    _, it, panel = shown
    until(lambda: bool(panel.looks), 20)
    said = [line.text for line in panel.looks]
    assert any("14 March 2019" in text for text in said)  # a date of issue long past
    assert any("Ada Okafor" in text for text in said)  # a quote not approved
    assert not {line.text for line in panel.reasons} & set(said)
    assert panel.state.text == "2 things stand in the way."
    assert it.workspace.open_draft is not None
    shown_places: list[Place] = []
    it.workspace.open_draft.spotlight.show_requested.connect(shown_places.append)
    panel.looks[0].click()
    assert shown_places


def test_words_that_may_be_misspelt_are_worth_a_look_and_shut_nothing(shown: Shown) -> None:
    window_, it, panel = shown
    it.document.apply(SetField("headline", "The ferry will recieve its Goverment grant"))
    until(lambda: it.workspace.words.is_loaded, 30)
    until(lambda: bool(panel.looks) and panel.looks[0].text == "2 words may be misspelt: recieve, Goverment.", 20)
    assert len(panel.reasons) == 2
    panel.looks[0].click()
    headline = field_of(window_, Part.HEADLINE)
    until(lambda: headline.hasFocus() and headline.textCursor().position() == len("The ferry will recieve"))
    assert not headline.textCursor().hasSelection()  # which the next key would replace
    assert it.workspace.open_draft is not None
    for word in ("recieve", "Goverment"):
        it.workspace.open_draft.spelling.ignore(word)
    until(lambda: not any("misspelt" in line.text for line in panel.looks), 20)


def test_an_edit_is_followed(shown: Shown) -> None:
    _, it, panel = shown
    it.document.apply(SetField("headline", ""))
    until(lambda: len(panel.reasons) > 2, 20)
    it.document.undo_stack.undo()
    until(lambda: len(panel.reasons) == 2, 20)


def test_a_word_without_a_reason_opens_nothing(shown: Shown, tmp_path: Path) -> None:
    _, it, panel = shown
    panel.by_word.set_open(True)
    panel.override.by.show_text("Bea Holm")
    panel.override.button.click()
    assert panel.override.message.text.startswith("Give the name and the reason")
    assert load_draft(it.store, it.document.draft_id).stage is Stage.DRAFTING
    assert not (tmp_path / "out").exists()


def test_the_form_for_somebodys_word_unfolds_into_view_with_the_caret_in_its_first_field(shown: Shown) -> None:
    window_, _, panel = shown
    window_.resize(1500, 420)
    QTest.qWait(50)
    assert panel.by_word.mapTo(panel, QPoint(0, 0)).y() > 0
    panel.ensureWidgetVisible(panel.by_word)
    panel.by_word.setFocus()
    QTest.keyClick(panel.by_word, Qt.Key.Key_Space)
    QTest.qWait(50)
    assert panel.override.by.hasFocus()
    top = panel.override.mapTo(panel.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= top + panel.override.height() <= panel.viewport().height()


def test_by_somebodys_word_it_goes_out_and_the_certificate_says_so(shown: Shown, tmp_path: Path) -> None:
    window_, it, panel = shown
    _by_word(panel)
    (certificate,) = (tmp_path / "out").glob("*-certificate.txt")
    assert "The harbour master needs it now" in certificate.read_text(encoding="utf-8-sig")
    assert len(list((tmp_path / "out").iterdir())) == 3
    assert window_.page is not None
    assert window_.page.chip.word == "released"
    assert it.document.read_only
    assert not panel.release.isVisible()
    assert panel.afterwards.isVisible()
    until(lambda: ", by the word of Bea Holm: The harbour master needs it now." in panel.state.text)
    assert panel.state.text.startswith(f"This statement was released {short_time(now())[:10]}")


def test_a_withdrawal_says_who_and_why_and_writes_the_notice(shown: Shown, tmp_path: Path) -> None:
    window_, _, panel = shown
    _by_word(panel)
    panel.afterwards.withdraw.click()
    assert panel.afterwards.message.text == "Give the name and the reason."
    notice = tmp_path / "notice.txt"
    panel.afterwards.withdrawal_requested.emit("Bea Holm", "The date was wrong", notice)
    until(lambda: panel.afterwards.notice.isVisible())
    assert "Reason: The date was wrong" in panel.afterwards.notice.text()
    assert "The date was wrong" in notice.read_text(encoding="utf-8-sig")
    assert window_.page is not None
    assert window_.page.chip.word == "withdrawn"
    assert window_.page.banner is not None
    assert list(window_.page.banner.buttons) == ["Make a correction"]


def test_a_folder_that_cannot_be_made_is_said_and_nothing_went_out(shown: Shown, tmp_path: Path) -> None:
    _, it, panel = shown
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    panel.files.show_files(panel.files.files.in_folder(tmp_path / "file" / "out"))
    panel.by_word.set_open(True)
    panel.override.by.show_text("Bea Holm")
    panel.override.reason.show_text("Needed now")
    panel.override.button.click()
    until(lambda: bool(it.said))
    assert "can't be made" in it.said[-1].text
    assert load_draft(it.store, it.document.draft_id).stage is Stage.DRAFTING


def test_what_has_not_gone_out_can_be_neither_corrected_nor_withdrawn(shown: Shown) -> None:
    window_, it, _ = shown
    for command in ("Make a correction", "Withdraw"):
        window_.menus.run(command)
        assert it.said[-1].text == "This draft has not gone out: change it as you like."


def test_what_went_out_is_known_again_and_any_other_text_is_told_apart(shown: Shown, tmp_path: Path) -> None:
    window_, it, panel = shown
    _by_word(panel)
    window_.menus.run("Is this the approved text?")
    compare = window_.side.show_tab("Approved text?")
    assert isinstance(compare, VerifyPanel)
    files = [path for path in (tmp_path / "out").iterdir() if "certificate" not in path.name]
    assert len(files) == 2
    for path in files:
        compare.take_file(path)
        until(lambda: it.workspace.actions.running == 0, 30)
        assert compare.verdict.text.startswith("Identical to revision 1"), path
    (certificate,) = (tmp_path / "out").glob("*certificate*")
    compare.take_file(certificate)
    until(lambda: compare.verdict.text.startswith("This is the certificate of revision 1"), 30)
    assert not compare.findChildren(ChangedWords)
    QGuiApplication.clipboard().setText(
        "\n".join(block.text for block in _printed(it)).replace("Boats leave every 30", "Boats leave every 40")
    )
    compare.paste.click()
    until(lambda: compare.verdict.text.startswith("It differs in 1 place"), 30)
    assert [(each.old, each.new) for each in compare.findChildren(ChangedWords)] == [("30", "40")]


def test_a_released_file_that_holds_more_than_its_text_is_no_plain_pass(shown: Shown, tmp_path: Path) -> None:
    window_, _, panel = shown
    _by_word(panel)
    (word,) = (tmp_path / "out").glob("*.docx")
    copy = tmp_path / "copy.docx"
    copy.write_bytes(remarked(word.read_bytes(), "April", "Is it true?", "Bo"))
    window_.menus.run("Is this the approved text?")
    compare = window_.side.show_tab("Approved text?")
    assert isinstance(compare, VerifyPanel)
    compare.take_file(copy)
    until(lambda: compare.verdict.text.startswith("Its text is identical to revision 1"), 30)
    said = [line.text for line in compare.findChildren(StatusLine)]
    assert "But the file also holds a comment by Bo that says “Is it true?”." in said
    compare.take_file(word)
    until(lambda: compare.verdict.text.startswith("Identical to revision 1"), 30)


def _printed(it: Office) -> Printed:
    assert it.workspace.open_draft is not None
    return it.workspace.open_draft.printed()


def test_a_look_that_failed_is_reported_and_said_and_one_may_look_again(shown: Shown, qtbot: QtBot) -> None:
    _, it, panel = shown
    it.store.connection.execute("ALTER TABLE waivers RENAME TO mislaid")
    with qtbot.capture_exceptions() as reported:
        panel.refresh()
        until(panel.again.isVisible, 20)
        until(lambda: bool(reported))
    assert [str(each[1]) for each in reported] == ["no such table: waivers"]
    assert panel.state.text == "What stands in the way couldn’t be looked at."
    assert not panel.release.isEnabled()
    assert not panel.reasons
    it.store.connection.execute("ALTER TABLE mislaid RENAME TO waivers")
    panel.again.click()
    until(lambda: panel.state.text == "2 things stand in the way.", 20)
    assert len(panel.reasons) == 2
    assert not panel.again.isVisible()


def test_looking_again_keeps_the_keyboard_and_then_it_is_on_what_was_found(shown: Shown, qtbot: QtBot) -> None:
    window_, it, panel = shown
    window_.activateWindow()
    until(window_.isActiveWindow)
    panel.reasons[1].setFocus()
    it.store.connection.execute("ALTER TABLE waivers RENAME TO mislaid")
    with qtbot.capture_exceptions() as reported:
        panel.refresh()
        until(lambda: len(reported) == 1, 20)
        assert panel.again.hasFocus()
        QTest.keyClick(panel.again, Qt.Key.Key_Space)
        assert panel.again.hasFocus()
        until(lambda: len(reported) == 2, 20)
        assert panel.again.hasFocus()
    it.store.connection.execute("ALTER TABLE mislaid RENAME TO waivers")
    QTest.keyClick(panel.again, Qt.Key.Key_Space)
    assert panel.again.hasFocus()
    until(lambda: len(panel.reasons) == 2, 20)
    assert panel.reasons[0].hasFocus()


def test_news_leaves_the_keyboard_on_the_line_it_is_on(shown: Shown) -> None:
    window_, it, panel = shown
    window_.activateWindow()
    until(window_.isActiveWindow)
    line = panel.reasons[1]
    line.setFocus()
    looked: list[AtGate] = []
    look_at_gate(it.workspace, looked.append, lambda _: None)
    until(lambda: bool(looked), 20)
    panel.show_look(looked[0])
    assert line.hasFocus() and panel.reasons[1] is line
    panel.show_gate((*looked[0].shut, looked[0].shut[0]))
    assert panel.reasons[1] is not line and panel.reasons[1].hasFocus()
