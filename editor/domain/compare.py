"""What differs between two drafts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from editor.domain.draft import Draft
from editor.domain.fields import BLOCK_FIELDS, FIELDS, ITEM_FIELDS
from editor.domain.places import Part

_CONTENT_PARTS: dict[Part, tuple[str, ...]] = {
    part: tuple(field for field, its in FIELDS.items() if its is part)
    for part in (Part.HEADLINE, Part.STANDFIRST, Part.RELEASE)
} | {part: (field,) for part, field in {**BLOCK_FIELDS, **ITEM_FIELDS}.items()}
_PART_OF = {name: part for part, names in _CONTENT_PARTS.items() for name in names}


def changed_parts(before: Draft, after: Draft) -> frozenset[Part]:
    """The parts whose content differs; quick where an edit kept what it did not touch."""
    parts = set()
    for name, part in _PART_OF.items():
        old, new = getattr(before, name), getattr(after, name)
        if old is not new and old != new:
            parts.add(part)
    return frozenset(parts)


def with_parts_of(draft: Draft, other: Draft, parts: Iterable[Part]) -> Draft:
    """The draft with the content of these parts as the other one has it."""
    content: dict[str, Any] = {name: getattr(other, name) for part in parts for name in _CONTENT_PARTS[part]}
    return replace(draft, **content)
