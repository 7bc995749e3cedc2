"""Reads the JSON form of a draft (json_form.py), forgiving about what is left out and strict about what is wrong."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from editor.domain.draft import Attribution, Contact, Draft, Kind, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.json_form import FORMAT, VERSION, Json
from editor.domain.text import Block, BlockKind, Blocks, Span, clean, joined, new_id
from editor.domain.uk_time import in_utc

_DRAFT_KEYS = frozenset(
    "id format version announcement audience kind organisation date embargo reference headline standfirst body quotes "
    "partners notes contacts boilerplate house_style".split()
)


def from_json(form: Any) -> Draft:
    """The draft that the form describes; ids left out are made. Raises EditorError that names what is wrong."""
    _object(form, "the file", _DRAFT_KEYS)
    if form.get("format", FORMAT) != FORMAT:
        raise EditorError("This is not a Standfirst draft.", f'Its "format" should be "{FORMAT}".')
    version = form.get("version", VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise EditorError('The draft\'s "version" is not a whole number.', f"This program writes version {VERSION}.")
    if version > VERSION:
        raise EditorError(f"The draft was written in form {version} by a newer Standfirst.", "Open it with that one.")
    quotes = tuple(_quote(item, f"quote {i}") for i, item in enumerate(_list(form, "quotes"), 1))
    ids = [quote.id for quote in quotes]
    body = tuple(_body_block(item, ids, f"body {i}") for i, item in enumerate(_list(form, "body"), 1))
    block_ids = [block.id for block in body]
    return Draft(
        announcement=_text(form, "announcement", "the draft") or new_id(),
        audience=_text(form, "audience", "the draft"),
        kind=_choice(Kind, form.get("kind") or Kind.NEWS_RELEASE, "kind"),
        organisation=_text(form, "organisation", "the draft"),
        date=_date(form.get("date")),
        embargo=_embargo(form.get("embargo")),
        reference=_text(form, "reference", "the draft"),
        headline=_text(form, "headline", "the draft"),
        standfirst=_text(form, "standfirst", "the draft"),
        body=_distinct(body, "body blocks"),
        quotes=_distinct(quotes, "quotes"),
        partners=_distinct(
            tuple(_partner(item, ids, block_ids, f"partner {i}") for i, item in enumerate(_list(form, "partners"), 1)),
            "partners",
        ),
        notes=_distinct(_blocks(form, "notes"), "notes"),
        contacts=_distinct(
            tuple(_contact(item, f"contact {i}") for i, item in enumerate(_list(form, "contacts"), 1)), "contacts"
        ),
        boilerplate=_distinct(_blocks(form, "boilerplate"), "boilerplate blocks"),
        house_style=_house_style(form.get("house_style") or {}),
    )


def _object(value: Any, where: str, keys: frozenset[str]) -> None:
    if not isinstance(value, dict):
        raise EditorError(f"{where} should be an object {{...}}, not {_kind_of(value)}.")
    unknown = sorted(set(value) - keys)
    if unknown:
        raise EditorError(
            f"{where} has “{unknown[0]}”, which means nothing here.", f"Known are: {', '.join(sorted(keys))}."
        )


def _kind_of(value: Any) -> str:
    names = {
        str: "a text",
        list: "a list",
        dict: "an object",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "nothing")


def _list(form: Json, key: str) -> Sequence[Any]:
    value = form.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise EditorError(f'"{key}" should be a list, not {_kind_of(value)}.')
    return value


def _text(form: Json, key: str, where: str) -> str:
    value = form.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise EditorError(f'"{key}" of {where} should be a text, not {_kind_of(value)}.')
    return clean(value)


def _flag(form: Json, key: str, where: str, default: bool) -> bool:
    value = form.get(key, default)
    if not isinstance(value, bool):
        raise EditorError(f'"{key}" of {where} should be true or false, not {_kind_of(value)}.')
    return value


_Enum = TypeVar("_Enum", bound=StrEnum)
_Row = TypeVar("_Row", Block, Quote, Partner, Contact)


def _choice(kind: type[_Enum], value: Any, what: str) -> _Enum:
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(item.value for item in kind)
        raise EditorError(f"“{value}” is no {what}.", f"It can be: {known}.") from None


def _date(value: Any) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise EditorError(f"“{value}” is not a date.", "Write it as 2019-03-14.") from None


def _embargo(value: Any) -> datetime | None:
    if value in (None, ""):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise EditorError(
            f"“{value}” is not a time for an embargo.", "Write it as 2019-03-14T00:01, UK time."
        ) from None
    return in_utc(moment)


def _house_style(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise EditorError(f'"house_style" should be an object, not {_kind_of(value)}.')
    HouseStyle().with_settings(value, "the draft's house style")
    return tuple(sorted((name, str(setting)) for name, setting in value.items()))


def _spans(form: Json, where: str) -> tuple[Span, ...]:
    if "spans" not in form:
        return joined((Span(_text(form, "text", where)),))
    spans: list[Span] = []
    for item in _list(form, "spans"):
        if isinstance(item, str):
            spans.append(Span(clean(item)))
            continue
        _object(item, f"a span of {where}", frozenset(("text", "bold", "italic", "link")))
        bold, italic = _flag(item, "bold", where, False), _flag(item, "italic", where, False)
        spans.append(Span(_text(item, "text", where), bold, italic, _text(item, "link", where)))
    return joined(spans)


_TEXT_KINDS = frozenset(BlockKind) - {BlockKind.QUOTE}


def _block(item: Any, where: str) -> Block:
    if isinstance(item, str):
        return Block(joined((Span(clean(item)),)))
    _object(item, where, frozenset(("id", "kind", "text", "spans")))
    kind = _choice(BlockKind, item.get("kind") or BlockKind.PARAGRAPH, "kind of block")
    if kind not in _TEXT_KINDS:
        raise EditorError(f"{where} is a quote but does not say which.", 'Write {"quote": 0} for the first.')
    return Block(_spans(item, where), kind, id=_text(item, "id", where) or new_id())


def _blocks(form: Json, key: str) -> Blocks:
    return tuple(_block(item, f"{key} {i}") for i, item in enumerate(_list(form, key), 1))


def _body_block(item: Any, quote_ids: list[str], where: str) -> Block:
    if isinstance(item, dict) and "quote" in item:
        _object(item, where, frozenset(("id", "kind", "quote")))
        quote = _reference(item["quote"], quote_ids, f"{where} places a quote")
        return Block(kind=BlockKind.QUOTE, quote=quote, id=_text(item, "id", where) or new_id())
    return _block(item, where)


def _reference(value: Any, ids: list[str], what: str) -> str:
    """An index from 0 or an id becomes the id."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < len(ids):
        return ids[value]
    if isinstance(value, str) and value in ids:
        return value
    raise EditorError(f"{what} that is not there: {value!r}.", "Count from 0, or give its id.")


def _quote(item: Any, where: str) -> Quote:
    _object(item, where, frozenset(("id", "speaker", "role", "organisation", "attribution", "paragraphs")))
    attribution = item.get("attribution")
    return Quote(
        Speaker(*(_text(item, key, where) for key in ("speaker", "role", "organisation"))),
        _distinct(_blocks(item, "paragraphs"), f"paragraphs of {where}"),
        None if attribution in (None, "") else _choice(Attribution, attribution, "attribution"),
        _text(item, "id", where) or new_id(),
    )


_PARTNER_KEYS = frozenset("id organisation contact email signs_off quotes passages needed listed".split())


def _partner(item: Any, quote_ids: list[str], block_ids: list[str], where: str) -> Partner:
    _object(item, where, _PARTNER_KEYS)
    quotes = tuple(_reference(value, quote_ids, f"{where} signs off a quote") for value in _list(item, "quotes"))
    passages = tuple(_passage(value, block_ids, where) for value in _list(item, "passages"))
    default = ScopeKind.QUOTES if quotes else ScopeKind.FACTS if passages else ScopeKind.WHOLE
    return Partner(
        _text(item, "organisation", where),
        _text(item, "contact", where),
        _text(item, "email", where),
        scope=Scope(_choice(ScopeKind, item.get("signs_off") or default, "scope of sign-off"), quotes, passages),
        needed=_flag(item, "needed", where, True),
        listed=_flag(item, "listed", where, True),
        id=_text(item, "id", where) or new_id(),
    )


def _passage(value: Any, block_ids: list[str], where: str) -> str:
    if isinstance(value, str) and value:
        return value  # a passage may have been deleted since: its id is kept, and nothing is found there
    return _reference(value, block_ids, f"{where} signs off a passage")


def _contact(item: Any, where: str) -> Contact:
    _object(item, where, frozenset(("id", "name", "phone", "out_of_hours", "email")))
    return Contact(
        _text(item, "name", where),
        _text(item, "phone", where),
        _text(item, "out_of_hours", where),
        _text(item, "email", where),
        _text(item, "id", where) or new_id(),
    )


def _distinct(rows: tuple[_Row, ...], what: str) -> tuple[_Row, ...]:
    if len({row.id for row in rows}) < len(rows):
        raise EditorError(f"Two {what} have the same id.", "Leave the ids out and new ones are made.")
    return rows
