"""The places of a release that a letterhead can have a style for, and which of its styles is likely meant for each."""

from collections.abc import Iterable

from editor.exports.word_styles import CONTACT_NAME
from editor.reading.letterhead_values import TemplateStyle

PLACES = {
    "organisation": ("Organisation", "Eastmere Council"),
    "release line": ("Release line", "FOR IMMEDIATE RELEASE"),
    "kind": ("Kind", "News release"),
    "date": ("Date", "5 November 2025"),
    "reference": ("Reference", "Reference: EC 25/101"),
    "headline": ("Headline", "Ferry to Wrack Island returns"),
    "standfirst": ("Standfirst", "The ferry will sail again on Friday, four weeks after the storm."),
    "paragraph": ("Paragraph", "The ferry between Eastmere and Wrack Island will sail again on Friday."),
    "subheading": ("Subheading", "What the storm broke"),
    "bullet": ("Bullet", "a launch for pupils at 8am"),
    "number": ("Numbered item", "the first of two steps"),
    "attribution": ("Attribution", "Ines Caldbeck (Harbour Master) said:"),
    "quote": ("Quote", "“We know what the ferry means to the island.”"),
    "ends": ("ENDS", "ENDS"),
    "heading": ("Heading after ENDS", "Notes to editors"),
    "note": ("Note to editors", "The ferry seats 80."),
    "partner": ("Partner", "Wrack Island Parish Council"),
    CONTACT_NAME: ("Contact name", "Press desk"),
    "contact": ("Contact", "Direct line: 01632 960 221"),
}
"""What each is called and words to show it with, in the order of a release; the names are those that exports use."""

_LIKELY = {
    "organisation": ("organisation", "organization", "company", "department"),
    "release line": ("release line", "release", "embargo"),
    "kind": ("kind", "document type", "release kind"),
    "date": ("date", "release date"),
    "reference": ("reference", "our ref", "ref", "date"),
    "headline": ("headline", "press headline", "title", "heading 1"),
    "standfirst": ("standfirst", "intro", "introduction", "lead", "summary", "subtitle"),
    "paragraph": ("body text", "body", "press body", "normal"),
    "subheading": ("subheading", "heading 2", "heading 3"),
    "bullet": ("bullets", "bullet", "list bullet", "list paragraph"),
    "number": ("numbers", "list number"),
    "attribution": ("attribution", "speaker"),
    "quote": ("quote", "quotation", "block text", "block quote", "intense quote"),
    "ends": ("ends", "end"),
    "heading": ("notes heading", "heading 2", "heading 3"),
    "note": ("notes to editors", "note to editors", "notes", "list number"),
    "partner": ("partner", "partners"),
    CONTACT_NAME: ("contact name",),
    "contact": ("contact", "contacts", "contact details"),
}
_HEADINGS = ("headline", "subheading", "heading")


def guessed(styles: Iterable[TemplateStyle]) -> tuple[tuple[str, str], ...]:
    """For each place the id of the style that is called most like it, "" where none is: ours then."""
    known = tuple(styles)
    return tuple((place, _best(place, known)) for place in PLACES)


def _best(place: str, styles: tuple[TemplateStyle, ...]) -> str:
    names = {" ".join(style.name.lower().replace("-", " ").replace("_", " ").split()): style.id for style in styles}
    for wanted in _LIKELY[place]:
        if wanted in names:
            return names[wanted]
        within = (style_id for name, style_id in names.items() if wanted in name.split())
        if len(wanted) > 3 and place not in _HEADINGS:
            found = next(within, "")
            if found:
                return found
    return ""
