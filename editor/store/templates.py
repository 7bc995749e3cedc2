"""The office's own templates: drafts that others are begun from, kept beside those that are shipped."""

from editor.domain.draft import Draft
from editor.domain.text import clean
from editor.domain.values import frozen
from editor.store.content import as_text, from_text
from editor.store.moments import as_text as moment_text
from editor.store.moments import now
from editor.store.store import Store


@frozen
class Template:
    """`id` is 0 for one that is shipped."""

    name: str
    draft: Draft
    id: int = 0


def templates(store: Store) -> tuple[Template, ...]:
    """By name."""
    rows = store.rows("SELECT name, content, id FROM templates WHERE removed IS NULL ORDER BY name COLLATE NOCASE, id")
    return tuple(Template(row[0], from_text(row[1]), row[2]) for row in rows)


def add_template(store: Store, name: str, draft: Draft) -> int:
    with store.write() as connection:
        added = connection.execute(
            "INSERT INTO templates (name, content, made) VALUES (?, ?, ?)",
            (clean(name), as_text(draft), moment_text(now())),
        )
        return added.lastrowid or 0


def remove_template(store: Store, template_id: int) -> None:
    _set_removed(store, template_id, moment_text(now()))


def bring_template_back(store: Store, template_id: int) -> None:
    _set_removed(store, template_id, None)


def _set_removed(store: Store, template_id: int, removed: str | None) -> None:
    with store.write() as connection:
        connection.execute("UPDATE templates SET removed = ? WHERE id = ?", (removed, template_id))
