"""The release as a Word file, inspected before it is handed out."""

from editor.domain.printed import Printed
from editor.exports.about import About
from editor.exports.letterhead import OwnLetterhead


def write_word(blocks: Printed, about: About, letterhead: OwnLetterhead | None = None) -> bytes:
    """The bytes of a clean .docx, on our letterhead or the organisation's own. python-docx takes a tenth of
    a second to import, so it waits for the first export."""
    from editor.exports.inspect_word import inspect
    from editor.exports.word_release import built

    data = built(blocks, about, letterhead)
    inspect(data, has_own_letterhead=letterhead is not None)
    return data
