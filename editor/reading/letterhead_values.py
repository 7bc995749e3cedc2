"""What is taken of an organisation's own letterhead: a clean Word file of it, and how its styles look."""

from editor.domain.values import frozen


@frozen
class TemplateStyle:
    """A paragraph style as it comes out of those it is based on. Sizes are half points, distances twentieths of a
    point, `colour` is six hexadecimal digits or "", `level` that of a heading from 1, 0 for others; `listed` is
    "bullet", "number" or ""."""

    id: str
    name: str
    font: str = ""
    half_points: int = 20
    bold: bool = False
    italic: bool = False
    colour: str = ""
    align: str = ""
    before: int = 0
    after: int = 0
    left: int = 0
    level: int = 0
    listed: str = ""


@frozen
class Letterhead:
    """`data` is a .docx with header, footer, pictures at the top and styles, and nothing else; `left_out` says in
    sentences what of the file was not taken."""

    data: bytes
    styles: tuple[TemplateStyle, ...]
    left_out: tuple[str, ...] = ()
