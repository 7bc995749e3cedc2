"""The audience versions of the announcement: what each says of the same date, figure, name, link, quote, fragment."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.panels.version_details import VersionDetails
from editor.panels.version_table import VersionTable
from editor.session.open_draft import OpenDraft
from editor.session.versions import Row, State, VersionsBeside
from editor.session.workspace import Workspace
from editor.widgets.look import S8, S12, S24, look_changed, looks
from editor.widgets.segments import Segments

DIFFERENT, MISSING, ALL = "different", "missing", "all"
LEAST = 300
"""Pixels that the panel is wide."""
VIEWS = (
    (DIFFERENT, "Different", "Facts that versions give differently"),
    (MISSING, "Missing", "Facts that a version does not have"),
    (ALL, "All", "All facts"),
)


class VersionsPanel(QWidget):
    title = "Versions"

    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._open_draft = workspace, open_draft
        self.beside = VersionsBeside(workspace, open_draft, self)
        self.setAccessibleName(self.title)
        self.setMinimumWidth(LEAST)
        looks(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = Segments("Shown", VIEWS)
        self.view.show_value(DIFFERENT)
        self.table = VersionTable()
        self.details = VersionDetails()
        self.fine = QLabel()
        self.fine.setWordWrap(True)
        self.fine.setMargin(S12)
        looks(self.fine, "quiet")
        self.nothing = self._nothing()
        self._line = QFrame()
        self._line.setFixedHeight(1)
        looks(self._line, "separator")
        self._lay_out()
        self.view.chosen.connect(lambda _: self.show_comparison())
        self.table.row_chosen.connect(lambda row: self.details.show_row(row, self.beside.comparison))
        self.table.opened.connect(self._open)
        self.details.carry_requested.connect(self._carry)
        self.details.meaning_changed.connect(self._mean)
        self.beside.changed.connect(self.show_comparison)
        look_changed.connect(self.show_comparison)
        self.show_comparison()

    def _nothing(self) -> QWidget:
        widget = QWidget()
        words = QLabel(
            "This announcement has one version. Make another for partners, councillors or staff, and their dates, "
            "figures, names, quotes and links are compared here."
        )
        words.setWordWrap(True)
        looks(words, "quiet")
        self.first = QPushButton("Duplicate for another audience")
        looks(self.first, "primary")
        self.first.clicked.connect(lambda: self._workspace.duplicate(self._workspace.draft_id))
        column = QVBoxLayout(widget)
        column.setContentsMargins(S12, S12, S12, S24)
        column.setSpacing(S12)
        column.addWidget(words)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return widget

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(S12, S8, S12, S8)
        top.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.fine)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self._line)
        column.addWidget(self.details)
        column.addWidget(self.nothing, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.beside.want(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.beside.want(False)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_comparison(self) -> None:
        comparison = self.beside.comparison
        has_others = len(comparison.versions) > 1
        groups = {view: tuple(row for row in comparison.rows if _is_in(row, view)) for view, _, _ in VIEWS}
        for view, words, _ in VIEWS:
            self.view.button(view).setText(f"{words}  {len(groups[view])}")
        rows = groups[str(self.view.value)]
        self.table.show_rows(comparison, rows)
        self.view.setVisible(has_others)
        self.table.setVisible(has_others and bool(rows))
        self._line.setVisible(has_others and bool(rows))
        if not rows:
            self.details.show_row(None, comparison)
        nothing_to_show = (has_others and not rows) or not self.beside.is_ready
        self.fine.setVisible(nothing_to_show)
        self._rest.setVisible(nothing_to_show)
        same = "No fact is given differently." if self.view.value == DIFFERENT else "No version lacks what another has."
        self.fine.setText(same if self.beside.is_ready else "Comparing …")
        self.nothing.setVisible(not has_others and self.beside.is_ready)

    # --- what the writer does -----------------------------------------------------------------------------------------

    def _open(self, row: Row | None) -> None:
        """Shows where this version says it."""
        if row is not None and row.cells[0].facts:
            self._open_draft.spotlight.show(row.cells[0].facts[0].place)

    def _carry(self, targets: tuple[int, ...]) -> None:
        if self.table.chosen is not None:
            self.beside.carry_over(self.table.chosen, targets)

    def _mean(self, target: int, meant: bool) -> None:
        if self.table.chosen is not None:
            self.beside.mean_it(self.table.chosen, target, meant)


def _is_in(row: Row, view: str) -> bool:
    if view == DIFFERENT:
        return row.differs
    return view == ALL or any(cell.state is State.MISSING for cell in row.cells)
