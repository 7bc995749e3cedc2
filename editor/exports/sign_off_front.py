"""The front block of a sign-off copy: what is asked, the answer, where the others stand, what has changed."""

from collections.abc import Iterator, Mapping

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from editor.domain.printed import Printed, PrintedSpan, Role
from editor.domain.uk_time import long_date, moment_in_words
from editor.exports.about import About
from editor.exports.sign_off_answer import answer_box
from editor.exports.sign_off_parts import part_links
from editor.exports.sign_off_sheet import SignOffSheet
from editor.exports.sign_off_styles import style_id
from editor.exports.sign_off_tables import table
from editor.exports.word_styles import STYLES
from editor.exports.word_text import Element, element, paragraph, run, runs

FACT = style_id("Sign-off fact")


def front(
    release: Printed, about: About, sheet: SignOffSheet, document: WordDocument, styles: Mapping[str, str] = STYLES
) -> Iterator[Element]:
    """All that stands before the release, top to bottom, its headings in the styles that those of the release have."""
    title, heading = styles[Role.HEADLINE.value], styles[Role.HEADING.value]
    yield _heading(f"For sign-off by {sheet.partner}", title)
    yield from _facts(release, about, sheet, document)
    yield _heading("Your answer", heading)
    yield from answer_box(document)
    if sheet.checklist:
        yield _heading("Who signs off what", heading)
        yield _checklist(sheet, document)
    yield _heading("Changed since you last saw it", heading)
    yield from _changes(sheet, document)
    if sheet.quoted:
        yield _heading("Words quoted from documents", heading)
        yield _quoted(sheet, document)
    closing = paragraph(FACT, element("w:spacing", before=160), element("w:ind", left=0, firstLine=0))
    closing.append(run("The text to be released begins on the next page and runs to the end of the file."))
    yield closing


def _facts(release: Printed, about: About, sheet: SignOffSheet, document: WordDocument) -> Iterator[Element]:
    asker = sheet.asker
    yield _fact("Release", run(about.title))
    yield _fact("Asked of", run(", ".join(filter(None, (sheet.recipient, sheet.partner)))))
    yield _fact("Please approve", run(sheet.approves), *part_links(release, sheet.parts))
    by = moment_in_words(sheet.deadline) if sheet.deadline else "as soon as you can"
    yield _fact("Answer by", run(by, bold=True))
    yield _fact("Asked by", run(", ".join(filter(None, (asker.name, asker.organisation)))), *_address(sheet, document))
    yield _fact(
        "What to do",
        run(
            "Read the text to be released, which follows on a page of its own. Make changes straight in it: they are "
            "tracked. Choose your answer below, save, and reply with this file."
        ),
    )


def _address(sheet: SignOffSheet, document: WordDocument) -> Iterator[Element]:
    def relate(link: str) -> str:
        return document.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    email = sheet.asker.email.strip()
    if email:
        link = f"mailto:{email}" if "@" in email else ""
        yield from runs((PrintedSpan(", "), PrintedSpan(email, link=link)), relate)


def _fact(label: str, *words: Element) -> Element:
    made = paragraph(FACT)
    made.append(run(f"{label}:", bold=True))
    made.append(element("w:r", element("w:tab")))
    made.extend(words)
    return made


def _heading(text: str, style: str) -> Element:
    made = paragraph(style)
    made.append(run(text))
    return made


def _checklist(sheet: SignOffSheet, document: WordDocument) -> Element:
    rows = tuple(
        (
            row.organisation,
            row.approves,
            row.who or "–",
            row.decision or "No answer yet",
            long_date(row.on) if row.on else "–",
        )
        for row in sheet.checklist
    )
    own = frozenset(index for index, row in enumerate(sheet.checklist) if row.organisation == sheet.partner)
    titles = ("Organisation", "Approves", "Who", "Decision", "Date")
    return table(document, "Who signs off what", titles, (24, 19, 17, 18, 22), rows, own)


def _changes(sheet: SignOffSheet, document: WordDocument) -> Iterator[Element]:
    if sheet.changes:
        rows = tuple((change.place, change.old or "–", change.new or "–") for change in sheet.changes)
        yield table(document, "Changed since you last saw it", ("Where", "It said", "It says now"), (20, 40, 40), rows)
        return
    made = paragraph(FACT)
    first = "Nothing: this is the first copy that you have been sent."
    made.append(run(first if sheet.changes is None else "Nothing: the wording is the same."))
    yield made


def _quoted(sheet: SignOffSheet, document: WordDocument) -> Element:
    rows = tuple((quoted.words, quoted.source, str(quoted.page) if quoted.page else "–") for quoted in sheet.quoted)
    return table(document, "Words quoted from documents", ("Words", "Document", "Page"), (52, 36, 12), rows)
