"""What the writer said about findings: those that may stand, and what a passage in quotation marks is."""

from collections.abc import Mapping

from editor.domain.findings import Waiver
from editor.store.moments import as_text as moment_text
from editor.store.moments import now
from editor.store.rows import Value, insert
from editor.store.store import Store


def add_waiver(store: Store, draft_id: int, waiver: Waiver) -> int:
    """The waiver's id, once it is durably written."""
    about: dict[str, Value] = {"rule": waiver.rule, "words": waiver.text, "writer": waiver.by, "reason": waiver.reason}
    with store.write() as connection:
        return insert(connection, "waivers", draft=draft_id, made=moment_text(now()), **about)


def waivers(store: Store, draft_id: int) -> tuple[Waiver, ...]:
    """Those that stand, in the order in which they were given."""
    found = store.rows(
        "SELECT rule, words, writer, reason FROM waivers WHERE draft = ? "
        "AND id NOT IN (SELECT waiver FROM ended_waivers) ORDER BY id",
        (draft_id,),
    )
    return tuple(Waiver(rule, words, by, reason) for rule, words, by, reason in found)


def end_waiver(store: Store, draft_id: int, rule: str, words: str, by: str) -> None:
    """The finding counts again; that it was waived, and that this ended, stays on record."""
    with store.write() as connection:
        connection.execute(
            "INSERT INTO ended_waivers (waiver, writer, ended) SELECT id, ?, ? FROM waivers WHERE draft = ? "
            "AND rule = ? AND words = ? AND id NOT IN (SELECT waiver FROM ended_waivers)",
            (by, moment_text(now()), draft_id, rule, words),
        )


def said_to_be(store: Store, draft_id: int) -> Mapping[str, str]:
    """What each passage, by its binding wording, was said to be."""
    return dict(store.rows("SELECT words, what FROM said_to_be WHERE draft = ?", (draft_id,)))


def say_it_is(store: Store, draft_id: int, words: str, what: str) -> None:
    """Remembers what the passage is; an empty `what` forgets it."""
    with store.write() as connection:
        connection.execute("DELETE FROM said_to_be WHERE draft = ? AND words = ?", (draft_id, words))
        if what:
            insert(connection, "said_to_be", draft=draft_id, words=words, what=what)
