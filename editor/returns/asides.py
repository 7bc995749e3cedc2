"""Changes outside the text to be released: in the front of a copy, its checklist, its headers and footers."""

from collections.abc import Iterable, Iterator, Sequence

from editor.domain.page_numbers import without_page_numbers
from editor.domain.sent import SentText
from editor.domain.values import frozen
from editor.reading.values import ReadCopy
from editor.returns.alignment import Group, fold


@frozen
class Aside:
    """`where` is front, checklist, header, footer, footnote, endnote or hidden text; "" where there was or is
    nothing."""

    where: str
    old: str
    new: str


def asides(read: ReadCopy, sent: SentText, groups: Iterable[Group], first: int) -> Iterator[Aside]:
    """`first` is the paragraph of the file, before its changes, at which the release begins."""
    yield from _front(read, sent, groups, first)
    for kind, lines in (("header", sent.header), ("footer", sent.footer)):
        yield from _margin(read, kind, lines)
    for kind in ("footnote", "endnote"):
        yield from (Aside(kind, "", part.text_after) for part in read.parts(kind) if part.text_after.strip())
    yield from (Aside("hidden text", "", text) for text in read.hidden if text.strip())


def _front(read: ReadCopy, sent: SentText, groups: Iterable[Group], first: int) -> Iterator[Aside]:
    told: set[int] = set()  # stretches of the file whose text has been shown
    last = read.before[first].stretch if first < len(read.before) else len(read.stretches)
    for stretch in read.stretches[:last]:
        texts = [read.after[index] for index in stretch.after if not stretch.before]
        if any(paragraph.text.strip() for paragraph in texts):
            is_cell = any(paragraph.cell for paragraph in texts)
            yield Aside("checklist" if is_cell else "front", "", "\n".join(paragraph.text for paragraph in texts))
    for group in groups:
        if any(index >= len(sent.front) for index in group.sent) or set(group.sent) & set(sent.answers):
            continue
        if not group.sent and min(group.read, default=0) >= first:
            continue
        old = "\n".join(sent.front[index] for index in group.sent)
        stretches = sorted({read.before[index].stretch for index in group.read} - told)
        told |= set(stretches)
        after = [read.after[index] for stretch in stretches for index in read.stretches[stretch].after]
        new = "\n".join(paragraph.text for paragraph in after)
        if fold(old) != fold(new):
            is_cell = any(paragraph.cell for paragraph in (*after, *(read.before[index] for index in group.read)))
            yield Aside("checklist" if is_cell else "front", old, new)


def _margin(read: ReadCopy, kind: str, lines: Sequence[str]) -> Iterator[Aside]:
    """Nothing where the program has lost all of them."""
    texts = [paragraph.text for part in read.parts(kind) for paragraph in part.after if paragraph.text.strip()]
    if not texts:
        return
    now = {without_page_numbers(fold(text)): text for text in texts}
    was = {without_page_numbers(fold(text)): text for text in lines}
    gone = [text for key, text in was.items() if key not in now]
    came = [text for key, text in now.items() if key not in was]
    for index in range(max(len(gone), len(came))):
        yield Aside(kind, "".join(gone[index : index + 1]), "".join(came[index : index + 1]))
