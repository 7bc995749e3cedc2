"""What the paragraphs of a release must be after steps, worked out without any Word file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.returns.libreoffice.office import Step

NEW = -1


@dataclass(slots=True)
class Line:
    """A paragraph, and the part of the release that it began as (NEW for one that was added)."""

    part: int
    text: str


def after(texts: Sequence[str], steps: Iterable[Step]) -> list[str]:
    """The paragraphs once all steps are done."""
    lines = [Line(part, text) for part, text in enumerate(texts)]
    for step in steps:
        _do(lines, step)
    return [line.text for line in lines]


def before(texts: Sequence[str], steps: Iterable[Step]) -> list[str]:
    """The paragraphs with every tracked step rejected."""
    return after(texts, (step for step in steps if not step.tracked))


def _do(lines: list[Line], step: Step) -> None:
    at = next(index for index, line in enumerate(lines) if line.part == step.part)
    line = lines[at]
    match step.do:
        case "replace":
            line.text = line.text.replace(step.old, step.new, 1)
        case "delete":
            line.text = line.text.replace(step.old, "", 1)
        case "insert":
            line.text = line.text.replace(step.old, step.old + step.new, 1)
        case "rewrite":
            line.text = step.new
        case "split":
            head, tail = line.text.split(step.old, 1)
            lines[at : at + 1] = [Line(step.part, head), Line(step.part, step.old + tail)]
        case "join":
            line.text += step.new + lines.pop(at + 1).text
        case "remove":
            del lines[at]
        case "add":
            lines.insert(at + 1, Line(NEW, step.new))
        case "move":
            target = next(index for index, other in enumerate(lines) if other.part == int(step.old))
            lines.insert(target + 1, Line(NEW, line.text))
            lines.remove(line)
