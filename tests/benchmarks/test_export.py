"""What the Word export of 600 words costs, inspection included, against python-docx filling its default template."""

import io
from statistics import median
from time import perf_counter

from docx import Document

from editor.domain.printed import Printed
from editor.exports.word import write_word
from tests.exports.samples import DRAFT_LINE, about, blocks_of, of_words

BUDGET = 0.6
ROUNDS = 15
WORDS = 600


def default_template(blocks: Printed) -> bytes:
    """The least that python-docx takes: each block a paragraph of the default template."""
    document = Document()
    for block in blocks:
        document.add_paragraph(block.text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_word_export_of_600_words() -> None:
    draft = of_words(WORDS)
    floor, ours = [], []
    for _ in range(ROUNDS):
        began = perf_counter()
        default_template(blocks_of(draft))
        between = perf_counter()
        data = write_word(blocks_of(draft), about(draft, DRAFT_LINE))
        ended = perf_counter()
        floor.append(between - began)
        ours.append(ended - between)
    ratio = median(us / them for us, them in zip(ours, floor, strict=True))
    words = sum(len(block.text.split()) for block in blocks_of(draft))
    print(f"a Word export of {words} words: {median(ours) * 1000:.1f} ms = {ratio:.2f} x (budget {BUDGET} x), ", end="")
    print(f"{len(data) / 1000:.0f} kB")
    assert WORDS * 0.9 <= words <= WORDS * 1.1
    assert ratio <= BUDGET
