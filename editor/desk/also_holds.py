"""What a Word file holds that ours does not: a comment, a header, a picture. Its text may be ours to the letter."""

from collections.abc import Iterable

from editor.domain.page_numbers import without_page_numbers
from editor.domain.text import binding
from editor.reading.texts import Beside

_LONGEST = 80
_SHOWN = 8
_SAYING = {
    "header": "a header",
    "footer": "a footer",
    "footnote": "a footnote",
    "endnote": "an endnote",
    "comment": "a comment",
    "tracked change": "a tracked change",
    "format change": "a tracked change of formatting",
    "hidden text": "hidden text",
    "numbering": "numbering",
    "watermark": "a watermark",
    "front": "text before the release",
}
_SHOWING = {
    "picture": "a picture",
    "picture in the header": "a picture in the header",
    "picture in the footer": "a picture in the footer",
    "picture in the footnotes": "a picture in a footnote",
    "picture in the endnotes": "a picture in an endnote",
    "chart": "a chart",
    "chartEx": "a chart",
    "diagramData": "a diagram",
    "oleObject": "an embedded file",
    "package": "an embedded file",
    "control": "a control that can run a program",
    "vbaProject": "macros",
    "aFChunk": "another document within it",
    "subDocument": "another document within it",
    "glossaryDocument": "building blocks, which are texts to insert",
    "video": "a video",
    "audio": "a sound",
    "ink": "handwriting",
}


def not_ours(found: Iterable[Beside], ours: Iterable[Beside]) -> tuple[Beside, ...]:
    """Page numbers are nobody's: each program counts its own."""
    known = {_key(each) for each in ours}
    return tuple(each for each in found if _key(each) not in known)


def _key(each: Beside) -> tuple[str, ...]:
    return each.kind, without_page_numbers(binding(each.text)), binding(each.old), each.by, each.digest


def beside_words(each: Beside) -> str:
    """It named, with the beginning of what it says."""
    if each.kind in ("tracked change", "format change"):
        return _SAYING[each.kind] + _by_change(each)
    if each.kind in _SAYING:
        by = f" by {each.by}" if each.by else ""
        return f"{_SAYING[each.kind]}{by}" + (f" that says {_quoted(each.text)}" if each.text else "")
    what = _SHOWING.get(each.kind, f"a part that is no text ({each.kind})")
    return what + (f" described as {_quoted(each.text)}" if each.text else "")


def _by_change(each: Beside) -> str:
    if each.old and each.text:
        return f" from {_quoted(each.old)} to {_quoted(each.text)}" if each.old != each.text else ""
    if each.old:
        return f" that takes out {_quoted(each.old)}"
    return f" that puts in {_quoted(each.text)}" if each.text else ""


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[: _LONGEST - 1].rstrip()}…”"


def also_line(beside: Iterable[Beside], is_same: bool) -> str:
    """In a sentence; "" where there is nothing."""
    said = list(dict.fromkeys(beside_words(each) for each in beside))
    if not said:
        return ""
    if len(said) > _SHOWN:
        said[_SHOWN:] = [f"{len(said) - _SHOWN} more such things"]
    listed = " and ".join(filter(None, [", ".join(said[:-1]), said[-1]]))
    return f"But the file also holds {listed}." if is_same else f"The file also holds {listed}."
