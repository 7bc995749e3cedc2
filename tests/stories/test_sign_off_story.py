"""Five copies come back with forty changes, six of them at odds; one review leads to a cleared draft that goes out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.domain.draft import Stage
from editor.domain.places import Part
from editor.domain.sign_off import Standing
from editor.panels.change_card import ChangeCard
from editor.panels.other_cards import CommentCard
from editor.panels.release_gate import ReleasePanel
from editor.panels.review import ReviewPanel
from editor.panels.review_card import ReviewCard
from editor.panels.sign_off import SignOffPanel
from editor.panels.stand_row import StandRow
from editor.panels.verify import VerifyPanel
from editor.session.draft_list import RowRole
from editor.store.drafts import add_draft
from editor.widgets.changed_words import ChangedWords
from editor.window.main_window import MainWindow
from tests.desk.partners import answered, changed, remarked
from tests.session.offices import Office, until
from tests.stories.ferry_round import AGREED, Change, body_with, changes, statement
from tests.window.windows import field_of, window

SEED = 3
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PLAIN, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
DECLINED = "We know it under this name."
OWN = "the old landing stage"


class Story:
    """The window on the ferry statement, and the hands that work it."""

    def __init__(self, shown: MainWindow, it: Office, folder: Path) -> None:
        self.shown, self.it, self.folder = shown, it, folder
        self.changes = changes(SEED)

    def open(self) -> None:
        draft_id = add_draft(self.it.store, statement(), "Bea Holm")
        self.it.workspace.drafts.refresh()
        self.it.workspace.open(draft_id)
        until(lambda: self.shown.page is not None and self.shown.page.is_complete)

    @property
    def stage_in_list(self) -> Stage:
        drafts = self.it.workspace.drafts
        row = drafts.data(drafts.index(drafts.row_of(self.it.workspace.draft_id)), RowRole)
        assert isinstance(row.stage, Stage)
        return row.stage

    # --- sending ------------------------------------------------------------------------------------------------------

    def send(self) -> None:
        self.shown.menus.run("Send for sign-off")
        panel = self.sign_off
        assert panel.form is not None
        assert all(box.isChecked() for box in panel.form.choices.values())
        panel.form.show_folder(self.folder / "copies")
        panel.form.send.click()
        until(lambda: panel.sent is not None, 30)

    @property
    def sign_off(self) -> SignOffPanel:
        panel = self.shown.side.show_tab("Sign-off")
        assert isinstance(panel, SignOffPanel)
        return panel

    # --- what comes back ----------------------------------------------------------------------------------------------

    def returned(self) -> list[Path]:
        """Each partner's own copy, changed as the seed has it."""
        paths = []
        for partner in self.it.draft.partners:
            name = partner.organisation
            (sent,) = (self.folder / "copies").glob(f"{name.lower().replace(' ', '-')}-*.docx")
            data = sent.read_bytes()
            for change in self.changes:
                if change.partner == name:
                    data = changed(data, change.old, change.new, name if change.tracked else "")
            if name == "Rail Users":
                data = remarked(data, "Crews on deck", "Shall we say at what time?", "Kit Marlow")
            path = self.folder / f"returned {sent.name}"
            path.write_bytes(answered(data, "Approved with changes", f"Someone at {name}"))
            paths.append(path)
        return paths

    def drop(self, paths: list[Path]) -> None:
        """All files at once, on the middle of the window."""
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        at = self.shown.rect().center()
        entering = QDragEnterEvent(at, Qt.DropAction.CopyAction, files, LEFT, PLAIN)
        QApplication.sendEvent(self.shown, entering)
        assert entering.isAccepted()
        QApplication.sendEvent(self.shown, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, files, LEFT, PLAIN))

    @property
    def review(self) -> ReviewPanel:
        panel = self.shown.side.show_tab("Review")
        assert isinstance(panel, ReviewPanel)
        return panel

    def until_left(self, count: int) -> None:
        """Until so many are undecided, and the cards say so."""
        panel = self.review
        until(lambda: panel.reviewing.is_idle and panel.reviewing.count == count, 20)
        until(lambda: all(not card.is_decided for card in panel.cards), 20)

    def card(self, old: str) -> ChangeCard:
        """The card of the change to these words."""
        return next(
            card
            for card in self.review.cards
            if isinstance(card, ChangeCard) and any(c.proposal.old in old for c in card.group.choices)
        )

    def press(self, card: ReviewCard, key: Qt.Key, words: str | None = None) -> None:
        """A key on a card, and the line filled in that it opens."""
        card.setFocus()
        QTest.keyClick(card, key)
        if words is not None:
            assert card.asking is not None
            card.asking.field.show_text(words)
            QTest.keyClick(card.asking.field, Qt.Key.Key_Return)

    # --- release ------------------------------------------------------------------------------------------------------

    @property
    def release(self) -> ReleasePanel:
        self.shown.menus.run("Release")
        panel = self.shown.side.show_tab("Release")
        assert isinstance(panel, ReleasePanel)
        panel.files.show_files(panel.files.files.in_folder(self.folder / "out"))
        return panel

    def is_shut(self, reason: str) -> bool:
        """Whether every way out of the window stays shut, and says why."""
        panel = self.release
        until(lambda: any(reason in line.text for line in panel.reasons), 20)
        panel.release.click()
        panel.override.by.show_text("Bea Holm")
        panel.override.reason.show_text("")
        panel.override.button.click()
        QTest.keyClick(
            self.shown, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        QTest.qWait(50)
        return not (self.folder / "out").exists() and not panel.release.isEnabled()


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Iterator[Story]:
    with window(tmp_path) as (shown, it):
        shown.activateWindow()
        until(shown.isActiveWindow)
        made = Story(shown, it, tmp_path)
        made.open()
        yield made


def test_from_five_returned_copies_to_the_release(story: Story) -> None:
    # given: a statement that five partners have been asked about, and what they made of it
    assert story.is_shut("Coast Guard has not been asked.")
    story.send()
    assert story.is_shut("Coast Guard was asked on")
    assert len(story.changes) == 40
    story.drop(story.returned())

    # when: everything they suggest is decided on one screen
    story.until_left(41)
    assert story.shown.side.tabText(story.shown.side.currentIndex()) == "Review 41"
    assert story.is_shut("A proposal by Rail Users is open")
    _decide_all(story)

    # then: the text is exactly the one that was decided, and nothing goes out before they have agreed to it
    assert [block.text for block in story.it.draft.body] == _expected(story)
    assert story.is_shut("approved with changes and has not agreed")
    for partner in story.it.draft.partners:
        _record_approval(story.sign_off.rows[partner.id], partner.contact)
    until(lambda: story.it.workspace.stage.stage is Stage.CLEARED, 20)
    assert story.shown.page is not None
    assert story.shown.page.chip.word == "cleared"
    assert story.stage_in_list is Stage.CLEARED

    # and then: it is released, says so, and stays as it is
    panel = story.release
    until(panel.release.isEnabled, 20)
    panel.release.click()
    until(lambda: panel.done is not None, 30)
    assert story.shown.page.chip.word == "released"
    text = next(path for path in (story.folder / "out").glob("*.txt") if "certificate" not in path.name)
    for paragraph in _expected(story):
        assert paragraph in text.read_text(encoding="utf-8-sig")


def test_what_went_out_stays_as_it_is_and_is_corrected_by_a_new_draft(story: Story) -> None:
    panel = story.release
    until(lambda: bool(panel.reasons), 20)
    panel.by_word.set_open(True)
    panel.override.by.show_text("Bea Holm")
    panel.override.reason.show_text("The harbour master needs it now")
    panel.override.button.click()
    until(lambda: panel.done is not None, 30)
    assert story.shown.page is not None
    banner = story.shown.page.banner
    assert banner is not None
    was = story.it.draft
    field = field_of(story.shown, Part.HEADLINE)
    field.setFocus()
    QTest.keyClicks(field, "New: ")
    assert story.it.draft == was
    assert field.toPlainText() == was.headline
    released = story.it.workspace.draft_id
    banner.buttons["Make a correction"].click()
    panel.afterwards.what.show_text("The ferry starts in May.")
    panel.afterwards.correct.click()
    until(lambda: story.it.workspace.draft_id != released, 20)
    assert "The ferry starts in May." in story.it.draft.body[0].text
    assert not story.it.document.read_only


def test_a_text_that_is_dropped_is_held_against_what_went_out(story: Story) -> None:
    path = story.folder / "page.txt"
    assert story.it.workspace.open_draft is not None
    text = "\n".join(block.text for block in story.it.workspace.open_draft.printed())
    path.write_text(text.replace("harbour", "marina"), encoding="utf-8")
    story.drop([path])
    panel = story.shown.side.show_tab("Approved text?")
    assert isinstance(panel, VerifyPanel)
    until(lambda: panel.verdict.isVisible(), 30)
    assert "has not been released" in panel.verdict.text
    assert ("harbour", "marina") in [(each.old, each.new) for each in panel.findChildren(ChangedWords)]


def _record_approval(row: StandRow, by: str) -> None:
    """As somebody does who has them on the telephone."""
    row.toggle_form()
    assert row.form is not None
    row.form.standing.show_value(Standing.APPROVED)
    row.form.by.show_text(by)
    row.form.record.click()
    until(lambda: row.form is None)


def _decide_all(story: Story) -> None:
    panel, left = story.review, 41
    panel.agreements.click()
    story.until_left(left := left - 3)
    for first, second in _conflicts(story):
        card = story.card(first.old)
        wanted = next(n for n, c in enumerate(card.group.choices, 1) if c.proposal.new in second.new)
        story.press(card, Qt.Key[f"Key_{wanted}"])
        story.until_left(left := left - 2)
    alone = _alone(story)
    for change in alone[:4]:
        story.press(story.card(change.old), Qt.Key.Key_D, DECLINED)
        story.until_left(left := left - 1)
    story.press(story.card(alone[4].old), Qt.Key.Key_E, OWN.removeprefix("the "))
    story.until_left(left := left - 1)
    museum = [change for change in alone[5:] if change.partner == "County Museum"]
    row = next(row for row in panel.returns if "County Museum" in row.answer.text)
    row.accept.click()
    story.until_left(left := left - len(museum))
    while left:
        first_left = panel.cards[0]
        story.press(first_left, Qt.Key.Key_A, "At noon." if isinstance(first_left, CommentCard) else None)
        story.until_left(left := left - 1)
    assert panel.summary.text() == "All is decided."


def _conflicts(story: Story) -> list[tuple[Change, Change]]:
    those = story.changes[3:9]
    return list(zip(those[::2], those[1::2], strict=True))


def _alone(story: Story) -> list[Change]:
    return story.changes[9:]


def _expected(story: Story) -> list[str]:
    alone = _alone(story)
    taken = {AGREED[0]: AGREED[1], alone[4].old: OWN}
    taken |= {second.old: second.new for _, second in _conflicts(story)}
    taken |= {change.old: change.new for change in alone[5:]}
    return body_with(taken)
