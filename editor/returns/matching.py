"""Which copy that was sent a returned file is."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Generic, TypeVar

from editor.domain.answer_form import COPY_PROPERTY
from editor.domain.sent import SentText
from editor.domain.values import frozen
from editor.reading.values import ReadCopy
from editor.returns.alignment import fold
from editor.returns.likeness import likeness

Key = TypeVar("Key")
_REFERENCE = re.compile(r"\bSF-\d+-\d+-[A-Z0-9]{4,}\b")
ALIKE = 80.0
"""Below this likeness of 100, or where two copies are as like, the wording alone does not say which copy it is."""


class How(StrEnum):
    """What a file was recognised by."""

    PROPERTY = "its custom property"
    IDENTIFIER = "its identifier"
    HEADER = "the reference in its header"
    WORDING = "its wording"
    NOTHING = "nothing"


def references(read: ReadCopy) -> tuple[tuple[How, str], ...]:
    """The references that the file bears, the surest first, each once."""
    found: dict[str, How] = {}
    for how, reference in _references(read):
        found.setdefault(reference, how)
    return tuple((how, reference) for reference, how in found.items())


def _references(read: ReadCopy) -> Iterator[tuple[How, str]]:
    yield from ((How.PROPERTY, each) for each in _REFERENCE.findall(read.properties.get(COPY_PROPERTY)))
    yield from ((How.IDENTIFIER, each) for each in _REFERENCE.findall(read.properties.identifier))
    for part in read.parts("header"):
        for text in (part.text_after, part.text_before):
            yield from ((How.HEADER, each) for each in _REFERENCE.findall(text))


@frozen
class ByWording(Generic[Key]):
    """The copy whose words the file has most of, `score` of 100; `is_certain` is False where it has to be asked.
    `others` are those that it could be as well, the likeliest first."""

    key: Key | None = None
    score: float = 0.0
    is_certain: bool = False
    others: tuple[Key, ...] = ()


def by_wording(read: ReadCopy, candidates: Iterable[tuple[Key, SentText]]) -> ByWording[Key]:
    """Copies of one revision differ in their front alone: it decides between them."""
    texts = [folded for paragraph in read.before if (folded := fold(paragraph.text))]
    known = set(texts)
    scored: list[tuple[float, float, Key]] = []
    for key, sent in candidates:
        release = [fold(block.text) for block in sent.release]
        front = [folded for text in sent.front if (folded := fold(text))]
        rest = "\n".join(text for text in texts if text not in front)
        score = 100.0 if set(release) <= known else likeness("\n".join(release), rest)
        scored.append((score, sum(text in known for text in front) / max(len(front), 1), key))
    scored.sort(key=lambda each: each[:2], reverse=True)
    if not scored:
        return ByWording()
    score, of_front, key = scored[0]
    is_alone = len(scored) < 2 or scored[1][:2] != (score, of_front)
    others = tuple(other for its, _, other in scored[1:] if its >= score - 10)
    return ByWording(key, score, score >= ALIKE and is_alone, others)
