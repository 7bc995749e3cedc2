"""The text of a saved e-mail (.eml) and the files attached to it."""

import email
import email.header
import email.message
import email.utils
import re

from editor.domain.errors import EditorError
from editor.reading.decoding import decoded_as
from editor.reading.html import read_html
from editor.reading.texts import Attachment, Letter

MAX_FILE = 40_000_000
MAX_PARTS = 200
MAX_HEADER = 200_000

_CONTAINER = re.compile(rb"(?:multipart|message)/", re.IGNORECASE)


def read_eml(data: bytes) -> Letter:
    """EditorError for what is no e-mail, larger than 40 MB or nested too deeply."""
    if len(data) > MAX_FILE:
        raise EditorError("The e-mail is larger than 40 MB.", "Save the attachment you need and open that.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise EditorError("The file is an Outlook message (.msg).", "Drag its attachment out of Outlook and open that.")
    if len(_CONTAINER.findall(data)) > MAX_PARTS or _longest_header(data) > MAX_HEADER:
        raise EditorError("The e-mail is too complicated to be read.", "Save the attachment you need and open that.")
    message = email.message_from_bytes(data)
    if not message.keys():
        raise EditorError("The file is not an e-mail.", "Save the e-mail from your mail program as .eml again.")
    plain: list[str] = []
    html: list[str] = []
    attachments: list[Attachment] = []
    for part in message.walk():
        if part.is_multipart():
            continue
        name = _decoded(part.get_filename() or "")
        if name or part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
            attachments.append(Attachment(_bare(name), part.get_content_type(), _payload(part)))
        elif part.get_content_type() == "text/html":
            html.append(_text(part))
        else:
            plain.append(_text(part))
    paragraphs = [paragraph for text in plain for paragraph in _paragraphs(text)]
    if not paragraphs:
        paragraphs = [block.text for text in html for block in read_html(text)]
    return Letter(
        _decoded(message.get("Subject", "")),
        _decoded(message.get("From", "")),
        _decoded(message.get("Date", "")),
        tuple(paragraphs),
        tuple(attachments),
    )


def _longest_header(data: bytes) -> int:
    head = re.split(rb"\r?\n\r?\n", data[: MAX_HEADER + 4], maxsplit=1)[0]
    return len(head)


def _payload(part: email.message.Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: email.message.Message) -> str:
    data = _payload(part)
    text = decoded_as(data, part.get_content_charset("utf-8"), "replace")
    return data.decode("utf-8", "replace") if text is None else text


def _paragraphs(text: str) -> list[str]:
    """Blank lines part paragraphs; lines that a mail program broke are joined, quoted lines ("> ") are
    left as lines."""
    found: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line.rstrip() for line in block.split("\n") if line.strip()]
        if any(line.startswith(">") for line in lines):
            found += lines
        elif lines:
            found.append(" ".join(line.strip() for line in lines))
    return found


def _decoded(value: str) -> str:
    """A header's words, whatever encodings it mixes and however its lines are broken; unknown ones are left as they
    are."""
    value = re.sub(r"\r?\n(?=[ \t])", "", str(value))
    try:
        return str(email.header.make_header(email.header.decode_header(value))).strip()
    except (LookupError, UnicodeError, ValueError, email.errors.HeaderParseError):
        return str(value).strip()


def _bare(name: str) -> str:
    """A file's name without any folder."""
    return re.split(r"[/\\]", name)[-1]
