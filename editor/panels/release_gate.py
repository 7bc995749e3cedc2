"""The Release tab: what stands in the way, each with its place; the files; a release by somebody’s word."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from editor.domain.draft import Stage
from editor.domain.errors import EditorError
from editor.domain.gate import Reason, Reasons
from editor.domain.text_edits import behind
from editor.domain.uk_time import short_time
from editor.panels.afterwards import Afterwards
from editor.panels.name_line import NameLine
from editor.panels.override_form import OverrideForm
from editor.panels.release_files import FilesChoice, FilesView
from editor.panels.side_page import SidePage, text_label
from editor.session.misspellings import Misspellings
from editor.session.open_draft import OpenDraft
from editor.session.own_name import own_name
from editor.session.releasing import (
    AtGate,
    Override,
    Released,
    files_wanted,
    look_at_gate,
    look_how_it_went_out,
    make_correction,
    release_files,
    withdraw_release,
)
from editor.session.stage import SEALED
from editor.session.workspace import Workspace
from editor.widgets.disclosure import Disclosure
from editor.widgets.inline_message import InlineMessage
from editor.widgets.into_view import bring_into_view
from editor.widgets.link_line import LinkLine
from editor.widgets.look import S8, looks
from editor.widgets.status_line import StatusLine

SHOWN = 8
"""How many things that only want a look are named; Checks has them all."""
_SIGNS = {"approval": "sign-off", "proposal": "review", "comment": "note", "finding": "warning", "embargo": "embargo"}


class ReleasePanel(SidePage):
    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(open_draft, "Release", parent)
        self.workspace = workspace
        self.reasons: list[LinkLine] = []
        self.looks: list[LinkLine] = []
        """What shuts nothing and wants a look."""
        self._shut: Reasons | None = None
        self._worth_a_look: Reasons = ()
        self._misspelt: Reasons = ()
        self._misspellings = Misspellings(open_draft, self)
        self._misspellings.found.connect(self._show_misspelt)
        self._in_the_way = QWidget()
        self._named: tuple[Reasons, Reasons] = ((), ())
        self.state = StatusLine()
        self.again = QPushButton("Look again")
        self.again.clicked.connect(self.refresh)
        self.again.hide()
        self.files = FilesChoice(files_wanted(workspace))
        self.name, self.message = NameLine(workspace), InlineMessage()
        self.release = QPushButton("Release")
        looks(self.release, "primary")
        self.release.clicked.connect(lambda: self._release(None))
        self.by_word = Disclosure()
        self.by_word.setText("Release it by somebody’s word")
        self.override = OverrideForm()
        self.override.override_requested.connect(self._release)
        self.by_word.toggled_open.connect(self._unfold)
        self.done: FilesView | None = None
        self.afterwards = Afterwards()
        workspace.named.connect(self._suggest_name)
        self.afterwards.correction_requested.connect(lambda what: make_correction(workspace, what))
        self.afterwards.withdrawal_requested.connect(self._withdraw)
        self._lay_out()
        open_draft.sign_off.changed.connect(self.refresh)
        open_draft.spelling.changed.connect(self.note_change)
        workspace.stage.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        self._way = QVBoxLayout()
        self._way.addWidget(self._in_the_way)
        self._result = QVBoxLayout()
        self.column.addWidget(self.state)
        self.column.addWidget(self.again)
        self.column.addLayout(self._way)
        self.column.addSpacing(S8)
        self.column.addWidget(self.files)
        self.column.addWidget(self.name)
        self.column.addWidget(self.message)
        self.column.addWidget(self.release)
        self.column.addWidget(self.by_word)
        self.column.addWidget(self.override)
        self.column.addLayout(self._result)
        self.column.addWidget(self.afterwards)
        self.column.addStretch(1)
        self.override.hide()

    def draw(self) -> None:
        if self.workspace.open_draft is not self.open_draft:
            return  # another draft is being opened
        stage = self.workspace.stage.stage
        self._show_parts(stage)
        if stage in SEALED:
            word = "released" if stage is Stage.RELEASED else "withdrawn"
            self.state.say(word, f"This statement was {word}.")
            look_how_it_went_out(self.workspace, lambda line: self.state.say(word, line) if line else None)
            self._show_reasons((), ())
            return
        if self._shut is None:
            self.state.say("drafting", "Looking at what stands in the way …")
            self.release.setEnabled(False)
            self.by_word.hide()
        look_at_gate(self.workspace, self.show_look, self._show_failure)
        self._misspellings.look()

    def _show_parts(self, stage: Stage) -> None:
        out = stage in SEALED
        if out:
            self.again.hide()
        for widget in (self.files, self.release, self.by_word):
            widget.setVisible(not out)
        self.name.setVisible(not out and self.name.is_asked)
        self.override.setVisible(not out and self.by_word.is_open)
        self.afterwards.setVisible(out)
        self.afterwards.show_stage(stage)
        self._suggest_name()

    def _suggest_name(self) -> None:
        for form in (self.override, self.afterwards):
            form.by.suggest(own_name(self.workspace))

    def show_look(self, found: AtGate) -> None:
        self._worth_a_look = found.worth_a_look
        self.show_gate(found.shut)

    def _show_misspelt(self, reason: Reason | None) -> None:
        """It stands first: Checks does not have it."""
        self._misspelt = (reason,) if reason else ()
        if self._shut is not None:
            self.show_gate(self._shut)

    def _show_failure(self, _: object) -> None:
        """Nothing is known of the gate: nothing goes out before it was looked at again."""
        if self.workspace.stage.stage in SEALED:
            return
        self._shut = None
        leaves = (*self.reasons, *self.looks, self.release, self.by_word, self.override)
        focus = QApplication.focusWidget()
        was_here = focus is not None and any(each is focus or each.isAncestorOf(focus) for each in leaves)
        self.state.say("not approved", "What stands in the way couldn’t be looked at.")
        self._show_reasons((), ())
        self.release.setEnabled(False)
        self.by_word.hide()
        self.override.hide()
        self.again.show()
        if was_here:
            self.again.setFocus()

    def show_gate(self, reasons: Reasons) -> None:
        if self.workspace.stage.stage in SEALED:
            return
        self._shut = reasons
        count = len(reasons)
        if reasons:
            things = "One thing stands" if count == 1 else f"{count} things stand"
            self.state.say("not approved", f"{things} in the way.")
        else:
            self.state.say("cleared", "Nothing stands in the way.")
        self._show_reasons(reasons, (*self._misspelt, *self._worth_a_look))
        self._allow()
        self.by_word.setVisible(bool(reasons))
        self.override.setVisible(bool(reasons) and self.by_word.is_open)
        if self.again.hasFocus():
            (self.reasons[0] if self.reasons else self.release).setFocus()  # what it was asked for
        self.again.hide()

    def _show_reasons(self, reasons: Reasons, worth_a_look: Reasons) -> None:
        """Where they are the same, the lines stay; else the keyboard goes to what stands in the place of its line."""
        if self._named == (reasons, worth_a_look):
            return
        self._named = (reasons, worth_a_look)
        at = next((at for at, line in enumerate((*self.reasons, *self.looks)) if line.hasFocus()), None)
        self._way.removeWidget(self._in_the_way)
        self._in_the_way.deleteLater()
        self._in_the_way = QWidget()
        column = QVBoxLayout(self._in_the_way)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.reasons = [self._line(reason) for reason in reasons]
        for line in self.reasons:
            column.addWidget(line)
        self.looks = [self._line(reason) for reason in worth_a_look[:SHOWN]]
        if self.looks:
            column.addSpacing(S8)
            column.addWidget(text_label("Not in the way, but worth a look:", "quiet"))
        for line in self.looks:
            column.addWidget(line)
        if len(worth_a_look) > SHOWN:
            column.addWidget(text_label(f"and {len(worth_a_look) - SHOWN} more: Checks has them all.", "meta"))
        self._way.addWidget(self._in_the_way)
        lines = (*self.reasons, *self.looks)
        if at is not None and lines:
            self._in_the_way.show()  # at once, so that it can be focused
            lines[min(at, len(lines) - 1)].setFocus()

    def _line(self, reason: Reason) -> LinkLine:
        line = LinkLine(reason.message, _SIGNS[reason.condition])
        line.clicked.connect(lambda: self._go_to(reason))
        return line

    def _go_to(self, reason: Reason) -> None:
        """What is to be decided, where that is done; else the place, with the caret behind the words: selected, they
        would be gone with the next key."""
        if reason.proposal:
            self.open_draft.spotlight.review_requested.emit(reason.proposal)
        else:
            self.open_draft.spotlight.show(behind(reason.place, self.open_draft.document.draft))

    def _unfold(self, is_open: bool) -> None:
        self.override.setVisible(is_open)
        if is_open:
            self._suggest_name()
            self.override.by.select(0, len(self.override.by.text()))
            QTimer.singleShot(0, self, lambda: bring_into_view(self.override))

    # --- what it does -------------------------------------------------------------------------------------------------

    def _release(self, override: Override | None) -> None:
        if self.open_draft.document.is_held:
            return  # it is being written already
        self.message.say(self.name.problem)
        if self.name.problem:
            self.name.field.setFocus()
            return
        self.name.keep()
        done = self._show_released, self._show_shut, lambda _: self._allow()
        try:
            release_files(self.workspace, self.files.files, override, *done)
        except EditorError as error:
            self.open_draft.notices.say_error(error)
        self._allow()

    def _allow(self) -> None:
        """Where nothing stands in the way, and it is not just being written."""
        self.release.setEnabled(self._shut is not None and not self._shut and not self.open_draft.document.is_held)

    def _show_shut(self, reasons: Reasons) -> None:
        self.show_gate(reasons)
        self.open_draft.notices.say_error(EditorError("The draft can’t be released yet.", "Release says why."))

    def _show_released(self, released: Released) -> None:
        self.open_draft.notices.say(f"Released as revision {released.revision}, {short_time(released.released)}.")
        self._show_result(FilesView(released))

    def _show_result(self, view: FilesView) -> None:
        if self.done is not None:
            self._result.removeWidget(self.done)
            self.done.deleteLater()
        self.done = view
        self._result.addWidget(view)
        view.show()

    def _withdraw(self, by: str, reason: str, notice: Path | None) -> None:
        def withdrawn(text: str) -> None:
            self.afterwards.show_notice(text, notice)
            self.open_draft.notices.say("Withdrawn. The notice for the newsrooms is ready.")

        withdraw_release(self.workspace, by, reason, notice, withdrawn)
