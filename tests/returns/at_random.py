"""A reviewer who edits at random: what there is in a copy to be changed, and many small changes."""

import json
from pathlib import Path
from random import Random

from editor.domain.draft import Draft
from editor.domain.json_reading import from_json
from editor.domain.places import Part
from editor.domain.printed import GENERATED, Role
from tests.exports.samples import FERRY
from tests.returns.reviewer import Line, Reviewer, Run

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
DRAFTS: tuple[Draft, ...] = (
    FERRY,
    *(from_json(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(EXAMPLES.glob("*.json"))),
)
VOCABULARY = "harbour lantern orchard quarry meadow copper violet timber pebble saddle walnut ember thistle".split()
_LABELLED = (Role.REFERENCE, Role.CONTACT)  # words among the house style's own have no edit that could be made
_SPLITTABLE = (Role.PARAGRAPH, Role.BULLET, Role.NOTE)


def fresh_words(random: Random, count: int) -> str:
    """Words that none of the drafts has."""
    return " ".join(f"{random.choice(VOCABULARY)}{random.randrange(1000)}" for _ in range(count))


class AtRandom:
    """Each change is made in a paragraph of its own, those of whole paragraphs with untouched ones on either side, so
    that what was seeded can be counted."""

    def __init__(self, draft: Draft, random: Random, author: str) -> None:
        self.reviewer = Reviewer(draft)
        self.random = random
        self.author = author
        self.lines = list(self.reviewer.lines)
        self.free = {
            index
            for index, (line, block) in enumerate(zip(self.lines, self.reviewer.release, strict=True))
            if block.role not in _LABELLED and len(self._longest(line).text.split(" ")) > 3
            if any(span.origin != GENERATED for span in block.spans)
        }
        self.untouched = set(range(len(self.lines)))
        self.seeded: list[tuple[str, str]] = []

    def edit(self, count: int) -> None:
        """So many changes, as far as there are paragraphs left."""
        for _ in range(count):
            if not self.free:
                return
            index = self.random.choice(sorted(self.free))
            kind = self.random.choice(self._kinds(index))
            by = self.random.choice((self.author, self.author, ""))
            reach = {index, index + 1} if kind == "join" else {index}
            if kind not in ("words", "insert", "remove", "split"):
                reach |= {min(reach) - 1, max(reach) + 1}
            self.free -= reach
            self.untouched -= reach
            getattr(self, f"_{kind}")(self.lines[index], by)

    def _kinds(self, index: int) -> list[str]:
        role = self.reviewer.release[index].role
        kinds = ["words", "words", "insert", "remove"]
        if role in _SPLITTABLE:
            kinds.append("split")
        if role in _SPLITTABLE and {index - 1, index + 1} <= self.untouched:
            kinds.append("paragraph")
        if role in (Role.PARAGRAPH, Role.BULLET) and {index - 1, index + 1} <= self.untouched:
            kinds.append("delete")  # with the last of the notes their heading would go
            roles = [block.role for block in self.reviewer.release[index : index + 3]]
            parts = [block.place.part for block in self.reviewer.release[index : index + 2]]
            if roles[0] == roles[1] and parts[0] == parts[1] and {index + 1, index + 2} <= self.untouched:
                kinds += ["join", "join"]
            if self._targets(index):
                kinds.append("move")
        return kinds

    def _targets(self, index: int) -> list[int]:
        """Paragraphs of the body, untouched as is what follows, behind which this one could go."""
        blocks = self.reviewer.release
        return [
            at
            for at in range(len(self.lines) - 1)
            if blocks[at].place.part is blocks[index].place.part is Part.BODY
            and blocks[at].place.item
            and {at, at + 1} <= self.untouched - {index - 1, index, index + 1}
        ]

    def _longest(self, line: Line) -> Run:
        return max(line.runs, key=lambda run: len(run.text.split(" ")))

    def _place(self, line: Line) -> tuple[Run, int, int]:
        """A word in the middle of the longest run: the run, where the word starts, how long it is."""
        run = self._longest(line)
        words = run.text.split(" ")
        index = self.random.randrange(1, len(words) - 1)
        return run, len(" ".join(words[:index])) + 1, len(words[index])

    def _words(self, line: Line, by: str) -> None:
        run, start, length = self._place(line)
        new = fresh_words(self.random, self.random.randint(1, 3))
        self.seeded.append((run.text[start : start + length], new))
        self.reviewer.replace_in(line, run, start, length, new, by)

    def _insert(self, line: Line, by: str) -> None:
        run, start, _ = self._place(line)
        new = fresh_words(self.random, 2)
        self.seeded.append(("", new))
        self.reviewer.replace_in(line, run, start, 0, f"{new} ", by)

    def _remove(self, line: Line, by: str) -> None:
        run, start, length = self._place(line)
        self.seeded.append((run.text[start : start + length], ""))
        self.reviewer.replace_in(line, run, start, length + 1, "", by)

    def _split(self, line: Line, by: str) -> None:
        run, start, length = self._place(line)
        word = run.text[: start + length]
        self.seeded.append(("", "split"))
        self.reviewer.split(word, by, line)

    def _delete(self, line: Line, by: str) -> None:
        self.seeded.append((line.text, ""))
        self.reviewer.take_out(line, by)

    def _paragraph(self, line: Line, by: str) -> None:
        new = fresh_words(self.random, 9)
        self.seeded.append(("", new))
        self.reviewer.add_paragraph(line, new, by)

    def _move(self, line: Line, by: str) -> None:
        at = self.random.choice(self._targets(self.lines.index(line)))
        self.free -= {at, at + 1}
        self.untouched -= {at, at + 1}
        self.seeded.append((line.text, "moved"))
        self.reviewer.move(line, self.lines[at], by)

    def _join(self, line: Line, by: str) -> None:
        self.seeded.append(("", "join"))
        self.reviewer.join(line, by)
