"""The release for the clipboard: as clean HTML for Outlook, Word and web editors, and as plain text."""

from editor.desk.finished import finished
from editor.domain.values import frozen
from editor.exports.html import html
from editor.exports.plain_text import plain_text
from editor.store.store import Store


@frozen
class ReleaseCopy:
    """`html` is a fragment without classes or styles, so that it takes the look of where it is pasted; lines of `text`
    end with a newline."""

    html: str
    text: str


def release_copy(store: Store, draft_id: int) -> ReleaseCopy:
    """The release as it was last saved; under embargo the text says so on its first line."""
    ready = finished(store, draft_id)
    text = plain_text(ready.blocks, ready.style).replace("\r\n", "\n")
    return ReleaseCopy(html(ready.blocks, with_classes=False), text)
