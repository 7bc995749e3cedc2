"""Begins a draft from a template: one that is shipped for each kind of statement, or one that the office has kept."""

import json
from dataclasses import replace

from editor.desk.new_draft import ORGANISATION
from editor.desk.settings import get_setting
from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.json_reading import from_json
from editor.domain.text import new_id
from editor.domain.uk_time import london, now
from editor.shipped import resource
from editor.store.drafts import add_draft
from editor.store.store import Store
from editor.store.templates import Template, add_template, bring_template_back, remove_template, templates

__all__ = ["Template", "bring_template_back", "new_from", "remove_template", "save_template", "shipped", "templates"]


def shipped() -> tuple[Template, ...]:
    """One for each kind of statement, called by it. Raises EditorError where one can't be read."""
    found = []
    for path in sorted(resource("templates").glob("*.json")):
        try:
            draft = from_json(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, EditorError) as error:
            raise EditorError(f"{path} can't be read: {error}", "Put back the file that was shipped.") from error
        found.append(Template(draft.kind.label, draft))
    return tuple(found)


def new_from(store: Store, template: Template, by: str) -> int:
    """The new draft's id: the template's words, dated today, an announcement of its own."""
    draft = replace(
        template.draft,
        announcement=new_id(),
        organisation=template.draft.organisation or get_setting(store, ORGANISATION),
        date=london(now()).date(),
    )
    return add_draft(store, draft, by, why=f"from the template {template.name}")


def save_template(store: Store, name: str, draft: Draft) -> int:
    """Keeps a draft as a template, without what belongs to one release only: its date, its embargo, its reference."""
    if not name.strip():
        raise EditorError("A template needs a name.", "Type one, such as “Council meeting”.")
    return add_template(store, name.strip(), replace(draft, date=None, embargo=None, reference="", audience=""))
