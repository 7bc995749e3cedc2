"""The two real releases beside the checkout, taken apart as a writer who copies them would."""

import re
from dataclasses import dataclass
from pathlib import Path

_WEB_PAGE = re.compile(r"[A-Z][a-z]{2} \d{1,2}|.*\|Recent news\|")
"""Lines that the web page added."""


@dataclass(frozen=True)
class Seed:
    """`quote` are its paragraphs as they stand there, with their marks; `attribution` the line that names the speaker;
    `lines` all that is to be found again, from top to bottom."""

    lines: tuple[str, ...]
    headline: str
    standfirst: str
    body: tuple[str, ...]
    attribution: str
    quote: tuple[str, ...]
    partners: tuple[str, ...]


def seeds(shared: Path) -> tuple[Seed, Seed]:
    """The partnership's statement, which names the speaker before; the council's news release, which does after."""
    statement, release = (_lines(path) for path in sorted((shared / "seeds").glob("*.txt")))
    opening, closing = _quoted(statement)
    first = Seed(
        lines=statement,
        headline=statement[0],
        standfirst="",
        body=statement[1 : opening - 1],
        attribution=statement[opening - 1],
        quote=statement[opening : closing + 1],
        partners=statement[closing + 1 :],
    )
    opening, closing = _quoted(release)
    second = Seed(
        lines=release,
        headline=release[0],
        standfirst=release[1],
        body=release[2:opening],
        attribution=release[closing + 1],
        quote=release[opening : closing + 1],
        partners=(),
    )
    return first, second


def _lines(path: Path) -> tuple[str, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line.strip() and not _WEB_PAGE.fullmatch(line.strip()))


def _quoted(lines: tuple[str, ...]) -> tuple[int, int]:
    """The numbers of the quote's first and last line."""
    opening = next(number for number, line in enumerate(lines) if line.startswith("“"))
    return opening, next(number for number, line in enumerate(lines) if line.endswith("”"))
