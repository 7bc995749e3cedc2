"""The release as plain text: for e-mail, for newsrooms' systems, for reading aloud."""

import re
from itertools import groupby

from editor.domain.house_style import HouseStyle
from editor.domain.printed import Printed, PrintedBlock, PrintedSpan, Role
from editor.domain.text import INVISIBLE, clean
from editor.exports.links import shown_address

LINE_END = "\r\n"
_OTHER_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007\t\n\r\u2028\u2029", " "))
_PICTURE = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_JOINING = "\u0600-\u109f\u1780-\u18af\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
_NEEDED = f"(?<=[{_PICTURE}])\u200d(?=[{_PICTURE}])|(?<=[{_JOINING}])[\u200c\u200d]"
_IDLE = re.compile(f"(?!{_NEEDED})[{INVISIBLE}]")
"""Invisible characters, but for those without which the rest is other signs: a joiner makes one picture of several, and
the scripts from Arabic to Mongolian are spelt with joiners and non-joiners."""
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'})
_DASH = re.compile(r" ?– ?")
_STARTS = {Role.BULLET: "- ", Role.NUMBER: "{}. ", Role.NOTE: "{}. "}


def plain_text(blocks: Printed, style: HouseStyle) -> str:
    """The blocks with a blank line between them, lines ended as Windows does. Under embargo the embargo line stands on
    line 1 too, as it stands in the header of each page in Word."""
    paragraphs = [_paragraph(block, style) for block in blocks]
    embargo = next((block for block in blocks if _is_embargo(block, style)), None)
    if embargo and blocks[0] is not embargo:
        paragraphs.insert(0, _paragraph(embargo, style))
    return (LINE_END * 2).join(paragraphs) + LINE_END


def text_bytes(text: str) -> bytes:
    """The text as it is written to a file: UTF-8 with a byte order mark, which Windows programs look for."""
    return text.encode("utf-8-sig")


def replaced(text: str, style: HouseStyle) -> str:
    """One paragraph's characters as plain text has them."""
    text = _IDLE.sub("", clean(text).translate(_OTHER_SPACES))
    if style.text_marks == "straight":
        text = text.translate(_STRAIGHT)
    if style.text_dashes == "spaced hyphen":
        text = _DASH.sub(" - ", text)
    return text


def _is_embargo(block: PrintedBlock, style: HouseStyle) -> bool:
    return block.role is Role.RELEASE_LINE and block.text != style.immediate_line


def _paragraph(block: PrintedBlock, style: HouseStyle) -> str:
    start = _STARTS.get(block.role, "").format(block.number)
    text = replaced(block.text, style)
    columns = int(style.text_columns)
    lines = _wrapped(start + text, columns, len(start)) if columns else [start + text]
    return LINE_END.join([*lines, *_addresses(block)])


def _addresses(block: PrintedBlock) -> list[str]:
    """The address of each link, once; not of one whose words are the address already."""
    found: dict[str, None] = {}
    for link, spans in groupby(block.spans, key=_link):
        words = "".join(span.text for span in spans).strip()
        address = shown_address(link)
        is_shown = words == address and (link.lower().startswith("mailto:") or words == block.text.strip())
        if address and not is_shown:
            found[address] = None
    return list(found)


def _link(span: PrintedSpan) -> str:
    return span.link


def _wrapped(text: str, columns: int, indent: int) -> list[str]:
    """Lines of at most so many columns, broken at spaces only, later lines indented as far as a list's words."""
    lines: list[str] = []
    rest = text
    while len(rest) > columns:
        at = rest.rfind(" ", indent + 1, columns + 1)
        if at < 0 or not rest[:at].strip():
            at = rest.find(" ", columns + 1)
        if at < 0:
            break
        lines.append(rest[:at].rstrip(" "))
        rest = " " * indent + rest[at:].lstrip(" ")
    return [*lines, rest] if rest.strip() or not lines else lines
