"""How the inside of a paragraph is read: runs, text, signs, fields, links, bookmarks, comments, notes."""

from editor.reading.controls import legacy_control
from editor.reading.lines import Aside, Context
from editor.reading.links import safe_link
from editor.reading.names import RUN_PROPERTIES, VAL, Element, M, W, child, is_on, val
from editor.reading.package import related
from editor.reading.source import MAX_SHOWN, NoteReference
from editor.reading.story import Handlers, Story
from editor.reading.symbols import symbol
from editor.reading.values import Mark

_ID = W + "id"
_VANISH = W + "vanish"
_CHANGE = W + "rPrChange"
_STYLE = W + "rStyle"
_BOLD = W + "b"
_ITALIC = W + "i"
_TEXT = (W + "t", W + "delText", M + "t")
NO_BREAK_HYPHEN = "\u2011"
SOFT_HYPHEN = "\u00ad"


def run(story: Story, element: Element, context: Context) -> None:
    properties = child(element, RUN_PROPERTIES)
    own = {} if properties is None else {item.tag: item for item in properties}
    if own:
        bold, italic = _emphasis(story, own)
        if bold or italic:
            context = context._replace(bold=bold, italic=italic)
    change = own.get(_CHANGE)
    if change is not None:
        story.note_aside(Aside("format", story.source.mark(change), _words(element)))
    if story.source.styles.hides or change is not None or _VANISH in own:
        hidden = _is_hidden(story, properties)
        was_hidden = hidden if change is None else _is_hidden(story, child(change, RUN_PROPERTIES))
        if hidden and was_hidden:
            story.source.hidden.append(_words(element))
            return
        if change is not None and hidden:
            context = context._replace(deleted=story.source.mark(change))
        elif change is not None and was_hidden:
            context = context._replace(inserted=story.source.mark(change))
    if story.fields.link and not context.link:
        context = context._replace(link=story.fields.link)
    story.walk(element, context)


def text(story: Story, element: Element, context: Context) -> None:
    story.emit(element.text or "", context)


def deleted_text(story: Story, element: Element, context: Context) -> None:
    """Text marked as deleted is deleted even where nobody says by whom."""
    story.emit(element.text or "", context if context.deleted is not None else context._replace(deleted=Mark()))


def tab(story: Story, _element: Element, context: Context) -> None:
    story.emit_raw("\t", context)


def line_break(story: Story, element: Element, context: Context) -> None:
    """The break of a page or column is layout; that of a line is kept."""
    if element.get(W + "type") not in ("page", "column"):
        story.emit_raw("\n", context)


def no_break_hyphen(story: Story, _element: Element, context: Context) -> None:
    story.emit(NO_BREAK_HYPHEN, context)


def soft_hyphen(story: Story, _element: Element, context: Context) -> None:
    story.emit(SOFT_HYPHEN, context)


def named_symbol(story: Story, element: Element, context: Context) -> None:
    story.emit(symbol(element.get(W + "font", ""), element.get(W + "char", "")), context)


def field_character(story: Story, element: Element, _context: Context) -> None:
    story.fields.character(element)
    change = child(element, W + "numberingChange")
    if change is not None:
        story.note_aside(Aside("paragraph-format", story.source.mark(change)))
    legacy = child(element, W + "ffData")
    found = None if legacy is None else legacy_control(legacy)
    if found is not None:
        control, chosen = found
        control.excerpt.add(chosen, Context(), story.line, in_body=False)
        story.open_control(control)
        story.close_control()


def field_code(story: Story, element: Element, _context: Context) -> None:
    story.fields.add_code(element.text or "")


def hyperlink(story: Story, element: Element, context: Context) -> None:
    link = safe_link(story.links.get(related(element), ""))
    story.walk(element, context._replace(link=link))


def bookmark_start(story: Story, element: Element, _context: Context) -> None:
    story.open_bookmark(element.get(_ID, ""), element.get(W + "name", ""))


def bookmark_end(story: Story, element: Element, _context: Context) -> None:
    story.close_bookmark(element.get(_ID, ""))


def comment_start(story: Story, element: Element, _context: Context) -> None:
    story.open_comment(element.get(_ID, ""))


def comment_end(story: Story, element: Element, _context: Context) -> None:
    story.close_comment(element.get(_ID, ""))


def comment_sign(story: Story, element: Element, _context: Context) -> None:
    story.place_comment(element.get(_ID, ""))


def footnote(story: Story, element: Element, context: Context) -> None:
    story.source.notes.append(NoteReference("footnote", element.get(_ID, ""), context))


def endnote(story: Story, element: Element, context: Context) -> None:
    story.source.notes.append(NoteReference("endnote", element.get(_ID, ""), context))


def _emphasis(story: Story, own: dict[str, Element]) -> tuple[bool, bool]:
    """Bold and italic of the run's own properties or of its character style; what the paragraph's style says is not
    emphasis."""
    bold, italic = is_on(own.get(_BOLD)), is_on(own.get(_ITALIC))
    if _STYLE in own and (bold is None or italic is None):
        style = own[_STYLE].get(VAL, "")
        bold = story.source.styles.is_bold(style) if bold is None else bold
        italic = story.source.styles.is_italic(style) if italic is None else italic
    return bool(bold), bool(italic)


def _is_hidden(story: Story, properties: Element | None) -> bool:
    own = is_on(child(properties, _VANISH))
    if own is not None:
        return own
    paragraph_style = story.line.look_after.style if story.line is not None else ""
    return story.source.styles.hidden(paragraph_style, val(properties, _STYLE))


def _words(element: Element) -> str:
    """The run's text, for telling of a change that changes no words."""
    return "".join(item.text or "" for item in element if item.tag in _TEXT)[:MAX_SHOWN]


HANDLERS: Handlers = {
    W + "r": run,
    W + "t": text,
    M + "t": text,
    W + "delText": deleted_text,
    W + "tab": tab,
    W + "ptab": tab,
    W + "br": line_break,
    W + "cr": line_break,
    W + "noBreakHyphen": no_break_hyphen,
    W + "softHyphen": soft_hyphen,
    W + "sym": named_symbol,
    W + "fldChar": field_character,
    W + "instrText": field_code,
    W + "delInstrText": field_code,
    W + "hyperlink": hyperlink,
    W + "bookmarkStart": bookmark_start,
    W + "bookmarkEnd": bookmark_end,
    W + "commentRangeStart": comment_start,
    W + "commentRangeEnd": comment_end,
    W + "commentReference": comment_sign,
    W + "footnoteReference": footnote,
    W + "endnoteReference": endnote,
}
