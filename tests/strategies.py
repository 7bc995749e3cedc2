"""Hypothesis strategies that all tests share: any draft, and any list of edits that fits a draft."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import Any

from hypothesis import strategies as st

from editor.domain.draft import Attribution, Contact, Draft, Kind, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.edits import (
    AddItem,
    Edit,
    Item,
    MoveItem,
    PlaceQuote,
    RemoveItem,
    Restore,
    SetField,
    SetItem,
    Several,
    items,
)
from editor.domain.fields import BLOCK_FIELDS, ITEM_FIELDS
from editor.domain.house_style import CHOICES
from editor.domain.places import Part, Place
from editor.domain.text import Block, BlockKind, Blocks, Span, Spans, joined
from editor.domain.text_edits import ReplaceBlocks, ReplaceText, blocks_at

AWKWARD = (
    "",
    " ",
    "said “no” – twice",
    "it's 'straight' and \"double\"",
    "🙂👩‍👩‍👧 family",
    "العربية و עברית",
    "no\u00a0break and\u202fnarrow",
    "e\u0301 is é, A\u030a is Å",
    "soft\u00adhyphen zero\u200bwidth",
    "<b>&amp;</b>",
    "10% of C:\\new\\table",
    "\U0001d518\U0001d52b beyond the plane",
    "line\u2028separator",
    "Ends. Starts? Yes!",
)
LINKS = ("", "", "https://example.org/letter?a=1&b=2", "mailto:press@example.org")

letters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
lines = st.sampled_from(AWKWARD) | st.text(letters, max_size=12)
times = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
Draw = Callable[[st.SearchStrategy[Any]], Any]


def _unused(draft: Draft) -> Iterator[str]:
    """Ids that nothing in the draft has, in one order: an example that failed fails again."""
    used = {block.id for field in BLOCK_FIELDS.values() for block in getattr(draft, field)}
    used |= {item.id for part in ITEM_FIELDS for item in items(draft, part)}
    used |= {block.id for quote in draft.quotes for block in quote.paragraphs}
    return (identity for identity in (f"{n:012x}" for n in count(1)) if identity not in used)


@st.composite
def spans(draw: Draw) -> Spans:
    """Runs of text as the editor keeps them: none empty, no two alike beside each other."""
    span = st.builds(Span, lines, st.booleans(), st.booleans(), st.sampled_from(LINKS))
    return joined(draw(st.lists(span, max_size=3)))


TEXT_KINDS = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.QUOTE])


def _blocks(draw: Draw, ids: Iterator[str], most: int = 3) -> Blocks:
    return tuple(Block(draw(spans()), draw(TEXT_KINDS), id=next(ids)) for _ in range(draw(st.integers(0, most))))


def _quote(draw: Draw, ids: Iterator[str]) -> Quote:
    speaker = Speaker(draw(lines), draw(lines), draw(lines))
    paragraphs = tuple(Block(draw(spans()), id=next(ids)) for _ in range(draw(st.integers(0, 2))))
    return Quote(speaker, paragraphs, draw(st.none() | st.sampled_from(Attribution)), next(ids))


def _partner(draw: Draw, ids: Iterator[str], draft: Draft) -> Partner:
    return Partner(
        organisation=draw(lines),
        contact=draw(lines),
        email=draw(lines),
        scope=Scope(
            draw(st.sampled_from(ScopeKind)),
            _some(draw, [quote.id for quote in draft.quotes]),
            _some(draw, [block.id for block in draft.body]),
        ),
        needed=draw(st.booleans()),
        listed=draw(st.booleans()),
        id=next(ids),
    )


def _some(draw: Draw, values: list[str]) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(values), unique=True, max_size=3))) if values else ()


def _contact(draw: Draw, ids: Iterator[str]) -> Contact:
    return Contact(draw(lines), draw(lines), draw(lines), draw(lines), next(ids))


FIELD_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "headline": lines,
    "standfirst": lines,
    "audience": lines,
    "organisation": lines,
    "reference": lines,
    "kind": st.sampled_from(Kind),
    "date": st.none() | st.dates(),
    "embargo": st.none() | times,
    "house_style": st.lists(
        st.sampled_from(sorted(CHOICES)).flatmap(lambda name: st.tuples(st.just(name), st.sampled_from(CHOICES[name]))),
        max_size=2,
        unique_by=lambda pair: pair[0],
    ).map(lambda pairs: tuple(sorted((name, str(value)) for name, value in pairs))),
}


@st.composite
def drafts(draw: Draw) -> Draft:
    """Any draft that can be made in the window: ids are distinct, and what refers to a quote finds it."""
    ids = (f"{n:012x}" for n in count(1))
    quotes = tuple(_quote(draw, ids) for _ in range(draw(st.integers(0, 2))))
    body = list(_blocks(draw, ids, 4))
    for quote_id in _some(draw, [quote.id for quote in quotes]):
        place = Block(kind=BlockKind.QUOTE, quote=quote_id, id=next(ids))
        body.insert(draw(st.integers(0, len(body))), place)
    draft = Draft(
        announcement=next(ids),
        body=tuple(body),
        quotes=quotes,
        notes=_blocks(draw, ids),
        contacts=tuple(_contact(draw, ids) for _ in range(draw(st.integers(0, 2)))),
        boilerplate=_blocks(draw, ids, 2),
        **{name: draw(value) for name, value in FIELD_VALUES.items()},
    )
    return replace(draft, partners=tuple(_partner(draw, ids, draft) for _ in range(draw(st.integers(0, 3)))))


# --- edits ------------------------------------------------------------------------------------------------------------


@st.composite
def edits(draw: Draw, draft: Draft, most: int = 8) -> list[Edit]:
    """Edits that can be made to the draft one after the other, of every kind there is."""
    return _edits(draw, draft, most, _KINDS)


def _edits(draw: Draw, draft: Draft, most: int, kinds: list[Any]) -> list[Edit]:
    made: list[Edit] = []
    for _ in range(draw(st.integers(0, most))):
        edit: Edit | None = draw(st.sampled_from(kinds))(draw, draft)
        if edit is not None:
            made.append(edit)
            draft = edit.apply(draft)
    return made


def _set_field(draw: Draw, draft: Draft) -> Edit:
    name = draw(st.sampled_from(sorted(FIELD_VALUES)))
    return SetField(name, draw(FIELD_VALUES[name]), typing=draw(st.booleans()))


def _new_item(draw: Draw, draft: Draft, part: Part) -> Item:
    ids = _unused(draft)
    if part is Part.PARTNERS:
        return _partner(draw, ids, draft)
    return _quote(draw, ids) if part is Part.QUOTES else _contact(draw, ids)


def _add_item(draw: Draw, draft: Draft) -> Edit:
    return AddItem(_new_item(draw, draft, draw(_parts)), draw(st.integers(0, 5)))


_parts = st.sampled_from((Part.QUOTES, Part.PARTNERS, Part.CONTACTS))


def _an_item(draw: Draw, draft: Draft) -> tuple[Part, str] | None:
    present = [(part, item.id) for part in (Part.QUOTES, Part.PARTNERS, Part.CONTACTS) for item in items(draft, part)]
    return draw(st.sampled_from(present)) if present else None


def _remove_item(draw: Draw, draft: Draft) -> Edit | None:
    found = _an_item(draw, draft)
    return RemoveItem(*found) if found else None


def _move_item(draw: Draw, draft: Draft) -> Edit | None:
    found = _an_item(draw, draft)
    return MoveItem(*found, draw(st.integers(-1, 4))) if found else None


def _set_item(draw: Draw, draft: Draft) -> Edit | None:
    found = _an_item(draw, draft)
    if found is None:
        return None
    part, item_id = found
    return SetItem(replace(_new_item(draw, draft, part), id=item_id), draw(st.sampled_from(("", "name", "role"))))


def _place_quote(draw: Draw, draft: Draft) -> Edit | None:
    if not draft.quotes:
        return None
    return PlaceQuote(draw(st.sampled_from(draft.quotes)).id, draw(st.none() | st.integers(0, 5)))


def _container(draw: Draw, draft: Draft) -> Place:
    places = [*map(Place, BLOCK_FIELDS), *(Place(Part.QUOTES, quote.id) for quote in draft.quotes)]
    place: Place = draw(st.sampled_from(places))
    return place


def _replace_blocks(draw: Draw, draft: Draft) -> Edit:
    container = _container(draw, draft)
    blocks = blocks_at(draft, container)
    start = draw(st.integers(0, len(blocks)))
    old = blocks[start : start + draw(st.integers(0, 2))]
    new = _blocks(draw, _unused(draft), 2)
    if old and new and old[0].kind is not BlockKind.QUOTE:
        new = (replace(new[0], id=old[0].id), *new[1:])  # a paragraph that is typed in keeps its id
    return ReplaceBlocks(container, old, new, blocks[start - 1].id if start else "", typing=draw(st.booleans()))


def _replace_text(draw: Draw, draft: Draft) -> Edit | None:
    container = _container(draw, draft)
    blocks = [block for block in blocks_at(draft, container) if block.kind is not BlockKind.QUOTE]
    if blocks:
        block = draw(st.sampled_from(blocks))
        text, in_quote = block.text, container.part is Part.QUOTES
        place = replace(container, paragraph=block.id) if in_quote else replace(container, item=block.id)
    else:
        text, place = draft.headline, Place(Part.HEADLINE)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return ReplaceText(replace(place, start=start, end=end), text[start:end], draw(lines | spans()))


def _several(draw: Draw, draft: Draft) -> Edit:
    return Several(tuple(_edits(draw, draft, 3, _SIMPLE)), "do several things")


def _restore(draw: Draw, draft: Draft) -> Edit:
    return Restore(draw(drafts()))


_SIMPLE: list[Any] = [
    *(_set_field, _add_item, _remove_item, _move_item, _set_item, _place_quote, _replace_blocks, _replace_text)
]
_KINDS = [*_SIMPLE, _replace_text, _replace_blocks, _several, _restore]


@st.composite
def drafts_with_edits(draw: Draw, most: int = 8) -> tuple[Draft, list[Edit]]:
    """A draft and edits that fit it."""
    draft = draw(drafts())
    return draft, draw(edits(draft, most))
