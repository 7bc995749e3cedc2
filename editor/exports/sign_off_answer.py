"""The answer of the one who gets a copy: a drop-down, a name and a comment, each in a paragraph of its own."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from docx_plus.controls import FormBuilder

from editor.exports.sign_off_styles import style_id
from editor.exports.word_text import Element, element, paragraph, run

ANSWERS = ("Approved", "Approved with changes", "Not approved")
CHOOSE = "Choose an answer"
NAME = "Click here and write your name"
COMMENT = "Click here and write a comment, if you have one"
_STYLE = style_id("Sign-off answer")


def answer_box(document: WordDocument) -> Iterator[Element]:
    """Three paragraphs with one unlocked control each, tagged answer, name and comment."""
    form = FormBuilder(document)
    made = [_labelled(document, label) for label in ("Answer", "Name", "Comment")]
    answer, name, comment = made
    controls = (
        form.add_dropdown(answer, tag="answer", alias="Answer", items=list(ANSWERS), placeholder=CHOOSE),
        form.add_text_control(name, tag="name", alias="Name", placeholder=NAME),
        form.add_text_control(comment, tag="comment", alias="Comment", placeholder=COMMENT, multiline=True),
    )
    for number, control in enumerate(controls, 1):
        for identity in control.iter(qn("w:id")):
            identity.set(qn("w:val"), str(number))  # drawn at random, the same copy would not give the same bytes
    for line in made:
        yield line._p


def _labelled(document: WordDocument, label: str) -> Paragraph:
    made = paragraph(_STYLE)
    made.append(run(f"{label}:", bold=True))
    made.append(element("w:r", element("w:tab")))
    assert isinstance(made, CT_P)
    return Paragraph(made, document._body)
