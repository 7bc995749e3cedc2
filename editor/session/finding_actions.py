"""What the writer does about a finding: puts it right, lets it stand, says what a passage is; each can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from editor.domain.errors import EditorError
from editor.domain.findings import Finding, SaidToBe, Waiver

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

T = TypeVar("T")
SAID = {
    SaidToBe.FRAGMENT: "quoted from a source",
    SaidToBe.SPEECH: "speech",
    SaidToBe.TITLE: "a title",
    SaidToBe.TERM: "a term",
}


def fix(workspace: "Workspace", finding: Finding) -> None:
    """Makes the edit that puts it right, as one step that Undo takes back."""
    if workspace.open_draft is None or finding.fix is None:
        return
    document = workspace.open_draft.document
    try:
        document.apply(finding.fix)
    except EditorError as error:
        workspace.notices.say_error(error)
        return
    workspace.notices.say("Put right.", "Undo", *document.taking_back())


def waive(workspace: "Workspace", finding: Finding, reason: str) -> None:
    """Lets it stand, and offers to count it again."""
    from editor.desk.waive import waive as let_stand

    def done(waiver: Waiver) -> None:
        workspace.findings.refresh()
        workspace.notices.say("It may stand; the reason is kept.", "Undo", lambda: end_waiver(workspace, waiver))

    _write(workspace, lambda draft_id, by: let_stand(workspace.store, draft_id, finding, reason, by), done)


def end_waiver(workspace: "Workspace", waiver: Waiver) -> None:
    """Counts it again."""
    from editor.desk.waive import end_waiver as end

    def done(_: None) -> None:
        workspace.findings.refresh()
        workspace.notices.say("It counts again.")

    _write(workspace, lambda draft_id, by: end(workspace.store, draft_id, waiver, by), done)


def say_it_is(workspace: "Workspace", words: str, what: SaidToBe | None) -> None:
    """Remembers what a passage in quotation marks is, and offers to take that back."""
    from editor.desk.say_it_is import say_it_is as remember

    before = workspace.findings.said_to_be(words)

    def done(_: None) -> None:
        workspace.findings.refresh()
        said = f"Remembered: “{words}” is {SAID[what]}." if what else f"“{words}” is judged by its sentence again."
        workspace.notices.say(said, "Undo", lambda: say_it_is(workspace, words, SaidToBe(before) if before else None))

    _write(workspace, lambda draft_id, by: remember(workspace.store, draft_id, words, what, by), done)


def switch_rule(workspace: "Workspace", rule: str, on: bool) -> None:
    """Switches a rule on or off for all drafts, and offers to take that back."""
    from editor.desk.known import switch_rule as switch
    from editor.desk.rule_book import rule_book

    def done(_: None) -> None:
        workspace.findings.refresh()
        said = f"The rule “{rule_book().rule(rule).title}” is switched {'on' if on else 'off'} for all drafts."
        workspace.notices.say(said, "Undo", lambda: switch_rule(workspace, rule, not on))

    workspace.write(lambda: switch(workspace.store, rule, on), done)


def _write(workspace: "Workspace", job: Callable[[int, str], T], done: Callable[[T], object]) -> None:
    if workspace.open_draft:
        draft_id, by = workspace.draft_id, workspace.writer()
        workspace.write(lambda: job(draft_id, by), done)
