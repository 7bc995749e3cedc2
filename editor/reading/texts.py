"""What is read from files that are not Word's: pages of a PDF, blocks of pasted HTML, an e-mail."""

from editor.domain.values import frozen


@frozen
class Page:
    """A page of a PDF, counted from 1; `text` is empty where the page is only a picture."""

    number: int
    text: str

    @property
    def has_text(self) -> bool:
        return bool(self.text)


@frozen
class HtmlSpan:
    """Text of one look; `link` is a web or mail address, or ""."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@frozen
class HtmlBlock:
    """One paragraph; `kind` is paragraph, heading, bullet or number."""

    kind: str
    spans: tuple[HtmlSpan, ...]

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@frozen
class Attachment:
    """A file that came with an e-mail; `name` has no folder."""

    name: str
    media_type: str
    data: bytes


@frozen
class Letter:
    """An e-mail; `date` is as the sender's program wrote it, `paragraphs` hold no formatting."""

    subject: str
    sender: str
    date: str
    paragraphs: tuple[str, ...]
    attachments: tuple[Attachment, ...]


@frozen
class Beside:
    """What a Word file holds beside its text. `kind` is header, footer, footnote, endnote, comment, tracked change,
    format change, hidden text, numbering, picture, watermark, front (what stands before a copy's release) or the kind
    of an embedded part; `digest` tells one picture from another. A tracked change leads from `old` to `text`."""

    kind: str
    text: str = ""
    old: str = ""
    by: str = ""
    digest: str = ""
