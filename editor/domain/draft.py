"""What a statement is: one audience version of an announcement, as frozen values."""

from collections.abc import Iterator
from dataclasses import field
from datetime import date as Date
from datetime import datetime as DateTime
from enum import StrEnum

from editor.domain.text import Block, BlockKind, Blocks, new_id
from editor.domain.values import frozen


class Kind(StrEnum):
    NEWS_RELEASE = "news release"
    PARTNER_STATEMENT = "partner statement"
    REACTIVE_STATEMENT = "reactive statement"
    HOLDING_STATEMENT = "holding statement"
    TRIBUTE = "tribute"

    @property
    def label(self) -> str:
        return self.value.capitalize()


class Stage(StrEnum):
    """Where a draft stands on its way out; a fact kept by the store, not part of the wording."""

    DRAFTING = "drafting"
    IN_SIGN_OFF = "in sign-off"
    CLEARED = "cleared"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"

    @property
    def is_sealed(self) -> bool:
        """Whether it went out, so that nothing of it can change any more."""
        return self in (Stage.RELEASED, Stage.WITHDRAWN)


class Attribution(StrEnum):
    """Where a speaker is named."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE = "inside"


@frozen
class Speaker:
    name: str = ""
    role: str = ""
    organisation: str = ""

    @property
    def title(self) -> str:
        """Role and organisation, joined by a comma."""
        return ", ".join(part for part in (self.role.strip(), self.organisation.strip()) if part)


@frozen
class Quote:
    """What somebody says, stored bare: no outer marks, no "she said". Attribution None follows the house style."""

    speaker: Speaker = Speaker()
    paragraphs: Blocks = ()
    attribution: Attribution | None = None
    id: str = field(default_factory=new_id)

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.paragraphs)


class ScopeKind(StrEnum):
    WHOLE = "whole text"
    QUOTES = "quotes"
    FACTS = "facts about them"


@frozen
class Scope:
    """What a partner signs off: the whole text, named quotes, or passages about them (ids of quotes and blocks)."""

    kind: ScopeKind = ScopeKind.WHOLE
    quotes: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()


@frozen
class Partner:
    """One line of the checklist. Where the partner stands is a fact of the store, outside undo."""

    organisation: str = ""
    contact: str = ""
    email: str = ""
    scope: Scope = Scope()
    needed: bool = True  # their sign-off is needed before release
    listed: bool = True  # they are named on the release
    id: str = field(default_factory=new_id)


@frozen
class Contact:
    """A media contact as printed at the foot of the release."""

    name: str = ""
    phone: str = ""
    out_of_hours: str = ""
    email: str = ""
    id: str = field(default_factory=new_id)


@frozen
class Draft:
    """The content of one audience version; equality answers "has anything changed?".

    `embargo` is an aware UTC time, or None for immediate release. `house_style` holds this draft's own settings over
    the house style's, as sorted (name, value) pairs.
    """

    announcement: str = field(default_factory=new_id)
    audience: str = ""
    kind: Kind = Kind.NEWS_RELEASE
    organisation: str = ""
    date: Date | None = None
    embargo: DateTime | None = None
    reference: str = ""
    headline: str = ""
    standfirst: str = ""
    body: Blocks = ()
    quotes: tuple[Quote, ...] = ()
    partners: tuple[Partner, ...] = ()
    notes: Blocks = ()
    contacts: tuple[Contact, ...] = ()
    boilerplate: Blocks = ()
    house_style: tuple[tuple[str, str], ...] = ()

    def quote(self, quote_id: str) -> Quote | None:
        return next((quote for quote in self.quotes if quote.id == quote_id), None)

    def partner(self, partner_id: str) -> Partner | None:
        return next((partner for partner in self.partners if partner.id == partner_id), None)

    @property
    def placed(self) -> frozenset[str]:
        """The ids of the quotes that stand in the body."""
        return frozenset(block.quote for block in self.body if block.kind is BlockKind.QUOTE)

    @property
    def unplaced(self) -> tuple[Quote, ...]:
        """The quotes that follow the body, in their order."""
        placed = self.placed
        return tuple(quote for quote in self.quotes if quote.id not in placed)

    def statement(self) -> Iterator[Block | Quote]:
        """Body and quotes in the order they are printed; a placement whose quote is gone is passed over."""
        quotes = {quote.id: quote for quote in self.quotes}
        seen: set[str] = set()
        for block in self.body:
            if block.kind is not BlockKind.QUOTE:
                yield block
            elif block.quote in quotes and block.quote not in seen:
                seen.add(block.quote)
                yield quotes[block.quote]
        yield from (quote for quote in self.quotes if quote.id not in seen)
