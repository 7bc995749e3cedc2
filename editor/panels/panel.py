"""What the panels of a statement's parts have in common: a title, one door to write, an answer to "show this place"."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.session.document import Change, is_sealed
from editor.session.open_draft import OpenDraft
from editor.widgets.into_view import bring_into_view, keyboard_stays
from editor.widgets.look import S4
from editor.widgets.part_header import PartHeader

if TYPE_CHECKING:
    from editor.domain.edits import Edit, Item


class Panel(QWidget):
    """Shows one part of the open draft, and lives as long as that is open."""

    part: ClassVar[Part]
    title: ClassVar[str]

    def __init__(self, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self.setAccessibleName(self.title)
        self.header = PartHeader(self.title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S4)
        self.column.addWidget(self.header)
        self.build()
        self.show_draft(self.draft)
        open_draft.document.changed.connect(self._changed)
        open_draft.spotlight.show_requested.connect(self._show_requested)
        open_draft.document.sealed.connect(self._seal)
        if open_draft.document.read_only:
            self._seal()

    @property
    def draft(self) -> Draft:
        return self.open_draft.document.draft

    def build(self) -> None:
        """Makes the panel's widgets, once."""
        raise NotImplementedError

    def show_draft(self, draft: Draft) -> None:
        """Makes the widgets show the draft; changes nothing that shows it already."""
        raise NotImplementedError

    def reveal(self, place: Place) -> None:
        """Brings the place into view, focuses it, and selects its range."""
        raise NotImplementedError

    def apply(self, edit: "Edit") -> bool:
        """Whether the edit was made; where it could not be, the reason is said and the draft is shown again."""
        try:
            self.open_draft.document.apply(edit)
        except EditorError as error:
            self.open_draft.notices.say_error(error)
            self.show_draft(self.draft)
            return False
        return True

    def remove_item(self, item_id: str, said: str) -> None:
        """Takes the item out, and offers to bring it back."""
        from editor.domain.edits import RemoveItem, item_index, items

        index = item_index(self.draft, self.part, item_id)
        item = items(self.draft, self.part)[index]
        if self.apply(RemoveItem(self.part, item_id)):
            self.open_draft.notices.say(said, "Undo", *self._bring_back(item, index))

    def _bring_back(self, item: "Item", index: int) -> tuple[Callable[[], None], Callable[[], bool]]:
        from editor.domain.edits import AddItem, items

        stack = self.open_draft.document.undo_stack
        take_back, is_last = self.open_draft.document.taking_back()

        def is_gone() -> bool:
            return bool(stack.count()) and all(present.id != item.id for present in items(self.draft, self.part))

        def bring_back() -> None:
            """The last undo step where that is the removal; after further edits, an edit of its own."""
            if is_last() and not self.open_draft.document.is_held:
                take_back()
            elif is_gone():
                self.apply(AddItem(item, index, "bring back"))

        return bring_back, is_gone

    def _seal(self) -> None:
        from editor.panels.sealing import Sealing

        Sealing(self, lambda: self.open_draft.notices.say_error(is_sealed()))

    def _changed(self, change: Change) -> None:
        if self.part in change.parts:
            self.show_draft(change.after)
            if change.by_undo and change.parts == {self.part} and keyboard_stays():
                self.show_changed()

    def show_changed(self) -> None:
        """Undo or redo changed it, and the keyboard stays where it is: what has changed is to be seen."""
        bring_into_view(self)

    def _show_requested(self, place: Place) -> None:
        if place.part is self.part:
            self.reveal(place)
