"""The release as a Word file, inspected before it is handed out."""

from editor.domain.printed import Printed
from editor.exports.about import About


def write_word(blocks: Printed, about: About) -> bytes:
    """The bytes of a clean .docx. python-docx takes a tenth of a second to import, so it waits for the first export."""
    from editor.exports.inspect_word import inspect
    from editor.exports.word_release import built

    data = built(blocks, about)
    inspect(data)
    return data
