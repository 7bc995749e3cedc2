"""An edit that came out of the review: the undo stack says whether it stands, and with it what it decided."""

from collections.abc import Hashable
from typing import ClassVar

from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.values import frozen


@frozen
class AcceptedEdit:
    """`accepted` are the ids of the proposals that it makes, `declined` those of their rivals, with the reason."""

    edit: Edit
    accepted: tuple[int, ...]
    declined: tuple[int, ...] = ()
    reason: str = ""
    merge_key: ClassVar[Hashable] = None

    @property
    def name(self) -> str:
        count = len(self.accepted)
        return "accept change" if count == 1 else f"accept {count} changes"

    @property
    def decides(self) -> tuple[int, ...]:
        return (*self.accepted, *self.declined)

    def apply(self, draft: Draft) -> Draft:
        return self.edit.apply(draft)
