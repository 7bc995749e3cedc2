"""The standfirst: the sentence or two between headline and body."""

from editor.domain.places import Part
from editor.panels.line_panel import LinePanel


class StandfirstPanel(LinePanel):
    part = Part.STANDFIRST
    title = "Standfirst"
    field_name = "standfirst"
    limit = 160
    text_size = "text"
    hint = "The news in a sentence or two, for those who read no further"
