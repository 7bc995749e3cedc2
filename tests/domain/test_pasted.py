"""Plain text becomes paragraphs."""

import pytest

from editor.domain.pasted import plain_blocks
from editor.domain.text import BlockKind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\r\n", []),
        (" a part ", [" a part "]),
        ("One\r\nTwo\n\n\nThree\u2028Four\u2029Five\x0bSix", ["One", "Two", "Three", "Four", "Five", "Six"]),
        ("a\t b\n  c", ["a b", "c"]),
        ("a\x00b\x1fc", ["abc"]),
        ("no\u00a0break\nso\u00adft", ["no\u00a0break", "so\u00adft"]),
    ],
)
def test_a_line_is_a_paragraph(text: str, words: list[str]) -> None:
    assert [block.text for block in plain_blocks(text)] == words


def test_lines_with_bullets_are_list_items() -> None:
    blocks = plain_blocks("Seen:\n•\tSafe places\n• Time\n- a dash is kept")
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Seen:"),
        (BlockKind.BULLET, "Safe places"),
        (BlockKind.BULLET, "Time"),
        (BlockKind.PARAGRAPH, "- a dash is kept"),
    ]
