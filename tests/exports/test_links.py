"""Which links leave the program, and how they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.exports.links import safe_link, shown_address


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
        ("HTTP://A.example", "HTTP://A.example"),
        (" www.a.example/b ", "https://www.a.example/b"),
        ("https://a.example/x y", "https://a.example/x%20y"),
        ("https://a.example/x%20y", "https://a.example/x%20y"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ('https://a.example/"<b>', "https://a.example/%22%3Cb%3E"),
        ("https://a.example/é", "https://a.example/é"),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
    ],
)
def test_a_link_is_written_as_other_programs_take_it(link: str, written: str) -> None:
    assert safe_link(link) == written


@pytest.mark.parametrize(
    "link",
    [
        *(
            "",
            " ",
            "javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "file:///C:/a",
            "ftp://a.example",
        ),
        *("\\\\server\\share", "a.docx", "#here", "https://", "https:///a", "mailto:", "mailto:nobody"),
    ],
)
def test_any_other_address_is_none(link: str) -> None:
    assert safe_link(link) == shown_address(link) == ""


def test_an_address_is_shown_as_a_reader_types_it() -> None:
    assert shown_address("mailto:desk@a.example?subject=Ferry") == "desk@a.example"
    assert shown_address("www.a.example") == "https://www.a.example"


@given(st.sampled_from(["https://a.example/", "mailto:a@b", "www.", ""]), st.text(max_size=20))
def test_a_link_once_written_stays_as_it_is_and_holds_no_spaces(start: str, rest: str) -> None:
    link = safe_link(start + rest)
    assert safe_link(link) == link
    assert not set(link) & set(' \t\r\n<>"{}|\\^`')
