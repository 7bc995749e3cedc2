"""The quiet line in which a form asks for the writer's name, where none is set; the account's is suggested."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.panels.side_page import text_label
from editor.session.own_name import is_name_known, keep_name
from editor.session.workspace import Workspace
from editor.widgets.field_grid import FieldGrid
from editor.widgets.line_field import LineField
from editor.widgets.look import S4

MISSING = "Give your name: it stands on what goes out."


class NameLine(QWidget):
    """Shown only while no name is set, be it here or in the Settings."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.field = LineField("Your name", "First name and surname", own_undo=True)
        self.field.show_text(workspace.writer())
        grid = FieldGrid()
        grid.add("Your name", self.field, wide=True)
        workspace.named.connect(self._hide_if_known)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addWidget(grid)
        column.addWidget(text_label("It stands on copies and certificates. Asked once; Settings changes it.", "meta"))

    @property
    def is_asked(self) -> bool:
        return not is_name_known(self._workspace)

    @property
    def problem(self) -> str:
        """What is missing, before anything goes out; "" where nothing is."""
        return MISSING if self.is_asked and not self.field.text().strip() else ""

    def keep(self) -> None:
        """To be called before anything goes out that carries the name."""
        name = self.field.text().strip()
        if self.is_asked and name:
            keep_name(self._workspace, name)
        self.setVisible(self.is_asked)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hide_if_known()

    def _hide_if_known(self) -> None:
        if not self.is_asked:
            self.hide()
