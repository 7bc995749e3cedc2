"""Remembers what a passage in quotation marks is, where the writer knows better than the checks."""

import json

from editor.domain.findings import SaidToBe
from editor.domain.text import binding
from editor.store.log import write as write_log
from editor.store.store import Store
from editor.store.waivers import say_it_is as keep


def say_it_is(store: Store, draft_id: int, words: str, what: SaidToBe | None, by: str) -> None:
    """Of the words between the marks, in this draft; None leaves it to the checks again."""
    said = str(what) if what else ""
    with store.write():
        keep(store, draft_id, binding(words), said)
        detail = {"words": words, "what": said}
        write_log(store, draft_id, "passage said to be", by, json.dumps(detail, ensure_ascii=False))
