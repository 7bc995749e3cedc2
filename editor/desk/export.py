"""Exports a draft as it was last saved: the release in Word or in plain text."""

from dataclasses import replace
from pathlib import Path

from editor.desk.gate import stage_now
from editor.desk.letterhead import letterhead_in_use
from editor.desk.sealed import released_style, sealed_file, style_in_force
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.house_style import HouseStyle
from editor.domain.printed import printed, release_line
from editor.domain.uk_time import now, short_time
from editor.exports.about import About, short_title
from editor.exports.atomic import write_file
from editor.exports.file_name import file_name as suggested_name
from editor.exports.letterhead import OwnLetterhead
from editor.exports.plain_text import LINE_END, plain_text, text_bytes
from editor.exports.word import write_word
from editor.store.drafts import load_draft
from editor.store.store import Store

__all__ = ["DRAFT_LINE", "WITHDRAWN_LINE", "export_text", "export_word", "suggested_name", "text_of", "word_of"]

DRAFT_LINE = "DRAFT - NOT FOR PUBLICATION"
WITHDRAWN_LINE = "WITHDRAWN - NOT FOR PUBLICATION"


def export_word(store: Store, draft_id: int, path: Path, lifted: bool = False) -> None:
    """Writes the Word file, the old one staying whole until the new one is. One that is not cleared says so on each
    page; of a release it is the very file that went out, or a lifted copy once its embargo has ended. Raises
    EditorError where it can't be written."""
    write_file(path, word_data(store, draft_id, lifted))


def export_text(store: Store, draft_id: int, path: Path, lifted: bool = False) -> None:
    """Writes the plain text, in the same way."""
    write_file(path, text_data(store, draft_id, lifted))


def word_data(store: Store, draft_id: int, lifted: bool = False) -> bytes:
    """What export_word writes."""
    stored = load_draft(store, draft_id)
    stage = stage_now(store, stored)
    if lifted:
        return word_of(_lifted(stored.draft, stage), released_style(store, draft_id), stage, letterhead_in_use(store))
    sealed = sealed_file(store, draft_id, is_word=True) if stage is Stage.RELEASED else None
    return sealed or word_of(stored.draft, style_in_force(store, stored), stage, letterhead_in_use(store))


def text_data(store: Store, draft_id: int, lifted: bool = False) -> bytes:
    """What export_text writes."""
    stored = load_draft(store, draft_id)
    if lifted:
        return text_of(_lifted(stored.draft, stored.stage), released_style(store, draft_id))
    sealed = sealed_file(store, draft_id, is_word=False) if stored.stage is Stage.RELEASED else None
    text = sealed or text_of(stored.draft, style_in_force(store, stored))
    return text if stored.stage is not Stage.WITHDRAWN else text_bytes(WITHDRAWN_LINE + LINE_END * 2) + text[3:]


def word_of(draft: Draft, style: HouseStyle, stage: Stage, letterhead: OwnLetterhead | None = None) -> bytes:
    """The Word file, with the header lines that its stage and its embargo ask for; on our letterhead where no other is
    given."""
    return write_word(printed(draft, style), about(draft, header_lines(draft, style, stage)), letterhead)


def header_lines(draft: Draft, style: HouseStyle, stage: Stage) -> tuple[str, ...]:
    """What stands at the head of each page."""
    lines = () if stage in (Stage.CLEARED, Stage.RELEASED) else (DRAFT_LINE,)
    if stage is Stage.WITHDRAWN:
        lines = (WITHDRAWN_LINE,)
    return (*lines, release_line(draft, style)) if draft.embargo else lines


def text_of(draft: Draft, style: HouseStyle) -> bytes:
    """The plain text; under embargo with the embargo on line 1."""
    return text_bytes(plain_text(printed(draft, style), style))


def about(draft: Draft, header_lines: tuple[str, ...] = ()) -> About:
    """What a file of this draft says of itself."""
    return About(draft.headline, draft.organisation, short_title(draft.headline), header_lines)


def _lifted(draft: Draft, stage: Stage) -> Draft:
    """The release without its embargo. Raises EditorError where it has not gone out, or the embargo has not ended."""
    if stage is not Stage.RELEASED or draft.embargo is None:
        raise EditorError("Only a release that went out under embargo has a lifted copy.", "Release it first.")
    if draft.embargo > now():
        raise EditorError(
            f"The embargo ends on {short_time(draft.embargo)}.",
            "Wait until then; to lift it earlier, make a correction with another embargo.",
        )
    return replace(draft, embargo=None)
