"""What the front of a sign-off copy says: who is asked for what by when, where the others stand, what has changed."""

from datetime import date, datetime

from editor.domain.values import frozen


@frozen
class Asker:
    """Who asks for the sign-off, and where the file goes back to."""

    name: str = ""
    organisation: str = ""
    email: str = ""


@frozen
class ChecklistRow:
    """One partner of the checklist: what they approve and who decides for them, in words; `decision` is "" and `on`
    None while there is none. `on` is a day in the UK."""

    organisation: str
    approves: str
    who: str = ""
    decision: str = ""
    on: date | None = None


@frozen
class Reworded:
    """A place in words, with its text as the partner last saw it and as it is now; "" where there was or is none."""

    place: str
    old: str
    new: str


@frozen
class Quoted:
    """Words that the release quotes from a document, and the page they stand on, counted from 1; 0 where the
    document has no pages or the words were not found."""

    words: str
    source: str
    page: int = 0


@frozen
class SignOffSheet:
    """All that a copy says besides the release and its title.

    `reference` is that of this copy alone ("SF-12-3-K7QM"); `saved` and `deadline` are UTC; `partner` is the
    organisation asked, `recipient` the person there. `approves` says in words what they are asked to approve ("the
    whole text", "your quote"); `parts` are the indexes of the printed blocks it covers, none for the whole text.
    `changes` is None for the first copy that this partner gets. `is_protected`: Word keeps tracking on, without a
    password.
    """

    reference: str
    revision: int
    saved: datetime
    partner: str
    approves: str
    asker: Asker
    parts: tuple[int, ...] = ()
    recipient: str = ""
    deadline: datetime | None = None
    checklist: tuple[ChecklistRow, ...] = ()
    changes: tuple[Reworded, ...] | None = None
    quoted: tuple[Quoted, ...] = ()
    embargo_line: str = ""
    is_protected: bool = True
