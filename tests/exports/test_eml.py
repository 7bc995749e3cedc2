"""E-mail drafts: unsent, undated, readable by any mail program and by our own reader."""

from email import message_from_bytes
from email.policy import default

from editor.exports.eml import Attached, unsent_mail
from editor.reading.eml import read_eml

FILES = (Attached("a release.docx", b"PK\x03\x04\xff"), Attached("é.txt", "﻿“Text”\r\n".encode()))


def test_it_is_an_unsent_mail_without_date_sender_or_name_of_the_computer() -> None:
    mail = message_from_bytes(unsent_mail("Two\nlines", "Text.\n", FILES), policy=default)
    assert {name.lower() for name in mail} == {"x-unsent", "subject", "mime-version", "content-type"}
    assert (mail["X-Unsent"], mail["Subject"]) == ("1", "Two lines")


def test_text_and_files_are_read_back_as_they_were() -> None:
    letter = read_eml(unsent_mail("Naïve “café” – 🙂", "“One” – é.\n\nTwo.\n", FILES, "desk@a.example"))
    assert (letter.subject, letter.paragraphs) == ("Naïve “café” – 🙂", ("“One” – é.", "Two."))
    assert [(file.name, file.data) for file in letter.attachments] == [(file.name, file.data) for file in FILES]


def test_what_is_no_address_and_what_no_mail_can_hold_is_left_out() -> None:
    data = unsent_mail("a\ud800b\x00", "c\ud800d", (), "by hand")
    assert message_from_bytes(data, policy=default)["To"] is None
    assert read_eml(data).paragraphs == ("cd",)


def test_a_header_cannot_be_smuggled_in() -> None:
    mail = message_from_bytes(unsent_mail("a\r\nBcc: x@y.example", "t", (), "a@b.example\nBcc: x@y"), policy=default)
    assert mail["Bcc"] is None
