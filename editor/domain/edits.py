"""Every change a draft can undergo, as a frozen value with a name, whoever makes it: typing, a partner's copy, a
restore."""

from collections.abc import Hashable, Iterable
from dataclasses import field, replace
from typing import Any, ClassVar, Protocol, runtime_checkable

from editor.domain.draft import Contact, Draft, Partner, Quote, Scope
from editor.domain.errors import StaleEdit
from editor.domain.fields import FIELDS, ITEM_FIELDS
from editor.domain.places import Part
from editor.domain.text import Block, BlockKind, new_id
from editor.domain.values import frozen


@runtime_checkable
class Edit(Protocol):
    """A change to a draft. `name` completes "Undo ..." in the menu; edits with one `merge_key` that follow each other
    within half a second are one undo step, None never merges."""

    @property
    def name(self) -> str: ...

    @property
    def merge_key(self) -> Hashable: ...

    def apply(self, draft: Draft) -> Draft:
        """The draft as changed. Raises StaleEdit where the edit no longer fits."""
        ...


@frozen
class SetField:
    """Gives one field of the draft (a key of FIELDS) another value of its own type."""

    field: str
    value: Any
    typing: bool = False

    @property
    def name(self) -> str:
        return f"{'type in' if self.typing else 'change'} {self.field.replace('_', ' ')}"

    @property
    def merge_key(self) -> Hashable:
        return ("field", self.field) if self.typing else None

    def apply(self, draft: Draft) -> Draft:
        if self.field not in FIELDS:
            raise KeyError(self.field)
        return replace(draft, **{self.field: self.value})


Item = Quote | Partner | Contact
ITEM_NAMES = {Part.QUOTES: "quote", Part.PARTNERS: "partner", Part.CONTACTS: "media contact"}


def part_of(item: Item) -> Part:
    """The part that holds items of this kind."""
    return {Quote: Part.QUOTES, Partner: Part.PARTNERS, Contact: Part.CONTACTS}[type(item)]


def items(draft: Draft, part: Part) -> tuple[Item, ...]:
    """The quotes, partners or contacts, in order."""
    found: tuple[Item, ...] = getattr(draft, ITEM_FIELDS[part])
    return found


def _with_items(draft: Draft, part: Part, new: Iterable[Item]) -> Draft:
    changes: dict[str, Any] = {ITEM_FIELDS[part]: tuple(new)}
    return replace(draft, **changes)


def item_index(draft: Draft, part: Part, item_id: str) -> int:
    for index, item in enumerate(items(draft, part)):
        if item.id == item_id:
            return index
    raise StaleEdit(f"This {ITEM_NAMES[part]} is no longer in the draft.")


@frozen
class AddItem:
    """Puts a quote, partner or contact at an index (from 0; beyond the end means last)."""

    item: Item
    index: int = 1_000_000
    verb: str = "add"
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        return f"{self.verb} {ITEM_NAMES[part_of(self.item)]}"

    def apply(self, draft: Draft) -> Draft:
        part = part_of(self.item)
        present = list(items(draft, part))
        if any(item.id == self.item.id for item in present):
            raise StaleEdit(f"This {ITEM_NAMES[part]} is in the draft already.")
        present.insert(self.index, self.item)
        return _with_items(draft, part, present)


@frozen
class RemoveItem:
    """Takes a quote, partner or contact out; a quote goes from the body and from the partners' scopes too."""

    part: Part
    item: str
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        return f"remove {ITEM_NAMES[self.part]}"

    def apply(self, draft: Draft) -> Draft:
        item_index(draft, self.part, self.item)
        draft = _with_items(draft, self.part, (item for item in items(draft, self.part) if item.id != self.item))
        if self.part is not Part.QUOTES:
            return draft
        body = tuple(block for block in draft.body if block.quote != self.item)
        partners = tuple(_without_quote(partner, self.item) for partner in draft.partners)
        return replace(draft, body=body, partners=partners)


def _without_quote(partner: Partner, quote_id: str) -> Partner:
    if quote_id not in partner.scope.quotes:
        return partner
    left = tuple(quote for quote in partner.scope.quotes if quote != quote_id)
    return replace(partner, scope=Scope(partner.scope.kind, left, partner.scope.passages))


@frozen
class MoveItem:
    """Moves a quote, partner or contact to an index, counted after it has been taken out."""

    part: Part
    item: str
    index: int
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        return f"move {ITEM_NAMES[self.part]}"

    def apply(self, draft: Draft) -> Draft:
        order = list(items(draft, self.part))
        moved = order.pop(item_index(draft, self.part, self.item))
        order.insert(max(self.index, 0), moved)
        return _with_items(draft, self.part, order)


@frozen
class SetItem:
    """Replaces the quote, partner or contact that has the same id; `field` says what is typed in, for merging."""

    item: Item
    field: str = ""

    @property
    def name(self) -> str:
        noun = ITEM_NAMES[part_of(self.item)]
        return f"type in {noun}" if self.field else f"change {noun}"

    @property
    def merge_key(self) -> Hashable:
        return (part_of(self.item), self.item.id, self.field) if self.field else None

    def apply(self, draft: Draft) -> Draft:
        part = part_of(self.item)
        order = list(items(draft, part))
        order[item_index(draft, part, self.item.id)] = self.item
        return _with_items(draft, part, order)


@frozen
class PlaceQuote:
    """Stands a quote in the body before the block at `index` (counted after an older placement is taken out); None
    takes it out of the body, so that it follows it. `block` is the id that a first placement gets: made with the edit,
    so that the edit makes the same draft whenever it is applied."""

    quote: str
    index: int | None
    block: str = field(default_factory=new_id)
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        return "take quote out of body" if self.index is None else "place quote"

    def apply(self, draft: Draft) -> Draft:
        if draft.quote(self.quote) is None:
            raise StaleEdit("This quote is no longer in the draft.")
        body = [block for block in draft.body if block.quote != self.quote]
        if self.index is not None:
            old = next((block for block in draft.body if block.quote == self.quote), None)
            body.insert(max(self.index, 0), old or Block(kind=BlockKind.QUOTE, quote=self.quote, id=self.block))
        return replace(draft, body=tuple(body))


@frozen
class Several:
    """Edits made in order as one, with one undo."""

    edits: tuple[Edit, ...]
    name: str
    merge_key: ClassVar[Hashable] = None

    def apply(self, draft: Draft) -> Draft:
        for edit in self.edits:
            draft = edit.apply(draft)
        return draft


@frozen
class Restore:
    """Replaces the whole content: an older revision, an import."""

    draft: Draft
    name: str = "restore revision"
    merge_key: ClassVar[Hashable] = None

    def apply(self, draft: Draft) -> Draft:
        return self.draft
