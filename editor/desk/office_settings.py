"""What a writer sets for all drafts, together: name, organisation, house style, own words, rules switched off."""

import json
from dataclasses import fields
from typing import TYPE_CHECKING

from editor.desk.house_style import SETTING, shipped_style
from editor.desk.known import OFF, rules_off
from editor.desk.new_draft import ORGANISATION
from editor.desk.own_words import own_words, set_own_words
from editor.desk.settings import WRITER, get_setting, set_setting
from editor.domain.values import frozen
from editor.store.store import Store

if TYPE_CHECKING:
    from editor.domain.house_style import HouseStyle

Pairs = tuple[tuple[str, str], ...]


@frozen
class OfficeSettings:
    """`writer` is "" for the name of the system's account; `house_style` holds what differs from the style as shipped,
    as sorted (name, value) pairs; `words` are the writer's own; `off` the ids of rules."""

    writer: str = ""
    organisation: str = ""
    house_style: Pairs = ()
    words: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()


def office_settings(store: Store) -> OfficeSettings:
    style = json.loads(get_setting(store, SETTING) or "{}")
    return OfficeSettings(
        get_setting(store, WRITER),
        get_setting(store, ORGANISATION),
        tuple(sorted((str(name), str(value)) for name, value in style.items())),
        own_words(store),
        rules_off(store),
    )


def keep_settings(store: Store, settings: OfficeSettings) -> None:
    """All of them, or none. Raises EditorError for a house style that means nothing."""
    shipped_style().with_settings(dict(settings.house_style), "Your house style")
    with store.write():
        set_setting(store, WRITER, settings.writer.strip())
        set_setting(store, ORGANISATION, settings.organisation.strip())
        set_setting(store, SETTING, json.dumps(dict(settings.house_style), ensure_ascii=False))
        set_own_words(store, settings.words)
        set_setting(store, OFF, json.dumps(sorted(settings.off)))


def differing(style: "HouseStyle") -> Pairs:
    """What a style has otherwise than the shipped one."""
    usual = shipped_style()
    names = (field.name for field in fields(style))
    return tuple(sorted((name, getattr(style, name)) for name in names if getattr(style, name) != getattr(usual, name)))
