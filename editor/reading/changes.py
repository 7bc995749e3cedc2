"""Lists the tracked changes of a part, read off its pieces in the order of the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.reading.lines import Line, PartBuilder
from editor.reading.values import Change, Mark, Piece


def changes(builder: PartBuilder, part: str) -> Iterator[Change]:
    """Neighbouring words inserted (or deleted) by one author at one time are one change."""
    for stretch, lines in zip(builder.stretches, builder.stretch_lines, strict=True):
        if stretch.is_changed or any(line.asides for line in lines) or not lines[-1].is_firm:
            yield from _of_stretch(stretch.pieces, lines, part)


@dataclass(slots=True)
class _Run:
    """Words under one mark, still growing; `at` is the piece it began with."""

    mark: Mark
    line: Line
    at: int
    texts: list[str] = field(default_factory=list)


def _of_stretch(pieces: tuple[Piece, ...], lines: tuple[Line, ...], part: str) -> list[Change]:
    found: list[tuple[int, int, Change]] = []
    growing: list[_Run | None] = [None, None]
    number = 0

    def end(which: int) -> None:
        run, growing[which] = growing[which], None
        if run is not None:
            text = "".join(run.texts)
            kind = ("delete", "insert")[which] if not run.mark.is_move else ("move-from", "move-to")[which]
            old, new = ("", text) if which else (text, "")
            found.append((run.at, which, _change(kind, run.mark, old, new, run.line, part)))

    for at, piece in enumerate(pieces):
        line = lines[number]
        for which, mark in enumerate((piece.deleted_by, piece.inserted_by)):
            run = growing[which]
            if run is not None and (mark != run.mark or piece.is_mark):
                end(which)
            if mark is not None and not piece.is_mark:
                run = growing[which] = growing[which] or _Run(mark, line, at)
                run.texts.append(piece.text)
        if piece.is_mark:
            found += [(at, 2 + which, change) for which, change in enumerate(_of_mark(line, part))]
            found += [(at, 4, change) for change in _asides(line, part)]
            number += 1
    end(0)
    end(1)
    last = len(pieces)
    found += [(last, 2 + which, change) for which, change in enumerate(_of_mark(lines[-1], part))]
    found += [(last, 4, change) for change in _asides(lines[-1], part)]
    return [change for _, _, change in sorted(found, key=lambda item: item[:2])]


def _of_mark(line: Line, part: str) -> Iterator[Change]:
    if line.mark_deleted is not None and line.mark_deleted is not line.outer.deleted:
        yield _change("paragraph-delete", line.mark_deleted, "", "", line, part)
    if line.mark_inserted is not None and line.mark_inserted is not line.outer.inserted:
        yield _change("paragraph-insert", line.mark_inserted, "", "", line, part)


def _asides(line: Line, part: str) -> Iterator[Change]:
    for kind, mark, words in line.asides:
        own = "".join(text for text, _ in line.texts) if words is None else words
        old = "" if kind.endswith("-insert") else own
        new = "" if kind.endswith("-delete") else own
        yield _change(kind, mark, old, new, line, part)


def _change(kind: str, mark: Mark, old: str, new: str, line: Line, part: str) -> Change:
    return Change(kind, mark.author, mark.date, old, new, line.before, line.after, part)
