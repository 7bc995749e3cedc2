"""What the checks find: what blocks, what to look at, what is fine; a click goes to the place."""

from collections import Counter
from collections.abc import Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.domain.findings import CheckStage, Finding
from editor.panels.finding_details import FindingDetails
from editor.panels.finding_row import FindingRow
from editor.panels.finding_words import FINE_GROUP, GROUPS, Group, group_of
from editor.session.after_typing import AfterTyping
from editor.session.finding_actions import end_waiver, fix, say_it_is, switch_rule, waive
from editor.session.findings import identity
from editor.session.open_draft import OpenDraft
from editor.session.spotlight import SourceWords
from editor.session.workspace import Workspace
from editor.widgets.disclosure import Disclosure
from editor.widgets.look import S4, S8, S12, looks
from editor.widgets.segments import Segments
from editor.widgets.tab_order import put_at, put_in_order

MANY = 60
"""Rows of a group that are made at once; the others are asked for."""
PAUSE, LONGEST = 120, 1000
"""Milliseconds without a key after which other rows are shown, and how long they wait for that: to draw a list of rows
takes longer than a key may."""
LEAST = 300
"""Pixels that the panel is wide."""
STAGES = (
    (CheckStage.DRAFTING, "Drafting", "What to look at while you write"),
    (CheckStage.SIGN_OFF, "Sign-off", "And what has to be right before partners get it"),
    (CheckStage.RELEASE, "Release", "And what has to be right before it goes out"),
)


class FindingsPanel(QWidget):
    title = "Checks"

    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._open_draft = workspace, open_draft
        self._live = workspace.findings
        self._rows: dict[Hashable, FindingRow] = {}
        self._shown: tuple[Hashable, ...] = ()
        self._all: set[Group] = set()
        self._counts = dict.fromkeys(GROUPS, 0)
        self._current: FindingRow | None = None
        self._stale = True
        self.setAccessibleName(self.title)
        self.setMinimumWidth(LEAST)
        self.stage = Segments("Checked for", STAGES)
        self.stage.chosen.connect(self._choose_stage)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setMargin(S12)
        looks(self.nothing, "quiet")
        self.heads = {group: self._head(group) for group in GROUPS}
        self.more = {group: self._more(group) for group in GROUPS}
        self._lay_out()
        self._soon = AfterTyping(open_draft.document, self._show_soon, PAUSE, LONGEST, self)
        self._live.changed.connect(self._note_change)
        self._live.current_changed.connect(self._show_current)

    def _head(self, group: Group) -> QLabel | Disclosure:
        if group is not FINE_GROUP:
            label = QLabel()
            label.setContentsMargins(S8 + 1, S8, 0, 0)
            looks(label, "part")
            return label
        fold = Disclosure()
        fold.toggled_open.connect(lambda _: self.show_findings())
        return fold

    def _more(self, group: Group) -> QPushButton:
        button = QPushButton()
        looks(button, "link")
        button.clicked.connect(lambda: self._show_all(group))
        return button

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(S12, S8, S12, S4)
        top.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(S4, 0, S4, S8)
        self._column.setSpacing(2)
        self._column.addWidget(self.nothing)
        for group in GROUPS:
            self._column.addWidget(self.heads[group], 0, Qt.AlignmentFlag.AlignLeft)
            self._column.addWidget(self.more[group], 0, Qt.AlignmentFlag.AlignLeft)
        self.off = QPushButton()
        self.off.setToolTip("Switch a rule on again")
        looks(self.off, "flush")
        self.off.clicked.connect(self._offer_rules)
        self._column.addSpacing(S8)
        foot = QHBoxLayout()
        foot.setContentsMargins(S8 + 1, 0, 0, 0)
        foot.addWidget(self.off)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in (self, self.area, self._inside):
            looks(page, "page")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.area, 1)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.show_findings()

    def _note_change(self) -> None:
        self._stale = True
        if self.isVisible():
            self._soon.ask()

    def _show_soon(self) -> None:
        if self._stale and self.isVisible():
            self.show_findings()

    @property
    def rows(self) -> list[FindingRow]:
        """As they stand one under the other."""
        return [self._rows[key] for key in self._shown]

    def show_findings(self) -> None:
        """Makes the rows be what was found; what is shown already is left alone."""
        self._stale = False
        self.stage.show_value(self._live.stage)
        wanted = self._wanted()
        keys = [key for group in GROUPS for key, _ in wanted[group]]
        for key in [key for key in self._rows if key not in set(keys)]:
            self._drop(self._rows.pop(key))
        for group in GROUPS:
            for key, finding in wanted[group]:
                row = self._rows.get(key)
                if row is None:
                    self._rows[key] = self._make(finding)
                elif row.finding != finding:
                    row.show_finding(finding, self._live.draft)
        if tuple(keys) != self._shown:
            self._arrange({group: [self._rows[key] for key, _ in wanted[group]] for group in GROUPS})
            self._shown = tuple(keys)
        self._name_groups(wanted)
        off = len(self._live.off)
        self.off.setVisible(off > 0)
        self.off.setText("1 rule is switched off" if off == 1 else f"{off} rules are switched off")
        self._show_current()

    def _wanted(self) -> dict[Group, list[tuple[Hashable, Finding]]]:
        """The findings that get rows, by group, each under a key that typing beside it leaves alone."""
        seen: Counter[Hashable] = Counter()
        found: dict[Group, list[tuple[Hashable, Finding]]] = {group: [] for group in GROUPS}
        for finding in self._live.found:
            group = group_of(finding)
            name = (group.title, finding.status, finding.waived, identity(finding))
            seen[name] += 1
            found[group].append(((name, seen[name]), finding))
        fold = self.heads[FINE_GROUP]
        self._counts = {group: len(each) for group, each in found.items()}
        if isinstance(fold, Disclosure) and not fold.is_open:
            found[FINE_GROUP] = []
        return {group: each if group in self._all else each[:MANY] for group, each in found.items()}

    def _name_groups(self, wanted: dict[Group, list[tuple[Hashable, Finding]]]) -> None:
        for group, head in self.heads.items():
            count, shown = self._counts[group], len(wanted[group])
            head.setText(f"{group.title}  {count}")
            head.setVisible(count > 0)
            is_cut = 0 < shown < count
            self.more[group].setVisible(is_cut)
            self.more[group].setText(f"Show {count - shown} more")
        looked_at = self._counts[GROUPS[0]] + self._counts[GROUPS[1]]
        self.nothing.setVisible(not looked_at)
        self.nothing.setText("Nothing to look at." if self._live.is_ready else "Checking …")

    def _arrange(self, rows: dict[Group, list[FindingRow]]) -> None:
        """Stands the rows under their heads; those that stand there already are left alone."""
        in_order = True
        for group in GROUPS:
            first = self._column.indexOf(self.heads[group]) + 1
            for at, row in enumerate(rows[group], first):
                item = self._column.itemAt(at)
                if item is None or item.widget() is not row:
                    self._column.removeWidget(row)
                    self._column.insertWidget(at, row)
                    in_order = put_at(self._column, at) and in_order
        if not in_order:
            put_in_order(self._inside)

    def _make(self, finding: Finding) -> FindingRow:
        row = FindingRow(finding, self._live.draft)
        row.chosen.connect(self._live.go_to)
        row.fix_requested.connect(lambda finding: fix(self._workspace, finding))
        row.step_requested.connect(lambda by: self._step_from(row, by))
        row.unfolded.connect(lambda details: self._connect(row, details))
        return row

    def _drop(self, row: FindingRow) -> None:
        if row is self._current:
            self._current = None
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_all(self, group: Group) -> None:
        self._all.add(group)
        self.show_findings()

    # --- what the writer does -----------------------------------------------------------------------------------------

    def _choose_stage(self, stage: object) -> None:
        if isinstance(stage, CheckStage):
            self._live.set_stage(stage)

    def _connect(self, row: FindingRow, details: FindingDetails) -> None:
        details.waived.connect(lambda reason: waive(self._workspace, row.finding, reason))
        details.waiver_ended.connect(lambda: self._end_waiver(row.finding))
        details.said_to_be.connect(lambda what: say_it_is(self._workspace, row.finding.text, what))
        details.switched_off.connect(lambda: switch_rule(self._workspace, row.finding.rule, False))
        details.source_requested.connect(lambda: self._show_source(row.finding))

    def _offer_rules(self) -> None:
        """The rules that are off, to be switched on again."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for rule, title in self._live.off.items():
            menu.addAction(title).triggered.connect(lambda _, rule=rule: switch_rule(self._workspace, rule, True))
        menu.popup(self.off.mapToGlobal(self.off.rect().bottomLeft()))

    def _end_waiver(self, finding: Finding) -> None:
        if finding.waived:
            end_waiver(self._workspace, finding.waived)

    def _show_source(self, finding: Finding) -> None:
        words = finding.source_words or finding.text
        self._open_draft.spotlight.show_source(SourceWords(finding.source, finding.page, words))

    def _step_from(self, row: FindingRow, by: int) -> None:
        """The arrows go from row to row, and unfold the one they come to."""
        order = self.rows
        at = order.index(row) + by
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.OtherFocusReason)
            self._unfold(order[at])

    def _show_current(self) -> None:
        """Unfolds the row of the finding that the writer went to."""
        current = self._live.current
        if current is None or self._stale:
            return
        same = [row for row in self._rows.values() if identity(row.finding) == identity(current)]
        row = min(same, key=lambda row: abs(row.finding.place.start - current.place.start), default=None)
        if row is not None and row is not self._current:
            self._unfold(row)

    def _unfold(self, row: FindingRow) -> None:
        if self._current is not None and self._current is not row:
            self._current.unfold(False)
        self._current = row
        row.unfold(True, self._live.said_to_be(row.finding.text))
        put_in_order(self._inside)
        self.area.ensureWidgetVisible(row, 0, S8)
