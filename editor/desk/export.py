"""Exports a draft as it was last saved: the release in Word or in plain text."""

from pathlib import Path

from editor.desk.house_style import style_of
from editor.domain.draft import Draft, Stage
from editor.domain.printed import printed, release_line
from editor.exports.about import About, short_title
from editor.exports.atomic import write_file
from editor.exports.file_name import file_name as suggested_name
from editor.exports.plain_text import plain_text, text_bytes
from editor.exports.word import write_word
from editor.store.drafts import load_draft
from editor.store.store import Store

__all__ = ["DRAFT_LINE", "export_text", "export_word", "suggested_name"]

DRAFT_LINE = "DRAFT - NOT FOR PUBLICATION"
_CLEARED = (Stage.CLEARED, Stage.RELEASED)


def export_word(store: Store, draft_id: int, path: Path) -> None:
    """Writes the Word file, the old one staying whole until the new one is. One that is not cleared says so on each
    page. Raises EditorError where it can't be written."""
    stored = load_draft(store, draft_id)
    draft, style = stored.draft, style_of(store, stored.draft)
    lines = () if stored.stage in _CLEARED else (DRAFT_LINE,)
    if draft.embargo:
        lines = (*lines, release_line(draft, style))
    write_file(path, write_word(printed(draft, style), about(draft, lines)))


def export_text(store: Store, draft_id: int, path: Path) -> None:
    """Writes the plain text, in the same way."""
    draft = load_draft(store, draft_id).draft
    style = style_of(store, draft)
    write_file(path, text_bytes(plain_text(printed(draft, style), style)))


def about(draft: Draft, header_lines: tuple[str, ...] = ()) -> About:
    """What a file of this draft says of itself."""
    return About(draft.headline, draft.organisation, short_title(draft.headline), header_lines)
