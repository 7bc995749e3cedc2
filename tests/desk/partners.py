"""A partner at work on the very file that was sent: answers, words changed with tracking and without, remarks."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

DOCUMENT = "word/document.xml"


def answered(data: bytes, answer: str, name: str = "", comment: str = "") -> bytes:
    """The answer chosen in the drop-down, name and comment typed."""
    for waiting, said in (
        ("Choose an answer", answer),
        ("Click here and write your name", name),
        ("Click here and write a comment, if you have one", comment),
    ):
        if said:
            data = _in_document(data, f"<w:t>{waiting}</w:t>", f"<w:t>{said}</w:t>")
    return data


def changed(data: bytes, old: str, new: str, by: str = "") -> bytes:
    """The first such words of the release; tracked where `by` names an author."""
    if not by:
        return _in_document(data, old, new)
    start, end = "</w:t></w:r>", '<w:r><w:t xml:space="preserve">'
    who = f'w:id="900" w:author="{by}" w:date="2019-03-11T09:30:00Z"'
    gone = f'<w:del {who}><w:r><w:delText xml:space="preserve">{old}</w:delText></w:r></w:del>' if old else ""
    came = f'<w:ins {who}><w:r><w:t xml:space="preserve">{new}</w:t></w:r></w:ins>' if new else ""
    return _in_document(data, old, f"{start}{gone}{came}{end}")


def remarked(data: bytes, on: str, words: str, by: str) -> bytes:
    """A comment on the paragraph that has the words."""
    document = Document(io.BytesIO(data))
    paragraph = next(each for each in document.paragraphs if on in each.text)
    document.add_comment(paragraph.runs, text=words, author=by)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def without_reference(data: bytes) -> bytes:
    """As a program leaves it that drops properties and headers: only the words say which copy it is."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith(("docProps/", "word/header")):
                text = _no_reference(text)
            new.writestr(name, text)
    return made.getvalue()


def _no_reference(text: bytes) -> bytes:
    return text.replace(b"SF-", b"XX ")


def _in_document(data: bytes, old: str, new: str) -> bytes:
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == DOCUMENT:
                text = part.decode()
                at = text.index(old, 0 if old.startswith("<") else text.index("part_0"))
                part = (text[:at] + new + text[at + len(old) :]).encode()
            target.writestr(name, part)
    return made.getvalue()
