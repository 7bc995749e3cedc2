"""What is said of an approval once the house style prints the same draft otherwise."""

import json
from pathlib import Path

from editor.desk.approve import approve
from editor.desk.house_style import SETTING
from editor.desk.recorded import recorded_line
from editor.desk.send import send
from editor.desk.settings import set_setting
from editor.desk.standing import stands, words_since
from editor.domain.draft import Draft
from editor.domain.standing import State
from editor.panels.standing_words import stand_line
from editor.store.store import Store
from tests.desk.releasing import YES


def _print(store: Store, **style: str) -> None:
    set_setting(store, SETTING, json.dumps(style))


def test_a_round_is_named_only_where_what_is_approved_is_printed_as_it_was_sent(
    store: Store, draft_id: int, shelf: Path
) -> None:
    send(store, draft_id, shelf, "Bea")
    said = recorded_line(store, draft_id, approve(store, draft_id, "Police", YES))
    assert "as it stands in revision 1, sent in round 1; said by" in said
    _print(store, ends_line="- ends -")
    said = recorded_line(store, draft_id, approve(store, draft_id, "Police", YES))
    assert "as it stands in revision 1, printed in another house style than was sent in round 1; said by" in said


def test_an_approval_that_the_house_style_reopens_names_it(store: Store, draft: Draft, draft_id: int) -> None:
    _print(store, ends_line="- ends -")
    approve(store, draft_id, "Police", YES)
    _print(store)
    police = stands(store, draft_id)[0]
    assert police.state is State.REOPENED
    words = {each.place: words_since(store, draft_id, each) for each in police.reopened}
    assert stand_line(police, draft, words).endswith("Reopened by a change in the whole text: the house style.")
    assert "house style" not in stand_line(police, draft, {})
