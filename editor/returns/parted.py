"""Paragraphs that were only split or joined: several of one side have, together, exactly the words of one of the
other, however short a piece is."""

from collections.abc import Iterable, Iterator, Mapping

Run = tuple[int, ...]


def parted(left: Mapping[int, str], right: Mapping[int, str]) -> Iterator[tuple[Run, Run]]:
    """Indexes of both sides, each used once: one and several, or several and one. Both sides hold the folded
    paragraphs that are not known yet, in order; pieces follow each other without any other paragraph between."""
    left = {index: _letters(text) for index, text in left.items()}
    right = {index: _letters(text) for index, text in right.items()}
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for index, text in left.items():
        run = _run(text, right, taken_right)
        if run:
            taken_left.add(index)
            taken_right |= set(run)
            yield (index,), run
    for index, text in right.items():
        run = _run(text, left, taken_left) if index not in taken_right else ()
        if run:
            taken_left |= set(run)
            yield run, (index,)


def _run(whole: str, pieces: Mapping[int, str], taken: Iterable[int]) -> Run:
    """The first pieces on end that together are the whole."""
    for first, text in pieces.items():
        if len(text) >= len(whole) or not whole.startswith(text):
            continue
        run, rest = [first], whole[len(text) :]
        while rest and (following := pieces.get(run[-1] + 1)) and rest.startswith(following):
            run.append(run[-1] + 1)
            rest = rest[len(following) :]
        if not rest and not set(run) & set(taken):
            return tuple(run)
    return ()


def _letters(text: str) -> str:
    return "".join(text.split())
