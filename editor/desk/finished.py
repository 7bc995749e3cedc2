"""The release as it leaves the office now: printed blocks, and what every page or file of it says of itself."""

from editor.desk.export import about, header_lines
from editor.desk.gate import stage_now
from editor.desk.letterhead import letterhead_in_use
from editor.desk.sealed import style_in_force
from editor.domain.draft import Draft, Stage
from editor.domain.house_style import HouseStyle
from editor.domain.printed import Printed, printed
from editor.domain.values import frozen
from editor.exports.about import About
from editor.store.drafts import load_draft
from editor.store.store import Store


@frozen
class Finished:
    """Once it went out, in the style in which it did."""

    draft: Draft
    stage: Stage
    style: HouseStyle
    about: About
    has_letterhead: bool = False
    """Whether the Word file is written on the organisation's own letterhead, which other forms don't have."""

    @property
    def blocks(self) -> Printed:
        return printed(self.draft, self.style)


def finished(store: Store, draft_id: int) -> Finished:
    """The draft as it was last saved. Raises EditorError where there is none."""
    stored = load_draft(store, draft_id)
    stage = stage_now(store, stored)
    style = style_in_force(store, stored)
    on_each_page = about(stored.draft, header_lines(stored.draft, style, stage))
    return Finished(stored.draft, stage, style, on_each_page, letterhead_in_use(store) is not None)
