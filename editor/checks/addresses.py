"""E-mail, phone and web addresses that cannot be right."""

import re
from collections.abc import Iterator

from editor.checks.context import Context, found
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding

_EMAIL = re.compile(r"[\w!#$%&'*+/=?^`{|}~.-]{0,64}@[\w@.,;-]{0,255}")
_GOOD_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
)
_WEB = re.compile(r"(?:\bh[tp]{2,4}s?[:;]?/{1,3}|\bwww?w?w?[.,])[^\s<>()“”‘’]*", re.IGNORECASE)
_GOOD_WEB = re.compile(
    r"(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE
)
_PHONE = re.compile(r"(?<![\w./-])(?:\+44|0)(?:[\s()-]*\d){6,13}(?![\w/-])")
_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|option)\s*\d+.*$", re.IGNORECASE)


def addresses(passage: Passage, context: Context) -> Iterator[Finding]:
    text = passage.text
    for match in _EMAIL.finditer(text):
        address = match.group().rstrip(".,;")
        if not _GOOD_EMAIL.fullmatch(address):
            yield found(
                "email", passage, match.start(), match.start() + len(address), "No e-mail address is like this."
            )
    if passage.label == "email" and "@" not in text:
        yield found("email", passage, 0, len(text), "No e-mail address is like this.")
    yield from _phones(passage)
    for match in _WEB.finditer(text):
        address = match.group().rstrip(".,;:!?")
        if not _GOOD_WEB.fullmatch(address) or address.lower().startswith(("wwww", "ww.")):
            yield found("web", passage, match.start(), match.start() + len(address), "No web address is like this.")
    for start, end, address in passage.links:
        yield from _link(passage, start, end, address)


def _phones(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    if passage.label in ("phone", "out_of_hours"):
        number = _EXTENSION.sub("", text).strip()
        if number and re.fullmatch(r"[\d\s()+-]+", number) and not _can_be_dialled(number):
            yield found("phone", passage, 0, len(text), _phone_message(number))
        elif not re.search(r"\d{3}", number):
            yield found("phone", passage, 0, len(text), "No phone number is like this.")
        return
    if passage.kind is Kind.FIELD:
        return
    for match in _PHONE.finditer(text):
        if not _can_be_dialled(match.group()):
            yield found("phone", passage, match.start(), match.end(), _phone_message(match.group()))


def _phone_message(number: str) -> str:
    return f"A British number has 10 or 11 digits with its first 0; this one has {len(_digits(number))}."


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    return "0" + digits[2:] if number.strip().startswith(("+44", "0044")) and not digits.startswith("0044") else digits


def _can_be_dialled(number: str) -> bool:
    """Ten or eleven digits with the 0; short codes (101, 111, 999, 116 123) and numbers from abroad pass."""
    digits = _digits(number)
    if number.strip().startswith("+") and not number.strip().startswith("+44"):
        return 8 <= len(digits) <= 15
    if not digits.startswith("0"):
        return len(digits) in (3, 5, 6)
    return len(digits) in (10, 11) and digits[1] != "0"


def _link(passage: Passage, start: int, end: int, address: str) -> Iterator[Finding]:
    words = passage.text[start:end].strip()
    if address.lower().startswith("mailto:"):
        if not _GOOD_EMAIL.fullmatch(address[7:].split("?")[0]):
            yield found("email", passage, start, end, f"The link leads to {address[7:]}, which is no e-mail address.")
        elif "@" in words and words.lower() != address[7:].split("?")[0].lower():
            yield found(
                "email", passage, start, end, f"The words are one address, but the link leads to {address[7:]}."
            )
        return
    if not address.lower().startswith(("http://", "https://")) or not _GOOD_WEB.fullmatch(address):
        yield found("web", passage, start, end, f"The link leads to “{address}”, which is no web address.")
    elif re.fullmatch(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", words) and _bare(words) != _bare(address):
        yield found("web", passage, start, end, f"The words are one address, but the link leads to {address}.")


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).rstrip("/")
