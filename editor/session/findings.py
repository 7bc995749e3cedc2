"""What the checks find in the open draft: looked for again shortly after each edit."""

from collections.abc import Generator
from dataclasses import replace
from time import monotonic, perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.findings import CheckStage, Finding, Findings, Known
from editor.domain.places import Part, Place
from editor.domain.text import binding
from editor.domain.text_edits import stored_text
from editor.session.document import Change
from editor.session.open_draft import OpenDraft

if TYPE_CHECKING:
    from editor.session.workspace import Workspace

DELAY = 250
"""Milliseconds from an edit until the checks begin; further keys don't put them off."""
SLICE, LONG, MANY = 0.002, 0.02, 40
"""Seconds of looking after which the window gets its turn; of a step that a key would notice; how many looks are done
in a thread once a step took as long. Others are not: while a thread has its turn, a key waits for it, and longer than
the look takes."""
REST, TYPING = 8, 0.05
"""Milliseconds between slices while keys come, so that they are not in each other's way; seconds since a key for which
it is so."""
Outcome = tuple[Known | None, Findings, EditorError | None]


class _Look(NamedTuple):
    """A look at the draft as it was, in short steps."""

    steps: Generator[None, None, Findings]
    known: Known
    draft: Draft


class LiveFindings(QObject):
    """Follows the workspace from draft to draft. `changed` comes with every other result, `current_changed` when the
    writer goes to a finding."""

    changed = Signal()
    current_changed = Signal()

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._open_draft: OpenDraft | None = None
        self._known: Known | None = None
        self._running = self._wanted = False
        self.found: Findings = ()
        self.draft = Draft()
        """What the findings are about, which may be a key behind the open draft."""
        self.is_ready = False
        """Whether there is a result for the open draft."""
        self.stage = CheckStage.DRAFTING
        self.current: Finding | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._check)
        self._beside = 0  # looks that are still to be done in a thread, since the last one here was too long
        self._look: _Look | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._read_on)
        workspace.opened.connect(self._follow)
        self._follow(workspace.open_draft)

    # --- what was found -----------------------------------------------------------------------------------------------

    @property
    def open(self) -> Findings:
        """Those that somebody needs to look at."""
        return tuple(finding for finding in self.found if finding.is_open)

    @property
    def sources(self) -> int:
        """How many sources there are to look fragments up in."""
        return len(self._known.sources) if self._known else 0

    @property
    def versions(self) -> int:
        """How many other audience versions there are."""
        return len(self._known.versions) if self._known else 0

    @property
    def off(self) -> dict[str, str]:
        """The rules that are switched off: their titles by their ids."""
        known = self._known
        return (
            {rule: known.rules.rule(rule).title for rule in sorted(known.off) if rule in known.rules.rules}
            if known
            else {}
        )

    def said_to_be(self, words: str) -> str:
        """What the writer said that the passage is, or ""."""
        return self._known.said_to_be.get(binding(words), "") if self._known else ""

    def set_stage(self, stage: CheckStage) -> None:
        if stage is not self.stage:
            self.stage = stage
            self._check()

    def refresh(self) -> None:
        """Gathers the facts outside the draft anew: a source, a waiver, a version is another."""
        self._known = None
        self._check()

    # --- looking ------------------------------------------------------------------------------------------------------

    def _follow(self, open_draft: OpenDraft | None) -> None:
        self._timer.stop()
        self._end_look()
        self._open_draft, self._known = open_draft, None
        self._running = self._wanted = self.is_ready = False
        self.found, self.current = (), None
        if open_draft:
            stored = self._workspace.stored
            is_drafted = stored is None or stored.stage is Stage.DRAFTING
            self.stage = CheckStage.DRAFTING if is_drafted else CheckStage.RELEASE
            open_draft.document.changed.connect(self._note_change)
            open_draft.sign_off.changed.connect(self.refresh)
            self._check()
        self.changed.emit()

    def _note_change(self, change: Change) -> None:
        if Part.RELEASE in change.parts:
            self._end_look()  # which would put its facts back
            self._known = None  # the house style may be another
            self._wanted = self._running
        if not self._timer.isActive():
            self._timer.start()

    def _check(self) -> None:
        """One look at a time; what is asked for meanwhile comes after it."""
        self._timer.stop()
        self._end_look()
        if self._open_draft is None:
            return
        if self._running:
            self._wanted = True
        elif self._known is None or self._beside:
            self._check_beside(self._open_draft)
        else:
            from editor.desk.check import checking_with

            document, known = self._open_draft.document, self._known
            draft = document.draft
            steps = checking_with(self._workspace.store, document.draft_id, draft, known, self.stage)
            self._look = _Look(steps, known, draft)
            self._slices.start()

    def _end_look(self) -> None:
        self._slices.stop()
        self._look = None

    def _read_on(self) -> None:
        """A slice of looking in the window's own thread."""
        if self._look is None or self._open_draft is None:
            return
        is_typing = monotonic() - self._open_draft.document.changed_at < TYPING
        self._slices.setInterval(REST if is_typing else 0)
        began = now = perf_counter()
        while now - began < SLICE:
            before = now
            try:
                next(self._look.steps)
            except StopIteration as end:
                look = self._look
                self._end_look()
                self._take((look.known, end.value, None), look.draft)
                return
            except BaseException:  # not judged here: it is reported, and the next edit begins another look
                self._end_look()
                raise
            now = perf_counter()
            if now - before > LONG:
                self._beside = MANY

    def _check_beside(self, open_draft: OpenDraft) -> None:
        self._running, self._wanted = True, False
        self._beside = max(self._beside - 1, 0)
        kept, stage = self._known, self.stage
        document = open_draft.document
        store, draft_id, draft = self._workspace.store, document.draft_id, document.draft

        def look() -> Outcome:
            from editor.desk.check import check_with, known

            try:
                facts = kept or known(store, draft_id, draft)
                return facts, check_with(store, draft_id, draft, facts, stage), None
            except EditorError as error:
                return None, (), error

        self._workspace.look_up(look, lambda outcome: self._take(outcome, draft), lambda _: self._give_up())

    def _give_up(self) -> None:
        """A look came to grief, which is reported: the next edit begins another."""
        self._running = False
        if self._wanted:
            self._check()

    def _take(self, outcome: Outcome, draft: Draft) -> None:
        self._running = False
        known, found, error = outcome
        if error:
            self._workspace.notices.say_error(error)
            return
        if not self._wanted:
            self._known = known
        is_new = found != self.found or not self.is_ready
        self.found, self.draft, self.is_ready = found, draft, True
        if is_new:
            self.changed.emit()
        if self._wanted:
            self._check()

    # --- going from one to the next -----------------------------------------------------------------------------------

    def go_to(self, finding: Finding) -> None:
        """Shows where it is."""
        if self._open_draft is None:
            return
        self.current = finding
        self._open_draft.spotlight.show(placed(finding, self._open_draft.document.draft))
        self.current_changed.emit()

    def step(self, by: int) -> None:
        """To the next or the previous one that is open, round from the last to the first."""
        found = self.open
        if not found:
            fine = "Nothing to look at." if self.is_ready else "The checks are still running."
            self._workspace.notices.say(fine)
            return
        at = self._index_of_current(found)
        if at is None:
            at = -1 if by > 0 else 0
        finding = found[(at + by) % len(found)]
        self.go_to(finding)
        number = found.index(finding) + 1
        self._workspace.notices.say(f"{number} of {len(found)}: {finding.message}")

    @property
    def current_open(self) -> Finding | None:
        """The current finding as it is now, None once it is dealt with."""
        found = self.open
        at = self._index_of_current(found)
        return None if at is None else found[at]

    def _index_of_current(self, found: Findings) -> int | None:
        """Where the current finding stands now: typing may have moved it."""
        if self.current is None:
            return None
        wanted, start = identity(self.current), self.current.place.start
        same = [at for at, finding in enumerate(found) if identity(finding) == wanted]
        return min(same, key=lambda at: abs(found[at].place.start - start), default=None)


def identity(finding: Finding) -> tuple[str, str, str, str]:
    """What a finding keeps while it moves about in its paragraph; several in one paragraph can share it."""
    place = finding.place
    return finding.rule, place.item, place.paragraph, finding.text


def placed(finding: Finding, draft: Draft) -> Place:
    """Where the words of the finding stand now: keys typed since may have moved them."""
    place = finding.place
    if not finding.text:
        return place
    try:
        found = range_in(stored_text(draft, place), finding)
    except (EditorError, AttributeError):
        return place
    return replace(place, start=found[0], end=found[1]) if found else place.whole


def range_in(text: str, finding: Finding) -> tuple[int, int] | None:
    """The characters of its paragraph, as that is now, that the finding is about; None where its words are gone."""
    words, start = finding.text, finding.place.start
    if text[start : finding.place.end] != words:
        starts = [at for at in range(len(text)) if text.startswith(words, at)]
        if not starts:
            return None
        start = min(starts, key=lambda at: abs(at - start))
    return start, start + len(words)
