"""The text of PDFs made for the tests, byte by byte."""

import pytest

from editor.domain.errors import EditorError
from editor.reading.pdf import read_pdf


def pdf(*pages: str, trailer: str = "", objects: tuple[str, ...] = ()) -> bytes:
    """A PDF with one line of text for each line of each page."""
    numbers = [3 + 2 * index for index in range(len(pages))]
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{number} 0 R' for number in numbers)}]>>",
    ]
    for number, page in zip(numbers, pages, strict=True):
        lines = " ".join(f"({line}) Tj 0 -20 Td" for line in page.split("\n")) if page else ""
        stream = f"BT /F 12 Tf 72 700 Td {lines} ET"
        font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        kept = f"/Resources<</Font<</F {font}>>>>/Contents {number + 1} 0 R"
        bodies.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{kept}>>")
        bodies.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate([*bodies, *objects], 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(places) + 1
    end = f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def test_each_page_has_its_number_and_text() -> None:
    first, second = read_pdf(pdf("Dear Director\nWe visited on 4 November.", "Yours"))
    assert (first.number, first.text.splitlines()) == (1, ["Dear Director", "We visited on 4 November."])
    assert (second.number, second.text) == (2, "Yours")


def test_a_page_without_text_is_marked() -> None:
    first, second = read_pdf(pdf("", "Text"))
    assert (first.has_text, second.has_text) == (False, True)


def test_a_pdf_with_a_password_is_named_so() -> None:
    lock = f"<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>"
    locked = pdf("Secret", trailer="/Encrypt 5 0 R/ID[<00><00>]", objects=(lock,))
    with pytest.raises(EditorError, match="password"):
        read_pdf(locked)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"plain text", b"%PDF-1.4 and no more", pdf("Text")[:60]])
def test_what_is_no_pdf_or_damaged_is_said_so(data: bytes) -> None:
    with pytest.raises(EditorError) as error:
        read_pdf(data)
    assert error.value.hint
