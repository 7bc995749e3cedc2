"""A finding is printed with the words in question, its place in words, and the status of a fragment."""

from editor.checks.all_checks import all_checks
from editor.checks.as_json import finding_json
from editor.domain.draft import Draft
from editor.domain.findings import CheckStage, Known, Source, SourcePage, Waiver
from editor.domain.rule_book import RuleBook
from editor.domain.text import plain

LETTER = Source("letter.pdf", (SourcePage(1, "Nothing."), SourcePage(2, "The pace is good.")))


def test_a_fragment_is_printed_with_source_and_page(book: RuleBook) -> None:
    draft = Draft(headline="Headline", body=(plain("They say ‘the pace is good’."),))
    (finding,) = (each for each in all_checks(draft, Known(rules=book, sources=(LETTER,)), CheckStage.DRAFTING))
    assert finding_json(finding, draft) == {
        "rule": "fragment",
        "place": "body paragraph 1",
        "message": "In letter.pdf, page 2, but for marks, dashes, spaces or the case of a letter.",
        "blocks": False,
        "text": "the pace is good",
        "source": "letter.pdf",
        "page": 2,
        "status": "harmless",
    }


def test_another_finding_has_no_status_and_a_waived_one_says_by_whom(book: RuleBook) -> None:
    draft = Draft(headline="Two  spaces", organisation="Elmham")
    known = Known(rules=book, waivers=(Waiver("spaces", "  ", "Dev", "as in the logo"),))
    printed = [finding_json(each, draft) for each in all_checks(draft, known, CheckStage.DRAFTING)]
    (spaces,) = (each for each in printed if each["rule"] == "spaces")
    assert (spaces["status"], spaces["page"], spaces["waived"]) == (None, None, "Dev: as in the logo")
