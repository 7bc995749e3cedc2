"""Lines that a layout broke are paragraphs again."""

import pytest

from editor.desk.attach import read_pages
from editor.desk.source_paragraphs import paragraphs
from editor.domain.findings import Source, SourcePage
from tests.checks.letters import FOLDER, NAMES
from tests.checks.letters import paragraphs as written

CUT = "the words of a line that ends in a hy-\nphen are whole"
HEADED = "Overview\nThe words of the first paragraph stand\nunder its heading."
GLUED = "It ends on a line that is quite as full.\nOverview\nThe next paragraph begins on this line."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("One line.", ["One line."]),
        ("First.\n\nSecond.", ["First.", "Second."]),
        ("the words of a line that is full and\ngo on here", ["the words of a line that is full and go on here"]),
        (CUT, ["the words of a line that ends in a hyphen are whole"]),
        (HEADED, ["Overview", "The words of the first paragraph stand under its heading."]),
        (GLUED, ["It ends on a line that is quite as full.", "Overview", "The next paragraph begins on this line."]),
        ("ﬁrst  words", ["first words"]),
    ],
)
def test_lines_are_joined_to_paragraphs(text: str, expected: list[str]) -> None:
    assert list(*paragraphs(Source("letter", (SourcePage(1, text),)))) == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_reads_as_it_was_written(name: str) -> None:
    source = Source(name, read_pages(name, (FOLDER / name).read_bytes()))
    found = [text for page in paragraphs(source) for text in page]
    whole = " ".join(found)
    wanted = [paragraph.replace("-", "") for paragraph in written(name)]
    assert all(text in whole.replace("-", "") for text in wanted), [text for text in wanted if text not in whole]
    assert sum(paragraph in found for paragraph in written(name)) >= len(wanted) // 3
    assert "Page 1 of" not in whole
