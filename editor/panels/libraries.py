"""The libraries in one view: which, what is in it, one entry's fields, and the open drafts that use it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from editor.domain.library import KINDS, Entry, Known, Library
from editor.panels.library_form import LibraryForm
from editor.panels.library_uses import LibraryUses
from editor.session.library import Use, ranked
from editor.session.workspace import Workspace
from editor.widgets.look import S4, S8, S16, looks
from editor.widgets.segments import Segments

_NOUNS = {
    Library.SPEAKERS: "a speaker",
    Library.PARTNERS: "a partner",
    Library.CONTACTS: "a media contact",
    Library.BOILERPLATES: "a boilerplate",
    Library.NOTES: "a note",
}
ALL = 10_000


class _List(QListWidget):
    remove_requested = Signal()
    edit_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)


class LibrariesPanel(QWidget):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._libraries = workspace, workspace.libraries
        self._library = Library.SPEAKERS
        self._shown: list[Entry] = []
        self._entry: Entry | None = None
        self.kinds = Segments("Library", [(each, each.value.capitalize(), "") for each in Library])
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName("Filter the library")
        self.filter.setClearButtonEnabled(True)
        self.filter.setProperty("own_undo", True)
        self.list = _List()
        self.list.setAccessibleName("Entries")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        looks(self.list, "framed")
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        looks(self.nothing, "quiet")
        self.add_button, self.remove_button = QPushButton("Add"), QPushButton("Remove")
        self.form = LibraryForm(self._library)
        self.uses = LibraryUses()
        self._right = QVBoxLayout()
        self._lay_out()
        self.kinds.chosen.connect(self._choose_library)
        self.filter.textChanged.connect(lambda _: self._show_list())
        self.list.currentRowChanged.connect(self._choose)
        self.list.remove_requested.connect(self.remove)
        self.list.edit_requested.connect(lambda: self.form.first.setFocus())
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.uses.open_requested.connect(workspace.open)
        self.uses.update_requested.connect(self._bring_up_to_date)
        self._libraries.changed.connect(self._show_list)
        self._libraries.load()
        self.kinds.show_value(self._library)
        self._choose_library(self._library)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(S8)
        buttons = QHBoxLayout()
        buttons.setSpacing(S8)
        for button in (self.add_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.filter, self.nothing):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        self._right.addWidget(self.form, 1)
        self._right.addWidget(self.uses)
        both = QHBoxLayout()
        both.setSpacing(S16)
        both.addLayout(left, 2)
        both.addLayout(self._right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(S16, S16, S16, S8)
        column.setSpacing(S16 - S4)
        column.addWidget(self.kinds)
        column.addLayout(both, 1)

    def _choose_library(self, library: object) -> None:
        assert isinstance(library, Library)
        self.form.settle()
        self._library, self._entry = library, None
        form = LibraryForm(library)
        self._right.replaceWidget(self.form, form)
        self.form.hide()
        self.form.deleteLater()
        self.form = form
        form.changed.connect(self._save)
        self.add_button.setAccessibleName(f"Add {_NOUNS[library]}")
        self.filter.clear()
        self._show_list()

    def _show_list(self) -> None:
        """Where the entry that was shown is still there, it stays chosen."""
        entries = self._libraries.of(self._library)
        text = self.filter.text()
        found = ranked(entries, text, ALL) if text else entries
        chosen = self._entry.id if self._entry else 0
        self._shown = list(found)
        self.list.blockSignals(True)
        self.list.clear()
        for entry in found:
            self.list.addItem(f"{entry.value.name}, {entry.value.detail}" if entry.value.detail else entry.value.name)
        row = next((at for at, entry in enumerate(found) if entry.id == chosen), -1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.nothing.setVisible(not found)
        self.nothing.setText(
            "Nothing has these words." if text else "Nothing yet. What a numbered revision uses is kept by itself."
        )
        self.list.setVisible(bool(found))
        if row < 0 and (self._entry is None or self._entry.id):
            self.list.setCurrentRow(0 if found else -1)
            if not found:
                self._choose(-1)
        elif row >= 0 and self._entry != found[row]:
            self._choose(row)

    def _choose(self, row: int) -> None:
        self.form.settle()
        self._entry = self._shown[row] if 0 <= row < len(self._shown) else None
        self.form.setEnabled(self._entry is not None)
        self.remove_button.setEnabled(self._entry is not None)
        self.uses.setVisible(self._entry is not None)
        if self._entry:
            self._show_entry(self._entry)
        else:
            self.form.show_value(KINDS[self._library]())

    def _show_entry(self, entry: Entry) -> None:
        self.form.show_value(entry.value)
        self._find_uses(entry.value)

    def _find_uses(self, known: Known) -> None:
        def show(uses: tuple[Use, ...]) -> None:
            if self._entry is not None and self._entry.value == known:
                self.uses.show_uses(uses)

        self._libraries.find_uses(known, show)

    # --- changing -----------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """An empty form; it is kept once it has a name."""
        self.form.settle()
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self._entry = Entry(self._library, KINDS[self._library]())
        self.form.setEnabled(True)
        self.uses.hide()
        self.form.show_value(self._entry.value)
        self.form.first.setFocus()

    def remove(self) -> None:
        if self._entry is None or not self._entry.id:
            return
        entry, self._entry = self._entry, None
        self._libraries.remove(entry)
        self.list.setFocus()

    def _save(self, value: Known) -> None:
        if self._entry is None:
            return
        entry = self._entry = Entry(self._library, value, True, self._entry.uses, self._entry.id)

        def kept(entry_id: int) -> None:
            if self._entry is entry:
                self._entry = Entry(entry.library, entry.value, True, entry.uses, entry_id)
                self.remove_button.setEnabled(True)
                self.uses.show()
                self._find_uses(entry.value)

        self._libraries.save(entry, kept)

    def _bring_up_to_date(self, draft_id: int) -> None:
        if self._entry:
            known = self._entry.value
            self._libraries.bring_up_to_date(draft_id, known)
            self._find_uses(known)
