"""Is this the approved text? A file or pasted words, held against what was released and what is being drafted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.domain.costs import cost_line
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.panels.side_page import SidePage, text_label
from editor.session.deleting import open_deleted
from editor.session.open_draft import OpenDraft
from editor.session.releasing import Verdict, hold_file_against, hold_text_against, verdict_line
from editor.session.workspace import Workspace
from editor.widgets.announce import announce
from editor.widgets.changed_words import ChangedWords
from editor.widgets.file_dialog import file_dialog
from editor.widgets.look import S8, looks
from editor.widgets.status_line import StatusLine

KINDS = "Word, text, web page, e-mail (*.docx *.txt *.html *.htm *.eml)"


class VerifyPanel(SidePage):
    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(open_draft, "Is this the approved text?", parent)
        self.workspace = workspace
        self.of, self.verdict = text_label(look="meta"), StatusLine()
        self.of.hide()
        self.verdict.hide()
        self._asked = 0  # how often; of what was asked before the last no verdict is shown
        self.choose = QPushButton("Choose a file")
        self.paste = QPushButton("Paste text")
        self.paste.setToolTip("Takes the words on the clipboard")
        looks(self.choose, "primary")
        self._found = QWidget()
        self.choose.clicked.connect(self.choose_file)
        self.paste.clicked.connect(self.take_clipboard)
        buttons = QHBoxLayout()
        buttons.setSpacing(S8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        self.column.addWidget(text_label("Is this the approved text?", "part"))
        about = "Choose a Word, text, web or e-mail file, drop it on the window, or paste the words."
        self.column.addWidget(text_label(about, "quiet"))
        self.column.addLayout(buttons)
        self.column.addSpacing(S8)
        self.column.addWidget(self.of)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self._found)
        self.column.addStretch(1)

    def draw(self) -> None:
        """What was compared stays as it was."""

    def choose_file(self) -> None:
        dialog = file_dialog(self.window(), "Choose the text to compare")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([KINDS, "All files (*)"])
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, path: Path) -> None:
        done, failed = self._begin(path.name)
        self._take(lambda: hold_file_against(self.workspace, path, done, failed))

    def take_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            done, failed = self._begin("Pasted text")
            self._take(lambda: hold_text_against(self.workspace, text, done, failed))
        else:
            self.open_draft.notices.say("There are no words on the clipboard. Copy the text first.")

    def _begin(self, of: str) -> tuple[Callable[[Verdict], None], Callable[[EditorError], None]]:
        """Takes the verdict on another text away. What shows the new one, or why there is none, where nothing was asked
        since."""
        self._asked += 1
        asked = self._asked
        self.of.setText(of)
        self.of.show()
        self.verdict.hide()
        self._show_found(QWidget())

        def done(verdict: Verdict) -> None:
            if asked == self._asked:
                self.show_verdict(verdict)

        def failed(error: EditorError) -> None:
            if asked == self._asked:
                self._say("not approved", f"It can’t be compared. {error}")

        return done, failed

    def _take(self, compare: Callable[[], object]) -> None:
        try:
            compare()
        except EditorError as error:
            self.open_draft.notices.say_error(error)

    def _say(self, word: str, text: str) -> None:
        self.verdict.say(word, text)
        self.verdict.show()
        announce(self, text)

    def _show_found(self, found: QWidget) -> None:
        self.column.replaceWidget(self._found, found)
        self._found.deleteLater()
        self._found = found

    def show_verdict(self, verdict: Verdict) -> None:
        word = "approved" if verdict.passes else "not approved" if verdict.differences else "drafting"
        if verdict.withdrawn:
            word = "withdrawn"
        elif verdict.is_approved_text and not verdict.passes:
            word = "approved with changes"
        self._say(word, verdict_line(verdict))
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S8)
        if verdict.also:
            also = StatusLine(bold=False)
            also.say("approved with changes", verdict.also)
            column.addWidget(also)
        if verdict.touched and verdict.draft is not None:
            line = cost_line(verdict.touched, verdict.draft or Draft()).removeprefix("reopens: ")
            column.addWidget(text_label(f"This touches what was approved by {line}."))
        if verdict.differences:
            column.addWidget(text_label("Ours struck through, theirs underlined", "meta"))
        for each in verdict.differences:
            column.addWidget(ChangedWords(each.old, each.new, each.before, each.after))
        if verdict.draft_id and verdict.draft_id != self.workspace.draft_id:
            other = QPushButton("Bring that draft back" if verdict.is_deleted else "Open that draft")
            looks(other, "link")
            go = partial(open_deleted if verdict.is_deleted else Workspace.open, self.workspace, verdict.draft_id)
            other.clicked.connect(lambda: self._take(go))
            column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_found(found)
