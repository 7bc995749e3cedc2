"""The documents that the announcement quotes: attached, read, searched, and taken from."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.findings import Source
from editor.panels.source_row import SourceRow
from editor.panels.source_text import SourceText
from editor.session.open_draft import OpenDraft
from editor.session.shelf import Shelf
from editor.session.workspace import Workspace
from editor.widgets.buttons import AddButton
from editor.widgets.file_dialog import file_dialog
from editor.widgets.look import S4, S8, S12, S24, looks
from editor.widgets.search_line import SearchLine

LEAST = 300
"""Pixels that the panel is wide."""
FILES = "Documents (*.pdf *.docx *.txt *.htm *.html);;All files (*)"


class SourcesPanel(QWidget):
    title = "Sources"

    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self.shelf = Shelf(workspace, open_draft, self)
        self.rows: list[SourceRow] = []
        self._chosen = ""
        self.setAccessibleName(self.title)
        self.setAcceptDrops(True)
        self.setMinimumWidth(LEAST)
        looks(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.add_button = AddButton("a source (PDF, Word, HTML, text)")
        self.add_button.setText("Attach")
        self.paste_button = QPushButton("Paste text")
        looks(self.paste_button, "link")
        self.nothing = _Nothing(self.choose_files, self.paste)
        self.text = SourceText()
        self.search = SearchLine("Search in this source")
        self.insert_button = QPushButton("Insert as quoted fragment")
        self.insert_button.setEnabled(False)
        self.insert_button.setToolTip("Puts the selected words where the caret was in the statement (Ctrl+Enter)")
        looks(self.insert_button, "primary")
        self._lay_out()
        self.add_button.add_requested.connect(self.choose_files)
        self.paste_button.clicked.connect(self.paste)
        self.shelf.changed.connect(self.show_sources)
        self.shelf.attached.connect(lambda stored: self.choose(stored.source.id))
        self.search.searched.connect(self._search)
        self.search.stepped.connect(self._step)
        self.text.words_selected.connect(self._note_selected)
        self.insert_button.clicked.connect(self.insert)
        enter = QShortcut(QKeySequence("Ctrl+Return"), self.text)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.insert)
        open_draft.spotlight.source_requested.connect(self._show_asked)
        self._found: list[tuple[int, int]] = []
        self._at = -1
        self.show_sources()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S4)
        head.addWidget(self.add_button)
        head.addWidget(self.paste_button)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(S8, S8, S8, S8)
        foot.addWidget(self.insert_button)
        foot.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(S8, S8, S8, S4)
        top.setSpacing(S4)
        top.addLayout(head)
        top.addLayout(self._list)
        top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        self._line = _line(self)
        column.addWidget(self._line)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_sources(self) -> None:
        sources = [stored.source for stored in self.shelf.sources]
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(source) for source in sources]
        for row in self.rows:
            self._list.addWidget(row)
        has = bool(sources)
        for widget in (self._line, self.text, self.search, self.insert_button, self.add_button, self.paste_button):
            widget.setVisible(has)
        self.nothing.setVisible(not has and self.shelf.is_ready)
        if sources and all(source.id != self._chosen for source in sources):
            self._chosen = sources[0].id
        self._show_chosen()
        self._show_asked()

    def _row(self, source: Source) -> SourceRow:
        row = SourceRow(source)
        row.chosen.connect(lambda: self.choose(source.id))
        row.remove_requested.connect(lambda: self.remove(source.id))
        row.step_requested.connect(lambda by: self._focus(source.id, by))
        return row

    def choose(self, source_id: str) -> None:
        """Shows the source in the reading pane."""
        self._chosen = source_id
        self._show_chosen()

    def _show_chosen(self) -> None:
        source = next((row.source for row in self.rows if row.source.id == self._chosen), None)
        for row in self.rows:
            row.show_chosen(row.source is source)
        if source != self.text.source:
            self.text.show_source(source)
            self.search.clear()

    def _focus(self, source_id: str, by: int) -> None:
        ids = [row.source.id for row in self.rows]
        at = ids.index(source_id) + by
        if 0 <= at < len(ids):
            self.rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asked(self) -> None:
        """The words that a finding asked for, once there is a source to show them in."""
        wanted = self._open_draft.spotlight.source
        source = next((row.source for row in self.rows if wanted and row.source.name == wanted.source), None)
        if wanted is None or source is None:
            return
        self._open_draft.spotlight.source = None
        self.choose(source.id)
        self.text.show_words(wanted.words, wanted.page)

    # --- what the writer does -----------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        dialog = file_dialog(self, "Attach a source", kinds=FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.shelf.attach([Path(path) for path in paths]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def paste(self) -> None:
        self.shelf.attach_text(QGuiApplication.clipboard().text())

    def remove(self, source_id: str) -> None:
        for stored in self.shelf.sources:
            if stored.source.id == source_id:
                self.shelf.remove(stored)

    def insert(self) -> None:
        if words := self.text.selected_words():
            self._open_draft.spotlight.insert_requested.emit(words)

    def _note_selected(self, selected: bool) -> None:
        self.insert_button.setEnabled(selected and not self._open_draft.document.read_only)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.shelf.attach(paths)
        elif event.mimeData().text().strip():
            self.shelf.attach_text(event.mimeData().text())

    # --- searching ----------------------------------------------------------------------------------------------------

    def _search(self, words: str) -> None:
        self._found = self.text.find_all(words)
        self._at = 0 if self._found else -1
        self._show_found()

    def _step(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show_found()

    def _show_found(self) -> None:
        self.text.mark(self._found, self._at)
        self.search.show_count(self._at + 1, len(self._found))


class _Nothing(QWidget):
    def __init__(self, attach: object, paste: object) -> None:
        super().__init__()
        words = QLabel(
            "No sources yet. Attach the letter or report that the statement quotes, or drop it here: each fragment in "
            "quotation marks is then looked up in it, word for word."
        )
        words.setWordWrap(True)
        looks(words, "quiet")
        first, second = QPushButton("Attach a file"), QPushButton("Paste text")
        looks(first, "primary")
        for button, do in ((first, attach), (second, paste)):
            if callable(do):
                button.clicked.connect(lambda _, do=do: do())
        row = QHBoxLayout()
        row.setSpacing(S8)
        row.addWidget(first)
        row.addWidget(second)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(S12, S12, S12, S24)
        column.setSpacing(S12)
        column.addWidget(words)
        column.addLayout(row)
        column.addStretch(1)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFixedHeight(1)
    looks(line, "separator")
    return line
