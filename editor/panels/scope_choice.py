"""What a partner signs off: the whole text, some quotes, or the passages about them."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.domain.draft import Draft, Scope, ScopeKind
from editor.domain.text import BlockKind
from editor.widgets.choice_field import ChoiceField
from editor.widgets.look import S4, looks

_WORDS = {
    ScopeKind.WHOLE: "The whole text",
    ScopeKind.QUOTES: "Named quotes",
    ScopeKind.FACTS: "Facts about them",
}
_NONE = {
    ScopeKind.QUOTES: "There are no quotes in this draft yet.",
    ScopeKind.FACTS: "There are no paragraphs in the body yet.",
}
_GONE = {ScopeKind.QUOTES: "A quote that was removed", ScopeKind.FACTS: "A passage that is no longer in the body"}
_ROWS_SHOWN = 7
_LONGEST = 300


class ScopeChoice(QWidget):
    chosen = Signal(object)  # Scope

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope, self._organisation = Scope(), ""
        self._draft: Draft | None = None
        self.kind = ChoiceField("Signs off", _WORDS.items())
        self.list = QListWidget()
        looks(self.list, "plain")
        self.list.setStyleSheet("QListView::item { padding: 3px 2px; }")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = QLabel()
        looks(self._none, "quiet")
        self._none.setContentsMargins(S4, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        column.addWidget(self._none)
        self.kind.chosen.connect(self._kind_chosen)
        self.list.itemChanged.connect(self._item_changed)

    def show_scope(self, scope: Scope, organisation: str, draft: Draft) -> None:
        before, was = self._draft, self._scope
        self._scope, self._organisation, self._draft = scope, organisation, draft
        if before and scope is was and before.body is draft.body and before.quotes is draft.quotes:
            return
        self.kind.show_value(scope.kind)
        rows = list(_rows(scope, draft))
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows and scope.kind in _NONE)
        self._none.setText(_NONE.get(scope.kind, ""))
        self.list.setAccessibleName("Quotes to sign off" if scope.kind is ScopeKind.QUOTES else "Passages to sign off")
        self._show_rows(rows)

    def _show_rows(self, rows: list[tuple[str, str, bool]]) -> None:
        self.list.blockSignals(True)
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        for index, (item_id, words, ticked) in enumerate(rows):
            item = self.list.item(index) if index < self.list.count() else QListWidgetItem(self.list)
            item.setData(Qt.ItemDataRole.UserRole, item_id)
            item.setText(words)
            item.setToolTip(words)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        if rows:
            height = self.list.sizeHintForRow(0) * min(len(rows), _ROWS_SHOWN)
            self.list.setFixedHeight(height + self.list.height() - self.list.viewport().height())

    def _kind_chosen(self, kind: ScopeKind) -> None:
        """What names the partner is ticked to begin with."""
        scope = replace(self._scope, kind=kind)
        name = self._organisation.strip().casefold()
        if self._draft is not None and name:
            if kind is ScopeKind.QUOTES and not scope.quotes:
                theirs = (q.id for q in self._draft.quotes if q.speaker.organisation.strip().casefold() == name)
                scope = replace(scope, quotes=tuple(theirs))
            elif kind is ScopeKind.FACTS and not scope.passages:
                about = (block.id for block in self._draft.body if name in block.text.casefold())
                scope = replace(scope, passages=tuple(about))
        self.chosen.emit(scope)

    def _item_changed(self) -> None:
        items = (self.list.item(index) for index in range(self.list.count()))
        ticked = tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )
        if self._scope.kind is ScopeKind.QUOTES:
            self.chosen.emit(replace(self._scope, quotes=ticked))
        else:
            self.chosen.emit(replace(self._scope, passages=ticked))


def _rows(scope: Scope, draft: Draft) -> Iterator[tuple[str, str, bool]]:
    """What can be ticked: id, words, whether it is ticked; last what was ticked and is gone from the draft."""
    if scope.kind is ScopeKind.WHOLE:
        return
    if scope.kind is ScopeKind.QUOTES:
        ticked = scope.quotes
        known = {q.id: f"{q.speaker.name or 'Nobody named yet'}: {q.text}" for q in draft.quotes}
    else:
        ticked = scope.passages
        blocks = (block for block in draft.body if block.kind is not BlockKind.QUOTE and block.text.strip())
        known = {block.id: block.text for block in blocks}
    for item_id, words in known.items():
        yield item_id, " ".join(words[:_LONGEST].split()), item_id in ticked
    for item_id in ticked:
        if item_id not in known:
            yield item_id, _GONE[scope.kind], True
