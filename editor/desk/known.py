"""The facts outside a draft that its checks may use, gathered from the store."""

import json
from collections.abc import Iterator
from datetime import datetime

from editor.desk.house_style import style_of
from editor.desk.rule_book import rule_book
from editor.desk.settings import get_setting, set_setting
from editor.domain.draft import Draft, Stage
from editor.domain.findings import Known
from editor.domain.standing import approved_quotes
from editor.domain.uk_time import london, now
from editor.store.drafts import DraftRow, list_versions, load_draft
from editor.store.releases import correction, released_drafts, releases
from editor.store.sign_offs import decisions
from editor.store.sources import sources
from editor.store.store import Store
from editor.store.waivers import said_to_be, waivers

OFF = "rules switched off"
"""The setting: a JSON list of the ids of rules."""


def known(store: Store, draft_id: int, draft: Draft, at: datetime | None = None) -> Known:
    """The facts as they stand at a UTC moment (now, where none is given); `draft` is what is checked, which may
    be newer than what the store holds. Reads every release: call it off the UI thread, and keep it."""
    style = style_of(store, draft)
    return Known(
        rules=rule_book(),
        style=style,
        today=london(at or now()).date(),
        sources=tuple(stored.source for stored in sources(store, draft.announcement)),
        waivers=waivers(store, draft_id),
        released=tuple((_name(released), released) for _, released in released_drafts(store, draft.announcement)),
        versions=tuple(
            (row.audience or _name(version), version) for row, version in other_versions(store, draft_id, draft)
        ),
        approved_quotes=approved_quotes(draft, decisions(store, draft_id), style),
        off=rules_off(store),
        said_to_be=said_to_be(store, draft_id),
    )


def rules_off(store: Store) -> frozenset[str]:
    """The ids of the rules that are switched off."""
    return frozenset(json.loads(get_setting(store, OFF) or "[]"))


def switch_rule(store: Store, rule: str, on: bool) -> None:
    """Switches a rule on or off for all drafts."""
    off = rules_off(store) - {rule} if on else rules_off(store) | {rule}
    set_setting(store, OFF, json.dumps(sorted(off)))


def other_versions(store: Store, draft_id: int, draft: Draft) -> Iterator[tuple[DraftRow, Draft]]:
    """The other audience versions; not what was withdrawn, and not the two ends of a correction, which are meant to
    differ."""
    corrects = correction(store, draft_id)
    own = {release.id for release in releases(store, draft_id)}
    for row in list_versions(store, draft.announcement):
        if row.id == draft_id or row.stage is Stage.WITHDRAWN:
            continue
        if corrects and corrects.release_id in {release.id for release in releases(store, row.id)}:
            continue
        other = correction(store, row.id)
        if other is None or other.release_id not in own:
            yield row, load_draft(store, row.id).draft


def _name(draft: Draft) -> str:
    return draft.headline or "a release without a headline"
