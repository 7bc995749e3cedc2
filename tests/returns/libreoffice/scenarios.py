"""What two people do to a copy, drawn at random from a seed: words, paragraphs, remarks, with tracking on and off."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from editor.domain.printed import Role
from editor.domain.values import frozen
from tests.exports.samples import blocks_of
from tests.returns.libreoffice.office import Step
from tests.returns.libreoffice.release import HARBOUR

ANN, BO = "Ann Tarn", "Bo Wick"
RELEASE = blocks_of(HARBOUR)
TEXTS = tuple(block.text for block in RELEASE)
_PLAIN = [
    at
    for at, block in enumerate(RELEASE)
    if block.role in (Role.PARAGRAPH, Role.QUOTE, Role.NOTE) and not any(span.link for span in block.spans)
]
_WORD = re.compile(r"\b[a-z]{5,}\b")
_FRESH = (
    "lantern orchard velvet thimble pepper saddle marble ribbon violin walnut copper meadow pigeon bucket candle "
    "feather garlic hammer jacket kettle ladder mirror needle onions parcel quartz rocket sailor teapot urchin "
    "vessel window yellow zigzag acorn badger cactus dragon ember falcon ginger hazel indigo juniper kernel lemon"
).split()


@frozen
class Sitting:
    """One person at work on the copy, and the form it is saved in first ("" for .docx alone)."""

    author: str
    steps: tuple[Step, ...]
    by_way_of: str = ""


@frozen
class Scenario:
    name: str
    sittings: tuple[Sitting, ...]

    @property
    def steps(self) -> list[tuple[str, Step]]:
        """All that is done to the release, each with who does it."""
        return [(sitting.author, step) for sitting in self.sittings for step in sitting.steps]


class Draw:
    """Draws steps so that no two touch the same part and no new word comes twice."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._fresh = self._random.sample(_FRESH, len(_FRESH))
        self._parts = _PLAIN.copy()

    def words(self, kinds: str, tracked: bool = True) -> Iterator[Step]:
        """One step for each letter: r(eplace), i(nsert), d(elete), w (the whole paragraph anew)."""
        for kind in kinds:
            part = self._part()
            yield self._step(kind, part, self._random.choice(_whole_words(TEXTS[part])), tracked)

    def in_one_paragraph(self, kinds: str, tracked: tuple[bool, bool] = (True, True)) -> tuple[list[Step], list[Step]]:
        """Two steps for each letter, in the same part but some words apart: one for either person."""
        pairs: list[tuple[Step, Step]] = []
        for kind in kinds:
            part = self._part()
            words = _whole_words(TEXTS[part])
            one, other = self._random.choice([(a, b) for a in words for b in words if _are_apart(TEXTS[part], a, b)])
            pairs.append((self._step(kind, part, one, tracked[0]), self._step(kind, part, other, tracked[1])))
        return [one for one, _ in pairs], [other for _, other in pairs]

    def _step(self, kind: str, part: int, word: str, tracked: bool) -> Step:
        fresh = self._fresh.pop()
        if kind == "r":
            return Step("replace", part, word, fresh, tracked)
        if kind == "i":
            return Step("insert", part, word, f" {fresh}", tracked)
        if kind == "d":
            return Step("delete", part, f" {word}", "", tracked)
        before, after = ("“", "”"[: TEXTS[part].endswith("”")]) if TEXTS[part].startswith("“") else ("", "")
        return Step("rewrite", part, TEXTS[part], f"{before}Nobody saw that {fresh} beneath us.{after}", tracked)

    def paragraphs(self, kinds: str, tracked: bool = True) -> Iterator[Step]:
        """One step for each letter: s(plit), j(oin), x (remove), a(dd), m(ove); none touches the next one's parts."""
        for kind in kinds:
            part = self._part(neighbours=True)
            word = self._random.choice(_whole_words(TEXTS[part]))
            fresh = f"We also found a {self._fresh.pop()} under some {self._fresh.pop()}."
            if kind == "s":
                yield Step("split", part, f"{word}", "", tracked)
            elif kind == "j":
                yield Step("join", part, "", " ", tracked)
            elif kind == "x":
                yield Step("remove", part, TEXTS[part], "", tracked)
            elif kind == "a":
                yield Step("add", part, "", fresh, tracked)
            elif kind == "m":
                yield Step("move", part, str(self._part(neighbours=True)), "", tracked)

    def remarks(self, kinds: str, tracked: bool = True) -> Iterator[Step]:
        """One step for each letter: b (bold), c(omment)."""
        for kind in kinds:
            part = self._part()
            word = self._random.choice(_whole_words(TEXTS[part]))
            if kind == "b":
                yield Step("embolden", part, word, "", tracked)
            else:
                yield Step("comment", part, word, f"Is {self._fresh.pop()} meant?", tracked)

    def _part(self, neighbours: bool = False) -> int:
        """A part that is free; with `neighbours`, one whose neighbours are free too, and that stand before and after
        it in one run of paragraphs."""
        free = set(self._parts)
        able = [part for part in self._parts if not neighbours or {part - 1, part + 1} <= free]
        part = self._random.choice(able)
        self._parts = [other for other in self._parts if abs(other - part) > neighbours]
        return part


def _are_apart(text: str, one: str, other: str) -> bool:
    """Whether at least three words stand between the two."""
    words = text.split()
    places = [next(at for at, word in enumerate(words) if wanted in word) for wanted in (one, other)]
    return abs(places[0] - places[1]) > 3


def _whole_words(text: str) -> list[str]:
    """Words that stand once in the text, not as its first."""
    found = _WORD.findall(text)
    return [word for word in found if found.count(word) == 1 and text.count(word) == 1]


Drawn = Callable[[Draw], Sequence[Sitting]]


def _one(
    draw: Draw, words: str = "", paragraphs: str = "", remarks: str = "", *, tracked: bool = True
) -> tuple[Step, ...]:
    return (
        *draw.paragraphs(paragraphs, tracked),
        *draw.words(words, tracked),
        *draw.remarks(remarks, tracked),
    )


_DRAWN: dict[str, Drawn] = {
    "words, one person, tracked": lambda draw: [Sitting(ANN, _one(draw, "rrriiiddd"))],
    "words, two people, tracked": lambda draw: [Sitting(ANN, _one(draw, "rridd")), Sitting(BO, _one(draw, "rriid"))],
    "words, not tracked": lambda draw: [Sitting(ANN, _one(draw, "rrriiiddd", tracked=False))],
    "words, one tracked, the other not": lambda draw: [
        Sitting(ANN, _one(draw, "rrid")),
        Sitting(BO, _one(draw, "rrid", tracked=False)),
    ],
    "words of two people in one paragraph": lambda draw: [
        Sitting(author, tuple(steps)) for author, steps in zip((ANN, BO), draw.in_one_paragraph("rid"), strict=True)
    ],
    "words tracked and not in one paragraph": lambda draw: [
        Sitting(author, tuple(steps))
        for author, steps in zip((ANN, BO), draw.in_one_paragraph("rid", (True, False)), strict=True)
    ],
    "words, tracking switched on and off": lambda draw: [
        Sitting(ANN, (*_one(draw, "rid"), *_one(draw, "rid", tracked=False), *_one(draw, "rid"))),
    ],
    "paragraphs split and joined, tracked": lambda draw: [
        Sitting(ANN, _one(draw, "", "sjs")),
        Sitting(BO, _one(draw, "", "js")),
    ],
    "paragraphs split and joined, not tracked": lambda draw: [Sitting(BO, _one(draw, "", "sjsj", tracked=False))],
    "paragraphs removed and added, tracked": lambda draw: [
        Sitting(ANN, _one(draw, "", "xax")),
        Sitting(BO, _one(draw, "", "axa")),
    ],
    "paragraphs removed and added, not tracked": lambda draw: [Sitting(BO, _one(draw, "", "xaxa", tracked=False))],
    "paragraphs moved": lambda draw: [
        Sitting(ANN, _one(draw, "", "mm")),
        Sitting(BO, _one(draw, "", "m", tracked=False)),
    ],
    "whole paragraphs anew": lambda draw: [
        Sitting(ANN, _one(draw, "www")),
        Sitting(BO, _one(draw, "ww", tracked=False)),
    ],
    "formatting and remarks": lambda draw: [
        Sitting(ANN, _one(draw, "rd", "", "bbcc")),
        Sitting(BO, _one(draw, "i", "", "bc")),
    ],
    "by way of .odt": lambda draw: [
        Sitting(ANN, _one(draw, "rid", "sxa", "c"), ".odt"),
        Sitting(BO, _one(draw, "rid", "", "", tracked=False), ".odt"),
    ],
    "by way of .doc": lambda draw: [
        Sitting(ANN, _one(draw, "rrid", "sa", "b"), ".doc"),
        Sitting(BO, _one(draw, "rid", "xa", "c", tracked=False), ".doc"),
    ],
    "everything at once": lambda draw: [
        Sitting(ANN, (*_one(draw, "rid", "s", "c"), *_one(draw, "r", "x", tracked=False))),
        Sitting(BO, (*_one(draw, "rid", "a", "c"), *_one(draw, "d", "a", tracked=False))),
    ],
}

SCENARIOS = tuple(Scenario(name, tuple(drawn(Draw(seed)))) for seed, (name, drawn) in enumerate(_DRAWN.items(), 1))
