"""The Sign-off tab: where everybody stands, answers taken down by hand, the log of them, and who keeps us waiting."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.draft import Draft, Partner
from editor.domain.edits import AddItem
from editor.domain.errors import EditorError
from editor.domain.places import Part, Place
from editor.domain.sign_off import Decision
from editor.domain.standing import Stand, covered_quotes, speaker_name
from editor.panels.everybody import about, everybody, is_covered, summary
from editor.panels.name_line import NameLine
from editor.panels.send_form import SendForm
from editor.panels.sent_view import SentView
from editor.panels.side_page import SidePage, text_label
from editor.panels.stand_row import StandRow
from editor.panels.standing_words import COVERED, Words, decision_line, recorded_line
from editor.panels.waiting_list import WaitingList
from editor.session.answers import Answer
from editor.session.open_draft import OpenDraft
from editor.session.sending import How, Sent, folder_wanted, look_who_waits, send_copies
from editor.session.workspace import Workspace
from editor.widgets.disclosure import Disclosure
from editor.widgets.empty_state import EmptyState
from editor.widgets.file_dialog import file_dialog
from editor.widgets.look import S8, S12, looks


class SignOffPanel(SidePage):
    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(open_draft, "Sign-off", parent)
        self.workspace = workspace
        self.rows: dict[str, StandRow] = {}
        self.summary = text_label()
        self.send = QPushButton("Send for sign-off")
        self.send.setToolTip("Send for sign-off (Ctrl+Shift+S)")
        looks(self.send, "primary")
        self.send.clicked.connect(lambda: self.open_form())
        self._title = text_label("Who signs off", "part")
        self.nothing = EmptyState("Nobody signs it off yet.", "Name the first")
        self.nothing.step_requested.connect(lambda: open_draft.spotlight.show(Place(Part.PARTNERS)))
        self._people = QVBoxLayout()
        self._people.setSpacing(S12)
        self.log = Disclosure()
        self.log.setText("Log of decisions")
        self._log_lines = QWidget()
        self.log.toggled_open.connect(lambda _: self._draw_log())
        self._send_place = QVBoxLayout()
        self.form: SendForm | None = None
        self.sent: SentView | None = None
        self.waiting = WaitingList()
        self.waiting.open_requested.connect(workspace.open)
        self.waiting.copied.connect(self._say_copied)
        self._lay_out()
        open_draft.sign_off.changed.connect(self.refresh)
        open_draft.document.sealed.connect(self.refresh)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.send)
        self.column.addLayout(head)
        self.column.addLayout(self._send_place)
        self.column.addSpacing(S8)
        self.column.addWidget(self._title)
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._people)
        self.column.addSpacing(S8)
        self.column.addWidget(self.waiting)
        self.column.addWidget(self.log)
        self.column.addWidget(self._log_lines)
        self.column.addStretch(1)
        self.column.setSpacing(S8)

    def draw(self) -> None:
        if self.workspace.open_draft is not self.open_draft:
            return  # another draft is being opened
        draft = self.open_draft.document.draft
        stands = everybody(draft, self.open_draft.stands)
        self.summary.setText(summary(draft, stands))
        self.summary.setVisible(bool(stands))
        self._title.setVisible(bool(stands))
        self.nothing.setVisible(not stands)
        self._show_send()
        for who in [who for who in self.rows if all(stand.who != who for stand in stands)]:
            row = self.rows.pop(who)
            self._people.removeWidget(row)
            row.hide()
            row.deleteLater()
        for index, stand in enumerate(stands):
            if self._people.indexOf(self._row(stand)) != index:
                self._people.insertWidget(index, self._row(stand))
        if self.open_draft.document.read_only:
            self.close_form()
            for row in self.rows.values():
                row.seal()
        self._show(stands, draft, {})
        reopened = [approved for stand in stands for approved in stand.reopened]
        if reopened:
            self.open_draft.sign_off.office.words_since(reopened, draft, lambda words: self._show(stands, draft, words))
        self._draw_log()
        look_who_waits(self.workspace, lambda found: self.waiting.show_waiting(found, self.workspace.draft_id))
        if self.form:
            self.form.show_people(draft, stands)

    def _show_send(self) -> None:
        document = self.open_draft.document
        self.send.setVisible(bool(document.draft.partners) and not document.read_only and self.form is None)

    # --- sending ------------------------------------------------------------------------------------------------------

    def open_form(self) -> None:
        """The form in which to choose whom to ask."""
        self.close_form()
        draft = self.open_draft.document.draft
        if self.open_draft.document.read_only:
            hint = "Make a correction of it to send out another wording."
            self.open_draft.notices.say_error(EditorError("This statement went out already.", hint))
            return
        if not draft.partners:
            self.open_draft.spotlight.show(Place(Part.PARTNERS))
            self.open_draft.notices.say("Name those who sign it off first.")
            return
        with_mail = self.workspace.remembered("sign-off mails", "yes") == "yes"
        name = NameLine(self.workspace)
        self.form = SendForm(draft, self.open_draft.stands, folder_wanted(self.workspace), with_mail, name)
        self.form.cancelled.connect(self.close_form)
        self.form.send_requested.connect(self._send)
        self.form.colleague_requested.connect(self._add_colleague)
        self._send_place.addWidget(self.form)
        self.form.show()
        self.send.hide()
        next(iter(self.form.choices.values())).setFocus()
        self.verticalScrollBar().setValue(0)

    def close_form(self) -> None:
        for widget in (self.form, self.sent):
            if widget is not None:
                self._send_place.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.form = self.sent = None
        self._show_send()

    def _send(self, folder: Path, how: How) -> None:
        self.workspace.remember("sign-off mails", "yes" if how.with_mail else "no")
        send_copies(self.workspace, folder, how, self._show_sent)

    def _show_sent(self, sent: Sent) -> None:
        self.close_form()
        self.sent = SentView(sent)
        self.sent.closed.connect(self.close_form)
        self.sent.copied.connect(self._say_copied)
        self._send_place.addWidget(self.sent)
        self.sent.show()
        self.sent.open.setFocus()
        self.open_draft.notices.say(f"Sent for sign-off as revision {sent.revision}.")

    def _say_copied(self, name: str) -> None:
        self.open_draft.notices.say(f"The text for {name} is on the clipboard.")

    def _add_colleague(self) -> None:
        """In the checklist like a partner, but not named on the release."""
        colleague = Partner("Second pair of eyes", listed=False)
        try:
            self.open_draft.document.apply(AddItem(colleague))
        except EditorError as error:
            self.open_draft.notices.say_error(error)
            return
        self.refresh()
        self.open_draft.spotlight.show(Place(Part.PARTNERS, colleague.id, "contact"))
        self.open_draft.notices.say("Added to the checklist. Say who it is.")

    # --- answers ------------------------------------------------------------------------------------------------------

    def _row(self, stand: Stand) -> StandRow:
        if stand.who not in self.rows:
            self.rows[stand.who] = StandRow(stand, self.open_draft.sign_off.writer)
            self.rows[stand.who].record_requested.connect(self.record)
        return self.rows[stand.who]

    def _show(self, stands: tuple[Stand, ...], draft: Draft, words: Words) -> None:
        if draft is self.open_draft.document.draft:
            blanks = self.open_draft.blanks(stands)
            covered = covered_quotes(draft, stands)
            for stand in stands:
                said, word = about(stand, draft, covered), COVERED if is_covered(stand, covered) else ""
                self._row(stand).show_stand(stand, said, draft, words, blanks.get(stand.who), word)

    def record(self, who: str, answer: Answer) -> None:
        """Writes the decision: a fact of the store, which undo does not touch."""

        def recorded(_: Decision) -> None:
            if who in self.rows:
                self.rows[who].close_form()
            self.open_draft.notices.say(recorded_line(self._name(who), answer.standing))

        try:
            self.open_draft.sign_off.record(who, answer, recorded)
        except EditorError as error:
            self.open_draft.notices.say_error(error)

    def _name(self, who: str) -> str:
        draft = self.open_draft.document.draft
        partner, quote = draft.partner(who), draft.quote(who)
        if partner is not None:
            return partner.organisation.strip() or "A partner without a name"
        return speaker_name(quote) if quote is not None else "Somebody who is no longer in the draft"

    def save_evidence(self, evidence: int) -> None:
        """A copy of the file that shows a decision, as it came."""
        office = self.open_draft.sign_off.office

        def ask(name: str) -> None:
            dialog = file_dialog(self.window(), "Save the evidence", name=name)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.fileSelected.connect(lambda chosen: office.save_evidence(evidence, Path(chosen)))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        office.evidence_name(evidence, ask)

    @property
    def log_text(self) -> str:
        """What the log says, as far as it is unfolded."""
        return "\n".join(label.text() for label in self._log_lines.findChildren(QLabel))

    def _draw_log(self) -> None:
        decisions = self.open_draft.sign_off.decisions
        self.log.setVisible(bool(decisions))
        self.column.removeWidget(self._log_lines)
        self._log_lines.deleteLater()
        self._log_lines = QWidget()
        lines = QVBoxLayout(self._log_lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S8)
        shown = decisions if self.log.is_open else ()
        overtaken = {each.decision for stand in self.open_draft.stands for each in stand.also} if shown else set()
        for each in reversed(shown):
            more = " It does not count: a newer round is answered." if each in overtaken else ""
            more = " It came after the release, which it does not change." if each.after_release else more
            lines.addWidget(text_label(f"{self._name(each.partner)}: {decision_line(each)}{more}", "meta"))
            if each.evidence:
                button = QPushButton("Save the evidence")
                looks(button, "link")
                button.clicked.connect(partial(self.save_evidence, each.evidence))
                lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.insertWidget(self.column.count() - 1, self._log_lines)
