"""The boilerplate: "About ...", the same under each of an organisation's releases."""

from editor.domain.places import Part
from editor.domain.text import BlockKind
from editor.panels.text_panel import TextPanel


class BoilerplatePanel(TextPanel):
    part = Part.BOILERPLATE
    title = "About"
    kinds = frozenset((BlockKind.PARAGRAPH, BlockKind.SUBHEADING))
    hint = "Who issues this, in a paragraph"
