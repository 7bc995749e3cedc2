"""A fragment passes where its source has it word for word, and nowhere else."""

import re
from random import Random

import pytest

from editor.checks.all_checks import all_checks
from editor.checks.lookup import look_up
from editor.checks.source_text import key, source_text
from editor.domain.draft import Draft, Quote, Speaker
from editor.domain.findings import CheckStage, Finding, FragmentStatus, Known, Source, SourcePage
from editor.domain.rule_book import RuleBook
from editor.domain.text import plain
from editor.reading.pdf import read_pdf
from tests.checks.letters import NAMES, paragraphs, scan, sentences, source
from tests.checks.mutations import MUTATIONS, join_with

PASSED = {FragmentStatus.EXACT, FragmentStatus.HARMLESS, FragmentStatus.LOOK_AGAIN}
CAUGHT = {FragmentStatus.ALTERED, FragmentStatus.NOT_FOUND}


def found_in(draft: Draft, known: Known, stage: CheckStage = CheckStage.RELEASE) -> list[Finding]:
    return [finding for finding in all_checks(draft, known, stage) if finding.rule == "fragment"]


def of_body(text: str, known: Known) -> list[Finding]:
    return found_in(Draft(body=(plain(text),)), known)


def letter(*pages: str) -> Source:
    return Source("letter.pdf", tuple(SourcePage(number, text) for number, text in enumerate(pages, 1)))


def status(text: str, known: Known) -> list[str]:
    return [str(finding.status) for finding in of_body(text, known)]


def pieces(name: str, count: int, random: Random) -> list[str]:
    """Runs of words cut at random from those of the letter's sentences that have no quotation marks."""
    cut = []
    unmarked = [sentence for sentence in sentences(name) if not re.search("[‘“”]", sentence)]
    for sentence in random.sample(unmarked, count):
        words = sentence.split()
        length = random.randint(3, min(14, len(words)))
        start = random.randint(0, len(words) - length)
        cut.append(" ".join(words[start : start + length]).strip(".,;: "))
    return cut


@pytest.mark.parametrize("name", NAMES)
def test_fragments_copied_from_a_letter_pass(name: str, book: RuleBook) -> None:
    copied = pieces(name, 15, Random(name))
    known = Known(rules=book, sources=(source(name),))
    for text in copied:
        (finding,) = of_body(f"Inspectors found “{text}” in the borough.", known)
        assert finding.status in PASSED, (text, finding)
        assert finding.text == text


@pytest.mark.parametrize("name", NAMES)
def test_altered_fragments_never_pass(name: str, book: RuleBook) -> None:
    """75 of each of four letters: 300 in all."""
    random = Random(name)
    known = Known(rules=book, sources=(source(name),))
    whole = key(" ".join(paragraphs(name)))
    others = [word.strip(".,;:‘’“”") for line in paragraphs(name) for word in line.split()]
    tried = 0
    while tried < 75:
        text = pieces(name, 1, random)[0]
        if tried % 5 == 4:
            first, second = pieces(name, 2, random)
            altered = join_with(first, second, random)
        else:
            altered = MUTATIONS[tried % 5](text, others, random)
        if key(altered).lower() in whole.lower():
            continue  # it is still what the letter says, as when one "the" of two is gone
        tried += 1
        (finding,) = of_body(f"Inspectors found “{altered}” in the borough.", known)
        assert finding.status in CAUGHT, (altered, finding)
        assert finding.blocks


@pytest.mark.parametrize("name", NAMES)
def test_single_marks_catch_altered_possessives_too(name: str, book: RuleBook) -> None:
    random = Random(name)
    known = Known(rules=book, sources=(source(name),))
    with_mark = [sentence for sentence in sentences(name) if re.search(r"\w’\w|s’ ", sentence) and "‘" not in sentence]
    for sentence in with_mark:
        words = sentence.rstrip(".").split()
        first = of_body(f"They said ‘{' '.join(words)}’ here.", known)[0]
        assert first.status in PASSED, words
        at = random.randrange(1, len(words))
        words[at] = "purple"
        statuses = {finding.status for finding in of_body(f"They said ‘{' '.join(words)}’ here.", known)}
        assert statuses <= CAUGHT, words


def test_a_scan_says_cannot_check(book: RuleBook) -> None:
    pages = tuple(SourcePage(page.number, page.text) for page in read_pdf(scan()))
    known = Known(rules=book, sources=(Source("scan.pdf", pages),))
    (finding,) = of_body("It is ‘making steady progress’.", known)
    assert finding.status is FragmentStatus.CANNOT_CHECK
    assert not finding.blocks
    assert finding.is_open


def test_a_page_without_text_among_others_leaves_doubt(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("Staff are content.", ""),))
    assert status("They are ‘making steady progress’.", known) == ["cannot-check"]
    assert status("They say ‘staff are content’.", known) == ["harmless"]


def test_names_the_page(book: RuleBook) -> None:
    known = Known(rules=book, sources=(source("aldermarsh.pdf"),))
    (finding,) = of_body("Leaders know ‘the distance still to travel’ and are ‘honest about weaknesses’.", known)[:1]
    assert (finding.source, finding.page) == ("aldermarsh.pdf", 1)
    (finding,) = of_body("Audits are ‘honest about weaknesses’.", known)
    assert finding.page == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘clear priorities’", "exact"),
        ("“Clear priorities.”", "harmless"),
        ("‘a “good” grasp - and clear priorities’", "harmless"),
        ("‘well-led teams’", "harmless"),
        ("‘a poor grasp’", "altered"),
        ("‘pigs might fly’", "not-found"),
        ("‘the pace has quickened’", "look-again"),
        ("‘happy with their work’", "look-again"),
        ("‘Managers have … clear priorities’", "exact"),
        ("‘clear priorities … Managers have’", "altered"),
        ("‘Staff are … happy’", "look-again"),
        ("‘Managers [in Elmham] have’", "exact"),
        ("‘[M]anagers have’", "exact"),
        ("‘Managers [do not] have’", "look-again"),
        ("‘5% more’", "altered"),
        ("‘2.5% more’", "exact"),
        ("‘manager’", "altered"),
        ("‘families’ needs come first’", "exact"),
        ("‘Families’ needs come last’", "altered"),
        ("‘not only safe’", "exact"),
    ],
)
def test_tells_exact_from_harmless_from_altered(text: str, expected: str, book: RuleBook) -> None:
    known = Known(
        rules=book,
        sources=(
            letter(
                "Managers have a ‘good’ grasp – and clear priorities. The pace has quickened, but not everywhere. "
                "Staff are not happy with their work. We saw wellled teams. They did 2.5% more. Here families’ needs "
                "come first. Homes are not only safe; they are warm."
            ),
        ),
    )
    assert status(f"Inspectors found {text} here.", known) == [expected]


def test_reads_past_footers_hyphens_and_ligatures(book: RuleBook) -> None:
    known = Known(
        rules=book,
        sources=(
            letter(
                "Staff are conﬁdent and the super-\nvision that they get is\nOffice of Care, Leeds\nPage 1 of 2",
                "Letter to the head\nregular and well-\nrecorded in every case.\nOffice of Care, Leeds\nPage 2 of 2",
            ),
        ),
    )
    assert status("They say ‘confident and the supervision that they get is’", known) == ["exact"]
    assert status("‘regular and well-recorded in every case’", known)[0] in ("exact", "harmless")


@pytest.mark.parametrize(
    "footers", [("Office of Care, Leeds", "Office of Care, Leeds"), ("Page 1 of 2", "Page 2 of 2"), ("1", "2")]
)
def test_reads_a_word_that_is_cut_by_the_end_of_its_page(footers: tuple[str, str], book: RuleBook) -> None:
    first = f"Staff are confident in their leaders. Most\nof the actio{footers[0]}"
    second = f"ns are followed up. They are regular\nand well recorded.\n{footers[1]}"
    known = Known(rules=book, sources=(letter(first, second),))
    assert status("They say ‘most of the actions are followed up’.", known) == ["harmless"]


def test_a_statement_of_signs_is_no_statement_of_fact(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("There are signs of an acceleration of pace in some teams."),))
    (finding,) = of_body("It is improving at ‘an accelerated pace’.", known)
    assert finding.status is FragmentStatus.ALTERED
    assert finding.source_words == "There are signs of an acceleration of pace in some teams."


def test_one_word_that_is_only_like_anothers_stem_is_not_its_alteration(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("Managers have a realistic view of what still needs to change."),))
    assert status("They have ‘manageable caseloads’.", known) == ["not-found"]


def test_speech_and_titles_are_not_looked_up(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("Nothing of the kind."),))
    quote = Quote(Speaker("Ada Okafor", "leader"), (plain("We will keep up our pace."),))
    spoken = (
        "“We are pleased,” said Councillor Jo Marsh. “There is more to do.”",
        "Jo Marsh (Director, Elmham Council) said: “We are pleased.”",
        "The guidance, ‘Working Together to Protect Children’, was followed.",
        "A campaign called ‘Come home to care’ has begun.",
        "“We are pleased,” a council spokesperson said.",
        "A spokeswoman for the council said: “We are pleased.”",
        "“We are pleased,” said a spokesman for the trust.",
        "“We are pleased,” she said.",
        "“We are pleased,” said Ada Okafor, “and there is more to do.”",
    )
    for text in spoken:
        assert status(text, known) == [], text
    draft = Draft(headline="‘We will keep up our pace’, says Okafor", quotes=(quote,))
    assert [finding.status for finding in found_in(draft, known) if finding.status in CAUGHT] == []


def test_words_of_inspectors_are_fragments(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("Nothing of the kind."),))
    for text in (
        "The report says: “Children are safe in every home.”",
        "The Care Inspectorate said: “Children are safe in every home.”",
        "“Children are safe in every home,” inspectors said.",
    ):
        assert status(text, known) == ["not-found"], text


def test_what_is_nearly_a_sources_words_is_no_speech(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("Children are safe in every home that we visited."),))
    assert status("“Children are safe in every home we visited,” said lead inspector Jane Hall.", known) == ["altered"]
    assert status("“Children are safe in every home that we visited,” said Jane Hall.", known) == []


def test_the_writer_can_say_what_it_is(book: RuleBook) -> None:
    for kind in ("speech", "title", "term"):
        known = Known(rules=book, sources=(letter("Nothing."),), said_to_be={"step down": kind})
        assert status("how we ‘step down’ cases", known) == []
    known = Known(rules=book, sources=(letter("Nothing."),), said_to_be={"Come Home to Care": "fragment"})
    assert status("a campaign called ‘Come Home to Care’", known) == ["not-found"]


def test_fragments_within_a_speakers_words_are_looked_up(book: RuleBook) -> None:
    quote = Quote(Speaker("Ada Okafor"), (plain("We are ‘on the way up’ and ‘at a rapid pace’."),))
    known = Known(rules=book, sources=(letter("They are on the way up."),))
    statuses = [finding.status for finding in found_in(Draft(quotes=(quote,)), known)]
    assert statuses == [FragmentStatus.EXACT, FragmentStatus.NOT_FOUND]


def test_a_long_quotation_is_looked_up_paragraph_by_paragraph(book: RuleBook) -> None:
    known = Known(rules=book, sources=(letter("All is well.\n\nMore must be done."),))
    body = (plain("The letter ends:"), plain("“All is well."), plain("“More must be done by Easter.”"))
    assert [finding.status for finding in found_in(Draft(body=body), known)] == [
        FragmentStatus.EXACT,
        FragmentStatus.ALTERED,
    ]


def test_look_up_in_several_sources_takes_the_best(book: RuleBook) -> None:
    texts = (source_text(letter("We saw a slow pace.")), source_text(letter("We saw a slower pace.")))
    assert look_up("a slower pace", texts, book).status is FragmentStatus.EXACT
