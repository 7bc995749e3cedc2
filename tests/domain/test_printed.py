"""The printed form: parts in their order, quotes in every house style, runs that know where their words are stored."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from editor.domain.draft import Attribution, Contact, Draft, Kind, Partner, Quote, Speaker
from editor.domain.house_style import HouseStyle
from editor.domain.places import Part
from editor.domain.printed import GENERATED, PrintedBlock, Role, printed, printed_quote
from editor.domain.text import Block, BlockKind, Span, binding, clean, plain
from tests.strategies import drafts
from tests.strategies import lines as lines_of_text

STYLE = HouseStyle()
FIRST_ONLY = replace(STYLE, quotation_marks="first only")
COMMA = replace(STYLE, attribution_before="comma")
SAID = replace(STYLE, attribution_after="said")
OKAFOR = Speaker("Ada Okafor", "Cabinet Member for Children", "Northmoor Council")
BEFORE, AFTER, INSIDE = Attribution.BEFORE, Attribution.AFTER, Attribution.INSIDE


def lines(style: HouseStyle, where: Attribution | None, *texts: str, speaker: Speaker = OKAFOR) -> list[str]:
    quote = Quote(speaker, tuple(map(plain, texts)), where)
    return [block.text for block in printed_quote(quote, style)]


def test_a_speaker_before_the_quote_is_named_in_brackets_or_between_commas() -> None:
    assert lines(STYLE, BEFORE, "We will.") == [
        "Ada Okafor (Cabinet Member for Children, Northmoor Council) said:",
        "“We will.”",
    ]
    assert lines(COMMA, BEFORE, "We will.")[0] == "Ada Okafor, Cabinet Member for Children, Northmoor Council, said:"
    assert lines(STYLE, BEFORE, "We will.", speaker=Speaker("Ada Okafor"))[0] == "Ada Okafor said:"
    assert lines(COMMA, BEFORE, "We will.", speaker=Speaker(role="A spokesperson"))[0] == "A spokesperson said:"


def test_a_speaker_after_the_quote_stands_on_a_line_or_is_said() -> None:
    name = "Ada Okafor, Cabinet Member for Children, Northmoor Council"
    assert lines(STYLE, AFTER, "We will.") == ["“We will.”", name]
    assert lines(SAID, AFTER, "We will.") == [f"“We will,” said {name}."]
    assert lines(SAID, AFTER, "One.", "Two.") == ["“One.", f"“Two,” said {name}."]


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("Will we?", "“Will we?” said Ada."),
        ("We will!", "“We will!” said Ada."),
        ("We will", "“We will,” said Ada."),
        ("We will,", "“We will,” said Ada."),
        ("They call it ‘a good start.’", "“They call it ‘a good start’,” said Ada."),
        ("They call it “a good start”.", "“They call it ‘a good start’,” said Ada."),
        ("They ask “why?”", "“They ask ‘why?’” said Ada."),
        ("It opens at 10 a.m.", "“It opens at 10 a.m.,” said Ada."),
        (" We will. ", "“We will,” said Ada."),
    ],
)
def test_the_end_of_a_quote_makes_way_for_said(stored: str, said: str) -> None:
    assert lines(SAID, AFTER, stored, speaker=Speaker("Ada")) == [said]


def test_a_speaker_inside_stands_after_the_first_sentence() -> None:
    ada = Speaker("Ada")
    assert lines(STYLE, INSIDE, "We will. We must.", speaker=ada) == ["“We will,” said Ada. “We must.”"]
    assert lines(STYLE, INSIDE, "We will.", speaker=ada) == ["“We will,” said Ada."]
    assert lines(STYLE, INSIDE, "Cllr. Hay saw it. So did I.", speaker=ada) == [
        "“Cllr. Hay saw it,” said Ada. “So did I.”"
    ]


def test_marks_that_were_closed_inside_are_opened_again_in_the_next_paragraph() -> None:
    ada = Speaker("Ada")
    assert lines(FIRST_ONLY, INSIDE, "We will.", "We must.", speaker=ada) == ["“We will,” said Ada.", "“We must.”"]
    assert lines(FIRST_ONLY, INSIDE, "We will. So we do.", "We must.", speaker=ada) == [
        "“We will,” said Ada. “So we do.",
        "We must.”",
    ]


def test_marks_open_each_paragraph_or_the_first_and_close_the_last() -> None:
    assert lines(STYLE, None, "One.", "Two.", "Three.", speaker=Speaker()) == ["“One.", "“Two.", "“Three.”"]
    assert lines(FIRST_ONLY, None, "One.", "Two.", "Three.", speaker=Speaker()) == ["“One.", "Two.", "Three.”"]


def test_marks_within_a_quote_are_single() -> None:
    assert lines(STYLE, None, 'A “real” and a "true" change', speaker=Speaker()) == ["“A ‘real’ and a 'true' change”"]


def test_empty_paragraphs_are_left_out_and_a_quote_without_words_prints_nothing() -> None:
    assert lines(STYLE, BEFORE, "One.", " ", "Two.")[1:] == ["“One.", "“Two.”"]
    assert lines(STYLE, BEFORE) == lines(STYLE, AFTER, " ") == lines(SAID, INSIDE) == []


def test_house_style_names_the_speaker_where_the_quote_does_not_say() -> None:
    after = replace(STYLE, attribution="after")
    assert lines(after, None, "We will.")[0] == "“We will.”"
    assert lines(after, BEFORE, "We will.")[1] == "“We will.”"


FULL = Draft(
    kind=Kind.HOLDING_STATEMENT,
    organisation="Northmoor Council",
    date=date(2025, 11, 5),
    embargo=datetime(2025, 11, 5, 0, 1, tzinfo=UTC),
    reference="NC 12",
    headline="Library reopens",
    standfirst="It is back.",
    body=(plain("First."), plain("Second.", BlockKind.SUBHEADING), Block(kind=BlockKind.QUOTE, quote="q1")),
    quotes=(Quote(Speaker("Ada"), (plain("Good."),), id="q1"), Quote(Speaker("Bo"), (plain("Bad."),), id="q2")),
    partners=(Partner("Police"), Partner("Unlisted", listed=False)),
    notes=(plain("A note."), plain(""), plain("Another.")),
    contacts=(Contact("Press desk", "01632 960001", "", "press@northmoor.example"),),
    boilerplate=(plain("About us", BlockKind.SUBHEADING), plain("We serve.")),
)


def test_the_release_is_printed_top_to_bottom() -> None:
    assert [(block.role.value, block.text) for block in printed(FULL, STYLE)] == [
        ("organisation", "Northmoor Council"),
        ("release line", "EMBARGOED until 00:01 on Wednesday 5 November 2025"),
        ("kind", "Holding statement"),
        ("date", "5 November 2025"),
        ("reference", "Reference: NC 12"),
        ("headline", "Library reopens"),
        ("standfirst", "It is back."),
        ("paragraph", "First."),
        ("subheading", "Second."),
        ("attribution", "Ada said:"),
        ("quote", "“Good.”"),
        ("attribution", "Bo said:"),
        ("quote", "“Bad.”"),
        ("ends", "ENDS"),
        ("heading", "Notes to editors"),
        ("note", "A note."),
        ("note", "Another."),
        ("heading", "Partner organisations"),
        ("partner", "Police"),
        ("heading", "Media contact"),
        ("contact", "Press desk"),
        ("contact", "Direct line: 01632 960001"),
        ("contact", "E-mail: press@northmoor.example"),
        ("subheading", "About us"),
        ("paragraph", "We serve."),
    ]
    assert [block.number for block in printed(FULL, STYLE) if block.role is Role.NOTE] == [1, 2]


def test_an_empty_draft_prints_its_release_line_kind_and_end() -> None:
    assert [block.text for block in printed(Draft(), STYLE)] == ["FOR IMMEDIATE RELEASE", "News release", "ENDS"]


def test_numbered_items_start_again_after_other_text_but_not_after_nothing() -> None:
    number = BlockKind.NUMBER
    body = (plain("a", number), plain(" ", number), plain(""), plain("b", number), plain("c"), plain("d", number))
    found = {block.text: block.number for block in printed(Draft(body=body), STYLE) if block.role is Role.NUMBER}
    assert found == {"a": 1, "b": 2, "d": 1}


def stored_text(draft: Draft, block: PrintedBlock) -> str:
    """The stored text that a printed block's origins count in."""
    place = block.place
    if place.part is Part.QUOTES:
        quote = draft.quote(place.item)
        assert quote is not None
        return next((part.text for part in quote.paragraphs if part.id == place.paragraph), "")
    if place.part in (Part.PARTNERS, Part.CONTACTS):
        rows: tuple[Partner | Contact, ...] = (*draft.partners, *draft.contacts)
        return next((str(getattr(row, place.paragraph)) for row in rows if row.id == place.item), "")
    if place.part in (Part.HEADLINE, Part.STANDFIRST):
        return str(getattr(draft, place.part.value))
    if place.part is Part.RELEASE:
        return str(getattr(draft, place.item))
    blocks = {Part.BODY: draft.body, Part.NOTES: draft.notes, Part.BOILERPLATE: draft.boilerplate}[place.part]
    return next((part.text for part in blocks if part.id == place.item), "")


SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "'"})


@pytest.mark.parametrize("style", [STYLE, FIRST_ONLY, SAID, replace(SAID, attribution="inside")])
def test_every_run_with_an_origin_prints_the_stored_words_there(style: HouseStyle) -> None:
    check_origins(FULL, style)
    spans = (Span("They say "), Span("it is “done. ", bold=True), Span("Really.” And more.", link="https://a.example"))
    check_origins(Draft(quotes=(Quote(OKAFOR, (Block(spans), Block((Span(" So. "),)))),)), style)


@given(drafts())
def test_origins_hold_for_any_draft(draft: Draft) -> None:
    for attribution in Attribution:
        check_origins(draft, replace(SAID, attribution=attribution.value))


def check_origins(draft: Draft, style: HouseStyle) -> None:
    for block in printed(draft, style):
        for span in block.spans:
            assert span.text
            if span.origin != GENERATED:
                stored = stored_text(draft, block)[span.origin : span.origin + len(span.text)]
                assert span.text == (stored.translate(SINGLE) if block.place.part is Part.QUOTES else stored)


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0", "\u200b", "\u00ad \ufeff", "\x00\x1b"])
def test_what_cannot_be_seen_is_not_printed(nothing: str) -> None:
    unseen = plain(nothing)
    draft = Draft(
        organisation=nothing,
        reference=nothing,
        headline=nothing,
        standfirst=nothing,
        body=(unseen,),
        quotes=(Quote(OKAFOR, (unseen,)),),
        partners=(Partner(nothing),),
        notes=(unseen,),
        contacts=(Contact(nothing, nothing, nothing, nothing),),
        boilerplate=(unseen,),
    )
    assert [block.role for block in printed(draft, STYLE)] == [Role.RELEASE_LINE, Role.KIND, Role.ENDS]


@given(lines_of_text)
def test_what_can_be_seen_is_printed(text: str) -> None:
    shown = [block.text for block in printed(Draft(headline=text), STYLE) if block.role is Role.HEADLINE]
    assert shown == ([text] if binding(clean(text)) else [])
