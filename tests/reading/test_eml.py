"""E-mails as mail programs save them."""

from email.message import EmailMessage

import pytest

from editor.domain.errors import EditorError
from editor.reading.eml import read_eml
from tests.reading.made import docx, p, t


def letter() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Re: sign-off – visit"
    message["From"] = "Ann Ó Néill <ann@example.nhs.uk>"
    message["Date"] = "Tue, 04 Nov 2025 09:00:00 +0000"
    message.set_content("Dear all,\n\nApproved with one change,\nsee the file.\n\n> old line one\n> old line two\n")
    return message


def test_text_and_attachments() -> None:
    copy = docx(p(t("Text")))
    message = letter()
    message.add_alternative("<p>not this one</p>", subtype="html")
    message.add_attachment(copy, maintype="application", subtype="x-word", filename="../statement – final.docx")
    read = read_eml(message.as_bytes())
    assert (read.subject, read.sender) == ("Re: sign-off – visit", "Ann Ó Néill <ann@example.nhs.uk>")
    assert read.date == "Tue, 04 Nov 2025 09:00:00 +0000"
    assert read.paragraphs == (
        "Dear all,",
        "Approved with one change, see the file.",
        "> old line one",
        "> old line two",
    )
    (attachment,) = read.attachments
    assert (attachment.name, attachment.media_type) == ("statement – final.docx", "application/x-word")
    assert attachment.data == copy


def test_an_email_in_html_only() -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content("<p>Dear <b>all</b>,</p><script>x</script><p>Fine.</p>", subtype="html")
    assert read_eml(message.as_bytes()).paragraphs == ("Dear all,", "Fine.")


def test_unknown_encodings_are_no_obstacle() -> None:
    data = b"Subject: =?x-none?B?/w==?= \xff\nContent-Type: text/plain; charset=x-none\n\nCaf\xc3\xa9\n"
    assert read_eml(data).paragraphs == ("Café",)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no header at all",
        b"\xd0\xcf\x11\xe0 an Outlook message",
        b"Subject: x\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 5_000,
        b"X: " + b"(" * 1_000_000,
        b"x" * 40_000_001,
    ],
    ids=["empty", "text", "msg", "nested", "long header", "large"],
)
def test_what_cannot_be_read_is_said_so(data: bytes) -> None:
    with pytest.raises(EditorError) as error:
        read_eml(data)
    assert error.value.hint


def test_a_subject_over_two_lines_is_one() -> None:
    assert (
        read_eml(b"Subject: Night ferry to Marsh\r\n End returns\r\n\r\nText").subject
        == "Night ferry to Marsh End returns"
    )


@pytest.mark.parametrize("name", ["idna", "undefined", "punycode", "nonsense"])
def test_an_encoding_that_no_mail_has_is_no_obstacle(name: str) -> None:
    mail = f"From: a@b.example\nContent-Type: text/plain; charset={name}\nContent-Transfer-Encoding: 8bit\n\ncaf\u00e9"
    assert read_eml(mail.encode()).paragraphs == ("caf\u00e9",)
