"""Drafts about invented places: a plain one, and one with everything that a Word file or a text can trip over."""

from datetime import UTC, date, datetime

from editor.domain.draft import Attribution, Contact, Draft, Kind, Partner, Quote, Speaker
from editor.domain.house_style import HouseStyle
from editor.domain.printed import Printed, printed
from editor.domain.text import Block, BlockKind, Span, plain
from editor.exports.about import About, short_title

STYLE = HouseStyle()
NUMBER, BULLET, SUBHEADING = BlockKind.NUMBER, BlockKind.BULLET, BlockKind.SUBHEADING


def linked(before: str, words: str, link: str, after: str = "") -> Block:
    return Block((Span(before), Span(words, link=link), Span(after)))


def placed(quote: str) -> Block:
    return Block(kind=BlockKind.QUOTE, quote=quote)


FERRY = Draft(
    organisation="Saltmarsh Harbour Trust",
    date=date(2025, 11, 5),
    reference="SHT 25/101",
    headline="Wrack Island ferry returns after storm repairs",
    standfirst="The ferry to Wrack Island will sail again on Friday, four weeks after the storm.",
    body=(
        plain("The ferry between Saltmarsh and Wrack Island will sail again on Friday 7 November."),
        linked("Passengers can ", "see the winter timetable", "https://ferry.example/winter?from=a&to=b", "."),
        placed("master"),
        plain("Until Friday the trust will run:", BlockKind.PARAGRAPH),
        plain("a launch for pupils at 8am", BULLET),
        plain("a barge for supplies on Wednesday", BULLET),
    ),
    quotes=(
        Quote(
            Speaker("Ines Caldbeck", "Harbour Master", "Saltmarsh Harbour Trust"),
            (plain("We know what the ferry means to the island."), plain("People there have been ‘very patient’.")),
            id="master",
        ),
    ),
    partners=(Partner("Wrack Island Parish Council"), Partner("Fenshire Coastguard")),
    notes=(plain("The storm of 9 October broke two of the ferry’s three moorings."), plain("The ferry seats 80.")),
    contacts=(Contact("Press desk", "01632 960 221", "01632 960 222", "press@saltmarsh.example"),),
    boilerplate=(plain("About the trust", SUBHEADING), plain("The trust keeps the harbour open all year.")),
)

_LONG = (
    "Engineers from the trust, the parish council and the coastguard met on the quay every morning to agree what the "
    "weather would allow, and told islanders by noon. "
)

AWKWARD = Draft(
    kind=Kind.REACTIVE_STATEMENT,
    organisation="Saltmarsh & Wrack <Joint> Committee",
    date=date(2025, 3, 30),
    embargo=datetime(2025, 3, 30, 8, 30, tzinfo=UTC),
    headline="Committee ‘deeply sorry’ for the loss of the Wrack Island ferry and the months of disruption it caused",
    standfirst="A line with a no\u00a0break, a narrow\u202fspace, a soft\u00adhyphen and a zero\u200bwidth space.",
    body=(
        plain("Control\x00 characters\x1b, a lone \ud800surrogate, a tab\there and a line\u2028separator."),
        Block(
            (
                Span("Formatting: "),
                Span("bold", bold=True),
                Span(" and "),
                Span("italic", italic=True),
                Span(", "),
                Span("a link ", link="https://a.example/x y"),
                Span("half of it bold", bold=True, link="https://a.example/x y"),
                Span(", "),
                Span("a script", link="javascript:alert(1)"),
                Span(" and "),
                Span("desk@a.example", link="mailto:desk@a.example"),
                Span("."),
            )
        ),
        plain("Families 👩‍👩‍👧 and 🙂, ½ price, 10 m², naïve café – 2023–24."),
        plain("اللجنة تعتذر عن فقدان العبّارة (30 March)."),
        plain("What happened", SUBHEADING),
        plain("first cause", NUMBER),
        plain("second cause", NUMBER),
        placed("chair"),
        plain("What follows", SUBHEADING),
        plain("new moorings", NUMBER),
        plain(" ", NUMBER),
        plain("a new ferry", NUMBER),
        plain("one " + "very" * 60 + "longword", BULLET),
        *(plain(_LONG * 3) for _ in range(4)),
        placed("pilot"),
        placed("islander"),
    ),
    quotes=(
        Quote(
            Speaker("Prof. Dag Marrow", "Chair"),
            (plain("It was our fault. We said it was “safe”."), plain(_LONG.strip()), plain("We are sorry.")),
            Attribution.INSIDE,
            "chair",
        ),
        Quote(Speaker("Pilot Wen"), (plain("Nobody asked me!"),), Attribution.AFTER, "pilot"),
        Quote(Speaker("", "An islander"), (plain("We swam."), plain("")), Attribution.BEFORE, "islander"),
        Quote(Speaker(), (plain("A quote that nobody is named for, not placed."),), id="nobody"),
    ),
    partners=tuple(Partner(f"Parish of {name}") for name in ("Wrack", "Saltmarsh", "Upper & Lower Fen")),
    notes=(
        linked("The report is ", "on the committee’s page", "www.report.example/full", "."),
        plain("A second note."),
    ),
    contacts=(
        Contact("Ada Okafor", "01632 960 001", "", "ada@committee.example"),
        Contact("Night desk", "", "01632 960 002", ""),
    ),
    boilerplate=(
        plain("About the committee", SUBHEADING),
        plain("founded in 1901", NUMBER),
        plain("disbanded twice", NUMBER),
    ),
)

DRAFT_LINE = "DRAFT - NOT FOR PUBLICATION"


def blocks_of(draft: Draft, style: HouseStyle = STYLE) -> Printed:
    return printed(draft, style.with_settings(dict(draft.house_style)))


def about(draft: Draft, *header_lines: str) -> About:
    return About(draft.headline, draft.organisation, short_title(draft.headline), header_lines)


def of_words(count: int) -> Draft:
    """A release of about so many words, in paragraphs and a quote of three."""
    sentence = (
        "The trust has agreed with the island how the new moorings will be paid for and who will look after them."
    )
    paragraph = plain(f"{sentence} {sentence}")
    body = (paragraph,) * max((count - 180) // 40, 1)
    quote = Quote(Speaker("Ines Caldbeck", "Harbour Master", "Saltmarsh Harbour Trust"), (paragraph,) * 3)
    return Draft(
        organisation=FERRY.organisation,
        date=FERRY.date,
        headline=FERRY.headline,
        standfirst=FERRY.standfirst,
        body=body,
        quotes=(quote,),
        notes=FERRY.notes,
        contacts=FERRY.contacts,
    )
