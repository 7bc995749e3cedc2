"""How the paragraph styles of a letterhead look, each with what it takes from those it is based on."""

from collections.abc import Iterator

from editor.reading.letterhead_values import TemplateStyle
from editor.reading.names import Element, W, child, is_on, val
from editor.reading.styles import MAX_INHERITED, Styles

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MOST = 400


def looks_of(styles: Element, numbering: Element | None, theme: Element | None) -> tuple[TemplateStyle, ...]:
    """The paragraph styles that a writer can choose, by name; none that Word keeps to itself."""
    known = {node.get(W + "styleId", ""): node for node in styles.iterchildren(W + "style")}
    lists = Styles(styles, numbering)
    fonts = _theme_fonts(theme)
    defaults = child(styles, W + "docDefaults")
    found = [
        _look(style_id, [*_chain(node, known)], defaults, fonts, lists.listed(None, style_id)[0])
        for style_id, node in known.items()
        if style_id and node.get(W + "type") == "paragraph"
    ]
    return tuple(sorted(found[:MOST], key=lambda style: style.name.lower()))


def _chain(node: Element, known: dict[str, Element]) -> Iterator[Element]:
    """The style and those that it is based on, nearest first."""
    current: Element | None = node
    for _ in range(MAX_INHERITED):
        if current is None:
            return
        yield current
        current = known.get(val(current, W + "basedOn"))


def _look(
    style_id: str, chain: list[Element], defaults: Element | None, fonts: dict[str, str], listed: str
) -> TemplateStyle:
    default_run = child(child(defaults, W + "rPrDefault"), W + "rPr")
    default_paragraph = child(child(defaults, W + "pPrDefault"), W + "pPr")
    runs = [run for run in (*(child(node, W + "rPr") for node in chain), default_run) if run is not None]
    paragraphs = [each for each in (*(child(node, W + "pPr") for node in chain), default_paragraph) if each is not None]
    level = _first(paragraphs, "outlineLvl")
    colour = _first(runs, "color")
    return TemplateStyle(
        id=style_id,
        name=val(chain[0], W + "name") or style_id,
        font=next(filter(None, (_font(run, fonts) for run in runs)), ""),
        half_points=_number(_first(runs, "sz"), 20),
        bold=_toggle(runs, "b"),
        italic=_toggle(runs, "i"),
        colour=colour.upper() if len(colour) == 6 and all(sign in "0123456789abcdefABCDEF" for sign in colour) else "",
        align=_first(paragraphs, "jc"),
        before=_distance(paragraphs, "spacing", "before"),
        after=_distance(paragraphs, "spacing", "after"),
        left=_distance(paragraphs, "ind", "left"),
        level=int(level) + 1 if level in tuple("012345678") else 0,
        listed=listed,
    )


def _first(properties: list[Element], name: str) -> str:
    return next(filter(None, (val(each, W + name) for each in properties)), "")


def _toggle(runs: list[Element], name: str) -> bool:
    states = (is_on(child(run, W + name)) for run in runs)
    return next((state for state in states if state is not None), False)


def _distance(properties: list[Element], name: str, side: str) -> int:
    for each in properties:
        found = child(each, W + name)
        if found is not None and found.get(W + side) is not None:
            return _number(found.get(W + side, ""), 0)
    return 0


def _font(run: Element, fonts: dict[str, str]) -> str:
    named = child(run, W + "rFonts")
    if named is None:
        return ""
    return fonts.get(named.get(W + "asciiTheme", "")[:5], "") or named.get(W + "ascii", "")


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """By the first five letters of their names in styles: "major" and "minor"."""
    if theme is None:
        return {}
    found = {}
    for name in ("major", "minor"):
        latin = next((font for kind in theme.iter(f"{A}{name}Font") for font in kind.iterchildren(A + "latin")), None)
        found[name] = "" if latin is None else latin.get("typeface", "")
    return found


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
