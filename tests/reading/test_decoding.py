"""Files that are only text, as programs of all ages wrote them."""

import pytest

from editor.reading.decoding import decoded

WORDS = "Café – “open” at £5"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_programs_here_write_is_read(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding)) == WORDS


def test_a_page_is_read_as_it_says_of_itself() -> None:
    page = '<meta charset="iso-8859-5"><p>Прием</p>'
    assert decoded(page.encode("iso-8859-5")) == page


@pytest.mark.parametrize("name", ["undefined", "idna", "punycode", "unicode_escape", "zlib", "nonsense", "utf-16"])
def test_an_encoding_that_no_page_has_is_passed_over(name: str) -> None:
    page = f"<meta charset={name}><p>caf\\x41 \u00e9"
    assert decoded(page.encode()) == page


def test_bytes_that_are_no_text_are_none() -> None:
    assert decoded(b"GIF89a\0\1") is None
