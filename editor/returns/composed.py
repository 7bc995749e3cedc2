"""What was sent, what came back and the tracked changes, as one list of the words that differ in the end."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor.reading.values import Mark
from editor.returns.tracked import Region, Tracked
from editor.returns.words import MARK, Span4, Stream, alike

LOW = 0.4
"""A paragraph of which less than this share is left is shown as a whole."""
_LEAST = 4


def composed(sent: Stream, both: Tracked, silent: Sequence[Span4], edits: Sequence[Region]) -> list[Region]:
    """From the sent words to those after the changes: `silent` leads from sent to before, `edits` from before to
    after."""
    regions = list(_joined(silent, edits))
    if regions and _little_is_left(sent, both.after):
        marks = tuple(dict.fromkeys(mark for region in regions for mark in region.marks))
        is_silent = any(region.is_silent for region in regions)
        regions = [Region(0, len(sent.keys), 0, len(both.after.keys), marks, is_silent)]
    return list(_tidy(sent, both.after, regions))


def _little_is_left(sent: Stream, after: Stream) -> bool:
    """Whether it is one paragraph still, and hardly a word of it the same."""
    if MARK in sent.keys or MARK in after.keys or not after.keys or len(sent.keys) < _LEAST:
        return False
    return alike(sent.keys, after.keys) < LOW


class _Event(NamedTuple):
    """A change, by the words before the tracked changes that it makes or takes; how many more words there are in the
    sent text and after the changes."""

    start: int
    end: int
    more_sent: int
    more_after: int
    marks: tuple[Mark, ...]
    is_silent: bool


def _joined(silent: Iterable[Span4], edits: Iterable[Region]) -> Iterator[Region]:
    """Changes that meet in the words between the two become one region."""
    events = [_silent(span) for span in silent] + [_edit(region) for region in edits]
    groups: list[list[_Event]] = []
    for event in sorted(events, key=lambda event: (event.start, event.end)):
        if groups and _meet(event, groups[-1][0].start, max(earlier.end for earlier in groups[-1])):
            groups[-1].append(event)
        else:
            groups.append([event])
    more_sent = more_after = 0
    for group in groups:
        low, high = group[0].start, max(event.end for event in group)
        sent, after = low + more_sent, low + more_after
        more_sent += sum(event.more_sent for event in group)
        more_after += sum(event.more_after for event in group)
        marks = tuple(dict.fromkeys(mark for event in group for mark in event.marks))
        is_silent = any(event.is_silent for event in group)
        yield Region(sent, high + more_sent, after, high + more_after, marks, is_silent)


def _silent(span: Span4) -> _Event:
    more = (span.old_end - span.old_start) - (span.new_end - span.new_start)
    return _Event(span.new_start, span.new_end, more, 0, (), True)


def _edit(region: Region) -> _Event:
    more = (region.new_end - region.new_start) - (region.old_end - region.old_start)
    return _Event(region.old_start, region.old_end, 0, more, region.marks, False)


def _meet(event: _Event, low: int, high: int) -> bool:
    if event.start == event.end:
        return low < event.start < high or low == high == event.start
    return max(event.start, low) < min(event.end, high)


def _tidy(sent: Stream, after: Stream, regions: Sequence[Region]) -> Iterator[Region]:
    """Without what both have at the ends; words that came or went where all editors' ways of recording one change
    give the same."""
    a_old = a_new = 0  # where the region before ended
    for index, region in enumerate(regions):
        old_start, old_end, new_start, new_end, marks, is_silent = region
        while old_start < old_end and new_start < new_end and sent.keys[old_start] == after.keys[new_start]:
            old_start, new_start = old_start + 1, new_start + 1
        while old_start < old_end and new_start < new_end and _is_same(sent, old_end - 1, after, new_end - 1):
            old_end, new_end = old_end - 1, new_end - 1
        if old_start == old_end and new_start == new_end:
            continue
        back = min(old_start - a_old, new_start - a_new)
        forth = (regions[index + 1].old_start if index + 1 < len(regions) else len(sent.keys)) - old_end
        shift = 0
        if old_start == old_end:
            shift = _shift(after.keys, new_start, new_end, back, forth)
        elif new_start == new_end:
            shift = _shift(sent.keys, old_start, old_end, back, forth)
        yield Region(old_start + shift, old_end + shift, new_start + shift, new_end + shift, marks, is_silent)
        a_old, a_new = old_end + shift, new_end + shift


def _is_same(sent: Stream, old: int, after: Stream, new: int) -> bool:
    """Whether two words are the same; where a paragraph starts with one of them, the space before it says nothing."""
    one, other = sent.keys[old], after.keys[new]
    if one == other:
        return True
    return one.lstrip(" ") == other.lstrip(" ") and (sent.starts_paragraph(old) or after.starts_paragraph(new))


def _shift(keys: Sequence[str], start: int, end: int, back: int, forth: int) -> int:
    """How far words that came or went can stand elsewhere with the same result: as far left as they can, but whole
    paragraphs begin with the mark that sets them off."""
    lefts = 0
    while lefts < back and keys[start - lefts - 1] == keys[end - lefts - 1]:
        lefts += 1
    if MARK not in keys[start:end]:
        return -lefts
    rights = 0
    while rights < forth and keys[start + rights] == keys[end + rights]:
        rights += 1
    whole = [shift for shift in range(-lefts, rights + 1) if keys[start + shift] == MARK]
    return max(whole, default=0)
