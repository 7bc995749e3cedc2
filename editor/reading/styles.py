"""What styles and lists of a Word file say of a paragraph: its style, whether it is listed or hidden."""

from editor.domain.values import frozen
from editor.reading.names import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, Element, W, child, is_on, val

NUMBERING = W + "numPr"
LEVEL = W + "ilvl"
NUMBER = W + "numId"
MAX_INHERITED = 20


@frozen
class Style:
    """One style, as far as it says itself; `hidden`, `bold` and `italic` are nothing where it leaves them
    to `based_on`."""

    name: str
    based_on: str = ""
    hidden: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    numbering: Element | None = None


class Styles:
    """The styles and the list definitions of one file."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._styles: dict[str, Style] = {}
        self._numbering = numbering
        self._listed: dict[tuple[str, str, str], tuple[str, int]] = {}
        self._lists: dict[str, str] = {}
        self._formats: dict[tuple[str, int], str] = {}
        self.default = ""
        self.hides = False
        """Whether any style hides text at all."""
        self._hidden_by_default = False
        if styles is not None:
            self._read(styles)

    def name(self, style_id: str) -> str:
        """The style's name; its identifier where the file does not define it."""
        style = self._style(style_id)
        return style.name if style else style_id

    def is_bold(self, style_id: str) -> bool:
        return next((style.bold for style in self._chain(style_id) if style.bold is not None), False)

    def is_italic(self, style_id: str) -> bool:
        return next((style.italic for style in self._chain(style_id) if style.italic is not None), False)

    def hidden(self, paragraph_style: str, run_style: str) -> bool:
        """Whether text is hidden by its styles. A toggle: set by both, they cancel each other out."""
        by_paragraph = self._hides(paragraph_style or self.default)
        by_run = self._hides(run_style)
        if by_paragraph is None and by_run is None:
            return self._hidden_by_default
        return bool(by_paragraph) != bool(by_run)

    def listed(self, properties: Element | None, style_id: str) -> tuple[str, int]:
        """("bullet", "number" or "", level from 0) of a paragraph with these properties and this style."""
        numbering = child(properties, NUMBERING)
        key = (style_id, val(numbering, NUMBER), val(numbering, LEVEL))
        if key not in self._listed:
            self._listed[key] = self._look_up(*key)
        return self._listed[key]

    def _look_up(self, style_id: str, own_number: str, own_level: str) -> tuple[str, int]:
        inherited = next((style.numbering for style in self._chain(style_id) if style.numbering is not None), None)
        number = own_number or val(inherited, NUMBER)
        if not number or number == "0":
            return "", 0
        level = own_level or val(inherited, LEVEL)
        depth = int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 0
        shape = self._format(number, depth)
        if shape in ("", "none"):
            return "", depth
        return ("bullet" if shape == "bullet" else "number"), depth

    def _read(self, root: Element) -> None:
        """Only finds the styles: a file defines hundreds and uses few."""
        default = child(child(child(root, W + "docDefaults"), W + "rPrDefault"), RUN_PROPERTIES)
        self._hidden_by_default = bool(is_on(child(default, W + "vanish")))
        self.hides = any(is_on(element) for element in root.iter(W + "vanish"))
        for element in root.iterchildren(W + "style"):
            style_id = element.get(W + "styleId", "")
            self._elements[style_id] = element
            if element.get(W + "default") in ("1", "true", "on") and element.get(W + "type") == "paragraph":
                self.default = style_id

    def _style(self, style_id: str) -> Style | None:
        element = self._elements.pop(style_id, None)
        if element is not None:
            run = child(element, RUN_PROPERTIES)
            self._styles[style_id] = Style(
                val(element, W + "name") or style_id,
                val(element, W + "basedOn"),
                is_on(child(run, W + "vanish")),
                is_on(child(run, W + "b")),
                is_on(child(run, W + "i")),
                child(child(element, PARAGRAPH_PROPERTIES), NUMBERING),
            )
        return self._styles.get(style_id)

    def _chain(self, style_id: str) -> list[Style]:
        """The style and those that it is based on, nearest first; a circle of them is cut."""
        chain: list[Style] = []
        style = self._style(style_id)
        while style is not None and len(chain) < MAX_INHERITED:
            chain.append(style)
            style = self._style(style.based_on)
        return chain

    def _hides(self, style_id: str) -> bool | None:
        return next((style.hidden for style in self._chain(style_id) if style.hidden is not None), None)

    def _format(self, number: str, level: int) -> str:
        """The number format ("decimal", "bullet") of a list's level, "" if the file does not define it."""
        if self._numbering is not None:
            self._read_lists(self._numbering)
            self._numbering = None
        abstract = self._lists.get(number, "")
        return self._formats.get((f"num {number}", level)) or self._formats.get((abstract, level), "")

    def _read_lists(self, root: Element) -> None:
        for abstract in root.iterchildren(W + "abstractNum"):
            self._read_levels(abstract.get(W + "abstractNumId", ""), abstract)
        for instance in root.iterchildren(W + "num"):
            number = instance.get(NUMBER, "")
            self._lists[number] = val(instance, W + "abstractNumId")
            for override in instance.iterchildren(W + "lvlOverride"):
                self._read_levels(f"num {number}", override)

    def _read_levels(self, name: str, parent: Element) -> None:
        for level in parent.iterchildren(W + "lvl"):
            depth = level.get(LEVEL, "")
            if depth.isascii() and depth.isdigit() and len(depth) < 3:
                self._formats[name, int(depth)] = val(level, W + "numFmt") or "decimal"


def style_of(properties: Element | None) -> str:
    """The identifier of a paragraph's style, "" for the default."""
    return val(properties, W + "pStyle")
