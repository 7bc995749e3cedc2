"""Steps of the undo stack that come out of the review: whether they stand is whether what they decided is decided.

Two steps that say the same are two steps: proposals can be decided, put back and decided alike again.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from editor.desk.review import Suggested
from editor.domain.draft import Draft
from editor.domain.edits import Edit

Ids = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class AcceptedEdit:
    """`accepted` are the ids of the proposals that it makes, `declined` those of their rivals, with the reason; `edit`
    is None where the text said so already."""

    edit: Edit | None
    accepted: Ids
    declined: Ids = ()
    reason: str = ""
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        return f"accept {_changes(self.accepted)}"

    @property
    def decides(self) -> Ids:
        return (*self.accepted, *self.declined)

    def apply(self, draft: Draft) -> Draft:
        return self.edit.apply(draft) if self.edit else draft


class Way(StrEnum):
    DECLINED = "declined"
    ANSWERED = "answered"
    BY_HAND = "made by hand"
    PUT_BACK = "put back"


@dataclass(frozen=True, eq=False)
class Decision:
    """What was decided without an edit: it changes no words. `reason` is what the partner is told;
    `before` how it was decided, of what is put back."""

    way: Way
    decides: Ids
    reason: str = ""
    before: tuple[Suggested, ...] = ()
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        if self.way is Way.PUT_BACK:
            return "put back"
        if self.way is Way.ANSWERED:
            return "deal with comment"
        found = _changes(self.decides)
        return f"decline {found}" if self.way is Way.DECLINED else f"mark {found} as made"

    @property
    def said(self) -> str:
        count = len(self.decides)
        if self.way is Way.PUT_BACK:
            return "Put back: to be decided again."
        if self.way is Way.DECLINED:
            return "Declined." if count == 1 else f"{count} declined."
        return "Comment dealt with." if self.way is Way.ANSWERED else "Marked as made."

    def apply(self, draft: Draft) -> Draft:
        return draft


Decided = AcceptedEdit | Decision


def _changes(ids: Ids) -> str:
    return "change" if len(ids) == 1 else f"{len(ids)} changes"
