"""A mail as an .eml file that Outlook opens as a draft, ready to be sent."""

from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP

from editor.domain.text import clean
from editor.domain.values import frozen

_TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".txt": ("text", "plain"),
    ".pdf": ("application", "pdf"),
}


@frozen
class Attached:
    name: str
    data: bytes


def unsent_mail(subject: str, text: str, attached: Iterable[Attached], to: str = "") -> bytes:
    """`to` is an address, left out where it is none. The mail has neither date nor message id: the program that sends
    it gives them, and nothing of this computer's name gets into it."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if "@" in to:
        mail["To"] = one_line(to)
    mail["Subject"] = one_line(subject)
    mail.set_content(clean(text))
    for file in attached:
        main, sub = _TYPES.get(file.name[file.name.rfind(".") :].lower(), ("application", "octet-stream"))
        parameters = {"charset": "utf-8"} if main == "text" else {}
        mail.add_attachment(file.data, main, sub, filename=file.name, params=parameters)
    return mail.as_bytes()


def one_line(text: str) -> str:
    """As a header may hold it."""
    return " ".join(clean(text).split())
