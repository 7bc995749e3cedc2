"""Chooses the letterhead of the Word files and which of its styles is for what, and shows the result."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from editor.domain.errors import EditorError
from editor.session import letterhead
from editor.session.letterhead import OWN, PLACES, Choice, TemplateStyle
from editor.session.workspace import Workspace
from editor.widgets.file_dialog import file_dialog
from editor.widgets.look import S4, S8, S12, S16, looks
from editor.window.letterhead_sample import Sample

FILTER = "Word documents and templates (*.docx *.dotx)"
NONE_YET = (
    "Word files are written on Standfirst’s own letterhead. Choose the Word document or template that your office "
    "writes its releases on, to use its logo, header, footer and styles instead."
)
LARGEST = QSize(1080, 860)
SMALL = QSize(620, 180)
"""Pixels, while there is nothing to choose."""


def open_letterhead(window: QWidget, workspace: Workspace, kept: Callable[[str], object] = lambda _: None) -> None:
    """Opens the dialog once the letterhead that is in use has been read; `kept` gets the name of the one chosen."""

    def opened(choice: Choice) -> None:
        if isValid(window):
            dialog = LetterheadDialog(choice, window, workspace)
            dialog.accepted.connect(lambda: kept(dialog.chosen_name))
            dialog.open()

    letterhead.look_at_kept(workspace, opened)


class _StyleBox(QComboBox):
    """Never changes because the list is scrolled over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LetterheadDialog(QDialog):
    def __init__(self, choice: Choice, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._workspace, self._choice, self._was_ours = workspace, choice, choice.chosen is None
        self.setWindowTitle("Letterhead for Word files")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name, self.said = QLabel(self), QLabel(self)
        looks(self.name, "part")
        for label in (self.name, self.said):
            label.setWordWrap(True)
        self.choose_button = QPushButton("Choose a file…", self)
        self.choose_button.clicked.connect(lambda _: self._choose())
        self.ours_button = QPushButton("Use Standfirst’s own", self)
        self.ours_button.clicked.connect(lambda _: self._show(replace(self._choice, chosen=None)))
        self.boxes: dict[str, QComboBox] = {}
        self.sample = Sample(self)
        self._columns = QWidget(self)
        self._fill_columns()
        self.keep_button = QPushButton("Use it", self)
        looks(self.keep_button, "primary")
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(lambda _: self._keep())
        cancel = QPushButton("Cancel", self)
        cancel.clicked.connect(lambda _: self.reject())
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.name, 1)
        for button in (self.choose_button, self.ours_button):
            top.addWidget(button)
        foot.addStretch(1)
        for button in (cancel, self.keep_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S16, S16, S16, S12)
        layout.setSpacing(S12)
        layout.addLayout(top)
        layout.addWidget(self.said)
        layout.addWidget(self._columns, 1)
        layout.addLayout(foot)
        self._large = ((window.parentWidget() or window).size() * 0.9).boundedTo(LARGEST)
        self._show(choice)

    def _fill_columns(self) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, S8, 0)
        grid.setVerticalSpacing(S4)
        grid.setColumnStretch(1, 1)
        for row, (place, (words, _)) in enumerate(PLACES.items()):
            label, box = QLabel(words), _StyleBox()
            label.setBuddy(box)
            box.setAccessibleName(f"Style for {words}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            box.activated.connect(lambda _: self._show_sample())
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[place] = box
        grid.setRowStretch(len(PLACES), 1)
        scroll = QScrollArea()
        scroll.setWidget(rows)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(rows.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(S16)
        columns.addWidget(scroll, 2)
        columns.addWidget(self.sample, 3)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _show(self, choice: Choice) -> None:
        self._choice = choice
        chosen = choice.chosen
        self.name.setText(chosen.name if chosen else OWN)
        if chosen is None or not self._columns.isVisibleTo(self):
            self.resize(self._large if chosen else SMALL)
        self._columns.setVisible(chosen is not None)
        self.keep_button.setEnabled(chosen is not None or not self._was_ours)
        self.ours_button.setVisible(chosen is not None)
        self._say(" ".join(chosen.letterhead.left_out) if chosen else NONE_YET, "quiet")
        if chosen:
            picked = dict(chosen.styles)
            for place, box in self.boxes.items():
                box.clear()
                box.addItem(OWN, "")
                for style in chosen.letterhead.styles:
                    box.addItem(style.name, style.id)
                box.setCurrentIndex(max(box.findData(picked.get(place, "")), 0))
            self._show_sample()

    def _show_sample(self) -> None:
        self.sample.show_lines((place, words, self._look(place)) for place, (_, words) in PLACES.items())

    def _look(self, place: str) -> TemplateStyle:
        """Ours is in the font of the letterhead's own text."""
        known = {style.id: style for style in self._choice.chosen.letterhead.styles} if self._choice.chosen else {}
        ours, text = self._choice.ours[place], known.get("Normal")
        return known.get(self.boxes[place].currentData()) or (replace(ours, font=text.font) if text else ours)

    def _say(self, words: str, look: str) -> None:
        looks(self.said, look)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    # --- what is done -------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        dialog = file_dialog(self, "Choose a letterhead", self._workspace.remembered(letterhead.FOLDER))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILTER)
        dialog.accepted.connect(lambda: self.look_at(Path(dialog.selectedFiles()[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look_at(self, path: Path) -> None:
        """Shows that file in the dialog, or why it is not taken."""
        letterhead.look_at_file(self._workspace, path, self._show, self._refuse)

    def _refuse(self, error: EditorError) -> None:
        self._say(str(error), "blocks")

    @property
    def chosen_name(self) -> str:
        return self._choice.chosen.name if self._choice.chosen else OWN

    def _keep(self) -> None:
        chosen = self._choice.chosen
        if chosen:
            styles = ((place, str(box.currentData())) for place, box in self.boxes.items())
            letterhead.keep(self._workspace, letterhead.with_styles(chosen, styles))
        else:
            letterhead.give_up(self._workspace)
        self.accept()
