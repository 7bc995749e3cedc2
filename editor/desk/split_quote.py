"""A pasted quote taken apart: who speaks, and the bare words; only where the pattern leaves no doubt."""

import re
from dataclasses import replace

from editor.domain.draft import Quote, Speaker
from editor.domain.text import Block, BlockKind, Blocks, cut, new_id, spliced

_WORD = r"[A-Z][\w'’.-]*"
_NAME = rf"{_WORD}(?:\s+(?:{_WORD}|de|van|von|der|den|bin|al|le|la))*"
_WHO = rf"(?P<name>{_NAME})(?:\s*\((?P<brackets>[^()“”\"]{{2,200}})\)|,\s+(?P<role>[^“”\":]{{2,200}}?))?"
_SAID = r"(?:said|says|added|adds|commented|comments|explained|explains)"
_BEFORE = re.compile(rf"{_WHO},?\s+{_SAID}\s*[:,]\s*")
_AFTER = re.compile(rf",?\s*(?:{_SAID}\s+{_WHO}|{_WHO.replace('P<', 'P<x_')},?\s+{_SAID})\s*\.?")
_OWN_LINE = re.compile(rf"(?P<sign>[–—-]\s*|{_SAID}\s+)?{_WHO}\s*\.?")
_INSIDE = re.compile(rf"(?P<close>[”\"])\s*{_SAID}\s+{_WHO}\s*\.\s+(?P<open>[“\"])")
_CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_ENDS = ".!?…,:;"


def split_quote(blocks: Blocks) -> Quote | None:
    """The quote that the paragraphs are, with its speaker; None where it is not plain who says what."""
    blocks = tuple(replace(block, kind=BlockKind.PARAGRAPH) for block in blocks if block.text.strip())
    if not blocks:
        return None
    return _named_before(blocks) or _named_on_last_line(blocks) or _named_after(blocks) or _named_inside(blocks)


def bare(blocks: Blocks) -> Blocks:
    """The paragraphs without the quotation marks that stand round each."""
    return tuple(block if block.quote else _bare(block) for block in blocks)


def _bare(block: Block) -> Block:
    text = block.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    closing = _CLOSING.get(text[start : start + 1], "")
    if closing:
        ends_at = _closed_at(text, start)
        if ends_at is not None and ends_at != end - 1:
            return block  # “Improved” services: the marks stand round a fragment
        if ends_at is None and closing in "’'":
            return block  # ’tis, or a mark that was never closed
        return replace(block, spans=cut(block.spans, start + 1, end - 1 if ends_at is not None else end))
    if text[end - 1 : end] == "”" and text.count("”") > text.count("“"):
        return replace(block, spans=cut(block.spans, start, end - 1))
    return block


def _closed_at(text: str, start: int) -> int | None:
    """Where the quotation that opens at `start` is closed; None if it isn't."""
    opening, closing = text[start], _CLOSING[text[start]]
    depth = 0
    for at in range(start, len(text)):
        char = text[at]
        if char == opening and (at == start or opening != closing):
            depth += 1
        elif char == closing and _can_close(text, at, closing):
            depth -= 1
            if depth == 0:
                return at
    return None


def _can_close(text: str, at: int, mark: str) -> bool:
    """A single mark within a word is an apostrophe, and so it may be after an s."""
    if mark not in "’'":
        return True
    return not text[at + 1 : at + 2].isalnum() and text[at - 1 : at] in _ENDS


def _speaker(match: re.Match[str]) -> Speaker:
    groups = {name.removeprefix("x_"): value for name, value in match.groupdict().items() if value}
    return Speaker(groups["name"].strip(" ."), (groups.get("brackets") or groups.get("role") or "").strip(" ,."))


def _quoted(blocks: Blocks) -> Blocks | None:
    """The bare words if all of it is one quotation."""
    if not blocks:
        return None
    first, last = blocks[0].text.strip(), blocks[-1].text.strip()
    closing = _CLOSING.get(first[:1])
    if not closing or not last.endswith(closing) or len(last) < 2:
        return None
    if len(blocks) == 1 and _closed_at(first, 0) != len(first) - 1:
        return None
    for block in blocks[:-1]:
        text = block.text.strip()
        if text[:1] == first[0] and _closed_at(text, 0) not in (None, len(text) - 1):
            return None
    if len(blocks) > 1 and last[0] != first[0] and closing == "”" and last.count("”") <= last.count("“"):
        return None
    return tuple(replace(block, id=new_id()) for block in bare(blocks))


def _named_before(blocks: Blocks) -> Quote | None:
    match = _BEFORE.match(blocks[0].text.lstrip())
    if match is None:
        return None
    lead = len(blocks[0].text) - len(blocks[0].text.lstrip())
    rest = replace(blocks[0], spans=cut(blocks[0].spans, lead + match.end()))
    words = _quoted((rest, *blocks[1:]) if rest.text.strip() else blocks[1:])
    return Quote(_speaker(match), words) if words else None


def _named_on_last_line(blocks: Blocks) -> Quote | None:
    match = _OWN_LINE.fullmatch(blocks[-1].text.strip())
    if match is None or not (match["brackets"] or match["role"] or match["sign"]):
        return None
    words = _quoted(blocks[:-1])
    return Quote(_speaker(match), words) if words else None


def _named_after(blocks: Blocks) -> Quote | None:
    text = blocks[-1].text.rstrip()
    end = max(text.rfind(mark) for mark in '”"’') + 1
    match = _AFTER.fullmatch(text[end:].strip()) if end else None
    if match is None:
        return None
    words = _quoted((*blocks[:-1], replace(blocks[-1], spans=cut(blocks[-1].spans, 0, end))))
    return Quote(_speaker(match), (*words[:-1], _stopped(words[-1]))) if words else None


def _named_inside(blocks: Blocks) -> Quote | None:
    """“First sentence,” said Name, role. “The rest.”"""
    match = _INSIDE.search(blocks[0].text)
    if match is None:
        return None
    first = replace(blocks[0], spans=cut(blocks[0].spans, 0, match.start() + 1))
    rest = replace(blocks[0], spans=cut(blocks[0].spans, match.end() - 1))
    head, tail = _quoted((first,)), _quoted((rest, *blocks[1:]))
    if not head or not tail:
        return None
    start = _stopped(head[0])
    joined = start.with_spans((*spliced(start.spans, len(start.text), len(start.text), " "), *tail[0].spans))
    return Quote(_speaker(match), (joined, *tail[1:]))


def _stopped(block: Block) -> Block:
    """With a full stop where the comma before "said" stood."""
    text = block.text.rstrip()
    if not text.endswith(","):
        return block
    return replace(block, spans=spliced(cut(block.spans, 0, len(text)), len(text) - 1, len(text), "."))
