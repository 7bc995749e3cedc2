"""A draft as it stood: numbered when somebody meant it, unnumbered when it saved itself."""

from datetime import datetime

from editor.domain.draft import Draft
from editor.domain.values import frozen


@frozen
class Revision:
    """`number` counts from 1 within a draft, 0 for an autosave; `saved` is UTC; `why` is "saved", "sent for sign-off",
    "released", "imported", "before import" and the like."""

    id: int
    draft_id: int
    number: int
    draft: Draft
    saved: datetime
    by: str = ""
    why: str = "saved"
