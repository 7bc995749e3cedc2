"""The Word copy that a partner gets for sign-off, inspected before it is handed out."""

from editor.domain.printed import Printed
from editor.exports.about import About
from editor.exports.letterhead import OwnLetterhead
from editor.exports.sign_off_sheet import SignOffSheet


def write_sign_off_copy(
    release: Printed, about: About, sheet: SignOffSheet, letterhead: OwnLetterhead | None = None
) -> bytes:
    """The bytes of a .docx: what is asked, then exactly the release, each block in a bookmark `part_0`, `part_1` ...;
    on our letterhead or the organisation's own.

    `about` gives title, organisation and footer; the header says what the sheet says, whatever `about` has
    for it. The same values give the same bytes.
    """
    from editor.exports.inspect_sign_off import inspect_sign_off
    from editor.exports.sign_off_word import built

    data = built(release, about, sheet, letterhead)
    inspect_sign_off(data, release, sheet, has_own_letterhead=letterhead is not None)
    return data
