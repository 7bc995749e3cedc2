"""All that the panels of one open draft need, handed to each in its constructor."""

from typing import TYPE_CHECKING

from editor.domain.draft import Draft
from editor.domain.house_style import HouseStyle
from editor.domain.values import frozen
from editor.session.document import DraftDocument
from editor.session.notices import Notices
from editor.session.sign_off import SignOff
from editor.session.spelling import Spelling
from editor.session.spotlight import Spotlight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.domain.costs import Cost
    from editor.domain.printed import Printed
    from editor.domain.standing import Blank, Stand


@frozen
class OpenDraft:
    """Lives as long as its panels; opening another draft makes another."""

    document: DraftDocument
    sign_off: SignOff
    notices: Notices
    spotlight: Spotlight
    spelling: Spelling
    base_style: HouseStyle
    """The shipped style with the user's settings; the draft's own come on top in `style`."""

    @property
    def style(self) -> HouseStyle:
        return self.base_style.with_settings(dict(self.document.draft.house_style), "The draft's house style")

    @property
    def stands(self) -> "tuple[Stand, ...]":
        """Where each partner stands with the wording as it is now."""
        return self.sign_off.stands(self.document.draft, self.style)

    def blanks(self, stands: "Iterable[Stand]") -> "dict[str, Blank]":
        """By partner, the copies that came back without an answer; not looked for where nobody is waited for."""
        is_waited_for = not self.document.read_only and any(stand.since for stand in stands)
        return self.sign_off.blanks if is_waited_for else {}

    def costs_since(self, before: Draft) -> "tuple[Cost, ...]":
        """The approvals that held with an earlier wording and don't with the one now."""
        was = self.base_style.with_settings(dict(before.house_style), "The draft's house style")
        return self.sign_off.costs(before, self.document.draft, was, self.style)

    def printed(self) -> "Printed":
        """The whole release as it would be printed now."""
        from editor.domain.printed import printed

        return printed(self.document.draft, self.style)
