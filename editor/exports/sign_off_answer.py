"""The answer of the one who gets a copy: a drop-down, a name and a comment, each in a paragraph of its own."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from docx_plus.controls import FormBuilder

from editor.domain.answer_form import ANSWER, ANSWERS, COMMENT, NAME, PLACEHOLDERS
from editor.exports.sign_off_styles import style_id
from editor.exports.word_text import Element, element, paragraph, run

_STYLE = style_id("Sign-off answer")


def answer_box(document: WordDocument) -> Iterator[Element]:
    """Three paragraphs with one unlocked control each, tagged answer, name and comment."""
    form = FormBuilder(document)
    made = {tag: _labelled(document, tag.capitalize()) for tag in PLACEHOLDERS}
    choice = form.add_dropdown(
        made[ANSWER], tag=ANSWER, alias="Answer", items=list(ANSWERS), placeholder=PLACEHOLDERS[ANSWER]
    )
    name = form.add_text_control(made[NAME], tag=NAME, alias="Name", placeholder=PLACEHOLDERS[NAME])
    comment = form.add_text_control(
        made[COMMENT], tag=COMMENT, alias="Comment", placeholder=PLACEHOLDERS[COMMENT], multiline=True
    )
    controls = (choice, name, comment)
    for number, control in enumerate(controls, 1):
        for identity in control.iter(qn("w:id")):
            identity.set(qn("w:val"), str(number))  # drawn at random, the same copy would not give the same bytes
    for line in made.values():
        yield line._p


def _labelled(document: WordDocument, label: str) -> Paragraph:
    made = paragraph(_STYLE)
    made.append(run(f"{label}:", bold=True))
    made.append(element("w:r", element("w:tab")))
    assert isinstance(made, CT_P)
    return Paragraph(made, document._body)
