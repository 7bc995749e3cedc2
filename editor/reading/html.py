"""Pasted HTML (from Word, Outlook, LibreOffice, browsers) as blocks with bold, italic and links, and
nothing else."""

import re
from itertools import chain, islice

from lxml import etree

from editor.domain.errors import EditorError
from editor.domain.values import frozen
from editor.reading.links import safe_link
from editor.reading.names import Element
from editor.reading.texts import HtmlBlock, HtmlSpan

MAX_HTML = 5_000_000
MAX_TAGS = 300_000
MAX_DEPTH = 200

PARAGRAPH = "paragraph"
HEADING = "heading"
BULLET = "bullet"
NUMBER = "number"

_DROPPED = frozenset(
    """
    applet audio base button canvas embed frame frameset head iframe img input link map math meta noembed
    noframes noscript object option param script select style svg template textarea title video xml del
    """.split()
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_REVEALED = re.compile(r"<!\[(?:if|endif)[^>\n]{0,200}\]>", re.IGNORECASE)
"""Word's conditions round text that other programs read (`<![if !supportLists]>`); the text within stays."""
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NUMBER_SIGN = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxlcdm]+)(?:\.\d+)*[.)]", re.IGNORECASE)
_COMMENT_CLASSES = frozenset(("msocomanchor", "msocommentreference", "msocomoff", "msocomtxt"))
_HEADING_CLASS = re.compile(r"mso(?:heading|title|subtitle)")
_HIDDEN = re.compile(r"display:none|visibility:hidden|mso-hide:all|mso-element:comment")
_IN_WORD_LIST = re.compile(r"mso-list:l\d")
_WEIGHT = re.compile(r"(?<![\w-])font-weight:(\w+)")
_SLANT = re.compile(r"(?<![\w-])font-style:(\w+)")
_SHIFT = re.compile(r"(?<![\w-])vertical-align:(super|sub)(?![\w-])")
_SIGNS = "0123456789+-−=()"
_RAISED = dict(zip(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", strict=True))
_LOWERED = dict(zip(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_LONGEST_SHIFTED = 40


@frozen
class _Look:
    """What holds for the text now read."""

    kind: str = PARAGRAPH
    bold: bool = False
    italic: bool = False
    link: str = ""
    list: str = BULLET
    shift: str = ""
    """Where "super" or "sub", each character can be written above or below the line: m², H₂O, but not 1st."""


def read_html(text: str) -> tuple[HtmlBlock, ...]:
    """The blocks that hold any text; a line break ends a paragraph, because a statement has no broken lines.

    EditorError above 5 MB. Scripts, styles, pictures, hidden and deleted text, comments in the margin are
    left out.
    """
    if len(text) > MAX_HTML or text.count("<") > MAX_TAGS:
        raise EditorError("What was pasted is too large.", "Paste it in parts, or as plain text.")
    text = _NOT_TEXT.sub("", _REVEALED.sub("", text))
    if not text.strip():
        return ()
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    root = etree.fromstring(text.encode(), parser)
    if root is None:
        return ()
    reader = _Blocks()
    reader.walk(root, _Look(), 0)
    reader.end()
    return tuple(reader.blocks)


class _Blocks:
    """Gathers the blocks while the tree is walked."""

    def __init__(self) -> None:
        self.blocks: list[HtmlBlock] = []
        self._spans: list[HtmlSpan] = []
        self._kind = PARAGRAPH
        self._sign = ""

    def walk(self, element: Element, look: _Look, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise EditorError("What was pasted is nested too deeply to be read.", "Paste it as plain text.")
        tag = element.tag if isinstance(element.tag, str) else ""
        style = "".join(element.get("style", "").lower().split())
        if tag in _DROPPED or _is_left_out(element, style):
            return
        if "mso-list:ignore" in style:
            self._sign = _sign(element)
            return
        if tag == "br":
            self._break(look)
            return
        is_block = tag in _BLOCKS or tag in _HEADINGS
        look = _changed(look, element, tag, style)
        if is_block:
            self.end()
        self._text(element.text, look, tag)
        for child in element:
            self.walk(child, look, depth + 1)
            self._text(child.tail, look, tag)
        if is_block:
            self.end()

    def end(self) -> None:
        """Ends the block, if it has text."""
        kind = self._sign or self._kind
        spans = _tidied(self._spans, kind)
        if spans:
            self.blocks.append(HtmlBlock(kind, spans))
        self._spans, self._sign = [], ""

    def _break(self, look: _Look) -> None:
        """A broken line: two paragraphs, but still one heading or list item."""
        if look.kind == PARAGRAPH and not self._sign:
            self.end()
        else:
            self._text(" ", look, "")

    def _text(self, text: str | None, look: _Look, tag: str) -> None:
        if not text:
            return
        for at, line in enumerate(text.split("\n") if tag == "pre" else [text]):
            if at:
                self.end()
            if line.strip() or self._spans:
                self._kind = self._kind if self._spans else look.kind
                line = _shifted(_SPACE.sub(" ", line), look.shift)
                self._spans.append(HtmlSpan(line, look.bold, look.italic, look.link))


def _sign(element: Element) -> str:
    """Word writes a list's bullet or number as text before the item; it says which of the two it is."""
    sign = "".join(str(text) for text in element.itertext()).replace("\xa0", "").strip()
    return NUMBER if _NUMBER_SIGN.fullmatch(sign) else BULLET


def _is_left_out(element: Element, style: str) -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(style):
        return True
    return not _COMMENT_CLASSES.isdisjoint(element.get("class", "").lower().split())


def _shift(element: Element, tag: str, style: str) -> str:
    """Whether the element stands above or below the line, and each of its characters can be written so."""
    styled = _SHIFT.search(style)
    shift = "super" if tag == "sup" else "sub" if tag == "sub" else styled.group(1) if styled else ""
    if not shift:
        return ""
    start = "".join(islice(chain.from_iterable(map(str, element.itertext())), _LONGEST_SHIFTED + 1))
    return shift if len(start) <= _LONGEST_SHIFTED and set("".join(start.split())) <= _RAISED.keys() else ""


def _shifted(text: str, shift: str) -> str:
    signs = {"super": _RAISED, "sub": _LOWERED}.get(shift)
    return "".join(signs.get(sign, sign) for sign in text) if signs else text


def _changed(look: _Look, element: Element, tag: str, style: str) -> _Look:
    """What holds within the element, given what holds around it."""
    kind, bold, italic, link, listed = look.kind, look.bold, look.italic, look.link, look.list
    if tag in _HEADINGS or _HEADING_CLASS.match(element.get("class", "").lower()):
        kind = HEADING
    elif tag in ("ul", "ol"):
        listed = BULLET if tag == "ul" else NUMBER
    elif tag == "li":
        kind = listed
    elif _IN_WORD_LIST.search(style):
        kind = BULLET
    if tag in ("b", "strong", "th"):
        bold = True
    elif tag in ("i", "em"):
        italic = True
    elif tag == "a":
        link = safe_link(element.get("href", ""))
    weight = _WEIGHT.search(style)
    if weight:
        bold = weight.group(1).startswith("bold") or weight.group(1) in ("600", "700", "800", "900")
    slant = _SLANT.search(style)
    if slant:
        italic = slant.group(1) != "normal"
    return _Look(kind, bold, italic, link, listed, _shift(element, tag, style) or look.shift)


def _tidied(spans: list[HtmlSpan], kind: str) -> tuple[HtmlSpan, ...]:
    """Without spaces at the ends and double spaces, neighbours of one look joined; a heading is not bold
    in itself."""
    tidy: list[HtmlSpan] = []
    for span in spans:
        text = span.text
        if not tidy or tidy[-1].text.endswith(" "):
            text = text.lstrip(" ") if tidy else text.lstrip()
        if not text:
            continue
        new = HtmlSpan(text, span.bold and kind != HEADING, span.italic, span.link)
        if tidy and (tidy[-1].bold, tidy[-1].italic, tidy[-1].link) == (new.bold, new.italic, new.link):
            tidy[-1] = HtmlSpan(tidy[-1].text + text, new.bold, new.italic, new.link)
        else:
            tidy.append(new)
    while tidy and not tidy[-1].text.strip():
        tidy.pop()
    if tidy:
        last = tidy[-1]
        tidy[-1] = HtmlSpan(last.text.rstrip(), last.bold, last.italic, last.link)
    return tuple(tidy)
