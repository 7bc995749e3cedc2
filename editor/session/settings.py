"""The writer's settings: kept, and what is open shown as they say; given to a colleague and taken from one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.desk.house_style import shipped_style
from editor.desk.office_settings import OfficeSettings, differing, keep_settings, office_settings
from editor.desk.rule_book import rule_book
from editor.desk.settings_files import read_settings, take_in_settings, write_settings
from editor.domain.errors import EditorError
from editor.domain.rule_book import Rule

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

__all__ = ["OfficeSettings", "differing", "export_settings", "import_settings", "keep", "now", "rules", "shipped_style"]


def now(workspace: "Workspace") -> OfficeSettings:
    return office_settings(workspace.store)


def rules() -> tuple[Rule, ...]:
    """All rules of the checks, by what they are called."""
    return tuple(sorted(rule_book().rules.values(), key=lambda rule: rule.title.casefold()))


def keep(workspace: "Workspace", settings: OfficeSettings, failed: Callable[[EditorError], object]) -> None:
    """Keeps them and shows what is open as they say."""
    before = now(workspace)

    def done(_: None) -> None:
        _follow(workspace, before)
        workspace.notices.say("Settings saved.")

    if settings != before:
        workspace.write(lambda: keep_settings(workspace.store, settings), done, failed)


def export_settings(workspace: "Workspace", path: Path) -> None:
    store = workspace.store

    def done(_: None) -> None:
        workspace.notices.say(f"Settings and libraries are in {path}.")

    workspace.write(lambda: write_settings(store, path), done)


def import_settings(workspace: "Workspace", path: Path) -> None:
    """Takes a colleague's settings in the place of one's own; what was, comes back with Undo."""
    store, before = workspace.store, now(workspace)

    def undo() -> None:
        keep(workspace, before, workspace.notices.say_error)

    def done(new: int) -> None:
        _follow(workspace, before)
        workspace.libraries.refresh()
        more = f" and {new} new in your libraries" if new else ""
        workspace.notices.say(f"Settings taken from {path.name}{more}.", "Undo", undo)

    workspace.write(lambda: take_in_settings(store, read_settings(path)), done)


def _follow(workspace: "Workspace", before: OfficeSettings) -> None:
    after = now(workspace)
    workspace.words.show_own(after.words)
    if after.writer != before.writer:
        workspace.named.emit()
    if after.house_style != before.house_style and workspace.draft_id:
        workspace.open(workspace.draft_id, anew=True)
    elif after.off != before.off:
        workspace.findings.refresh()
