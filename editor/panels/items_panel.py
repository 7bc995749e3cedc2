"""A part that is a list of items one adds, moves and removes: partners, media contacts."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft
from editor.domain.edits import ITEM_NAMES, AddItem, Item, MoveItem, SetItem, items
from editor.domain.places import Place
from editor.panels.panel import Panel
from editor.widgets.buttons import AddButton
from editor.widgets.empty_state import EmptyState
from editor.widgets.into_view import bring_into_view
from editor.widgets.item_list import ItemList


class ItemsPanel(Panel):
    empty: ClassVar[str]
    """What is said while there are no items."""
    spacing: ClassVar[int]

    def build(self) -> None:
        noun = ITEM_NAMES[self.part]
        self.add_button = AddButton(f"a {noun}")
        self.header.add(self.add_button)
        self.nothing = EmptyState(self.empty, "Add the first")
        self.list = ItemList(
            noun, self._make, f"application/x-standfirst-{self.part.value.replace(' ', '-')}", self.spacing
        )
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.list)
        self.add_button.add_requested.connect(self.add)
        self.nothing.step_requested.connect(self.add)
        self.list.move_requested.connect(lambda item, index: self.apply(MoveItem(self.part, item, index)))
        self.list.remove_requested.connect(self.remove)

    def new_item(self) -> Item:
        raise NotImplementedError

    def make(self, item: Item) -> QWidget:
        """The widget of a new row."""
        raise NotImplementedError

    def show_item(self, row: QWidget, item: Item) -> None:
        raise NotImplementedError

    def name_of(self, item: Item) -> str:
        raise NotImplementedError

    def add(self) -> None:
        item = self.new_item()
        if self.apply(AddItem(item)):
            self.reveal(Place(self.part, item.id))

    def remove(self, item_id: str) -> None:
        item = next((item for item in items(self.draft, self.part) if item.id == item_id), None)
        if item is None:
            return
        name = self.name_of(item).strip()
        noun = ITEM_NAMES[self.part].capitalize()
        self.remove_item(item_id, f"{noun} {name} removed." if name else f"{noun} removed.")
        if not self.list.ids:
            self.nothing.button.setFocus()

    def set_item(self, item: Item, field: str = "") -> bool:
        return self.apply(SetItem(item, field))

    def _make(self, item_id: str) -> QWidget:
        return self.make(next(item for item in items(self.draft, self.part) if item.id == item_id))

    def show_draft(self, draft: Draft) -> None:
        present = items(draft, self.part)
        self.list.show_ids([item.id for item in present])
        self.nothing.setVisible(not present)
        self.add_button.setVisible(bool(present))
        self.list.setVisible(bool(present))
        for item in present:
            if row := self.list.content(item.id):
                self.show_item(row, item)

    def reveal(self, place: Place) -> None:
        row = self.list.content(place.item)
        if row is None:
            bring_into_view(self)
            (self.add_button if self.list.ids else self.nothing.button).setFocus()
            return
        self.reveal_in(row, place)

    def reveal_in(self, row: QWidget, place: Place) -> None:
        raise NotImplementedError
