"""The headline."""

from editor.domain.places import Part
from editor.panels.line_panel import LinePanel


class HeadlinePanel(LinePanel):
    part = Part.HEADLINE
    title = "Headline"
    field_name = "headline"
    limit = 65
    text_size = "headline"
    hint = "What has happened, in one line"
