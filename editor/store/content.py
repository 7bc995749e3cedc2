"""A draft as text in a row and back, and the words by which it is found."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Any

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.json_form import block_json, to_json
from editor.domain.json_reading import from_json
from editor.domain.text import Block, clean, words
from editor.store.mending import mended


def as_text(draft: Draft) -> str:
    """The JSON form, small; lone surrogates, which no file can hold, are left out."""
    form = to_json(replace(draft, body=(), notes=(), boilerplate=()))
    blocks = {"body": draft.body, "notes": draft.notes, "boilerplate": draft.boilerplate}
    texts = {name: f"[{','.join(map(_block_text, its))}]" for name, its in blocks.items()}
    fields = (f"{_small(name)}:{texts.get(name) or _small(value)}" for name, value in form.items())
    return f"{{{','.join(fields)}}}"


@lru_cache(maxsize=4096)
def _block_text(block: Block) -> str:
    """Kept, as a save comes with every second of typing, and to write a long draft anew holds up the keys."""
    return _small(block_json(block))


def _small(value: Any) -> str:
    return clean(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def from_text(text: str) -> Draft:
    """The draft; one with a contradiction that an import would refuse is mended, so that it always opens."""
    form: Any = json.loads(text)
    try:
        return from_json(form)
    except EditorError:
        return from_json(mended(form))


def count_words(draft: Draft) -> int:
    """Words of headline, standfirst, body and quotes, as the status bar counts them."""
    return sum(words(text) for text in _statement(draft))


def searched(draft: Draft) -> str:
    """All text by which a draft is found in the list."""
    partners = (f"{partner.organisation} {partner.contact}" for partner in draft.partners)
    speakers = (f"{quote.speaker.name} {quote.speaker.title}" for quote in draft.quotes)
    more = (draft.organisation, draft.audience, draft.kind.value, draft.reference)
    blocks = (block.text for block in (*draft.notes, *draft.boilerplate))
    return clean("\n".join(chain(_statement(draft), more, speakers, partners, blocks)))


def _statement(draft: Draft) -> Iterator[str]:
    yield draft.headline
    yield draft.standfirst
    for block in chain(draft.body, *(quote.paragraphs for quote in draft.quotes)):
        yield block.text
