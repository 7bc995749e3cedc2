"""The Review tab: what all partners suggest, grouped by place; every point is accepted, declined or reworded here."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.panels.change_card import ChangeCard
from editor.panels.decided_list import DecidedList
from editor.panels.return_row import ReturnRow
from editor.panels.review_card import ReviewCard
from editor.panels.review_sections import TYPOGRAPHIC, all_decided, latest, sections
from editor.panels.side_page import SidePage, text_label
from editor.panels.taken_in_view import TakenInView
from editor.session.open_draft import OpenDraft
from editor.session.review import Group, Returned, Review
from editor.session.sending import copy_text
from editor.session.taking_in import Outcomes, ReturnedFile, TakenIn, move_return, take_in_as, take_in_files
from editor.session.workspace import Workspace
from editor.widgets.buttons import IconButton
from editor.widgets.file_dialog import file_dialog
from editor.widgets.into_view import bring_into_view
from editor.widgets.look import S4, S8, looks

KEYS = "↑ ↓ next · A accept · 1 2 one of several · D decline · E edit · M made by hand · Enter shows the place"


class ReviewPanel(SidePage):
    command_requested = Signal(str)  # a command of the menus, by its words

    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(open_draft, "Review", parent)
        self.workspace = workspace
        self.reviewing = workspace.reviewing()
        self.cards: list[ReviewCard] = []
        self.returns: list[ReturnRow] = []
        self.decided: DecidedList | None = None
        self._wants_keys = False
        self._wants_card = 0
        self.summary = text_label()
        self.agreements = QPushButton()
        looks(self.agreements, "primary")
        self.agreements.clicked.connect(self._accept_agreements)
        self.take_in = QPushButton("Take in files")
        self.take_in.clicked.connect(self.choose_files)
        self.wide = IconButton("focus", "More room for the review", "Ctrl+Shift+W")
        self.wide.clicked.connect(lambda: self.command_requested.emit("More room for the right column"))
        self.hint = text_label(KEYS, "meta")
        self.taken = TakenInView()
        self.taken.chosen.connect(self._take_in_as)
        self.taken.open_requested.connect(workspace.open)
        self._list = QWidget()
        head = QHBoxLayout()
        head.setSpacing(S8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.agreements)
        head.addWidget(self.take_in)
        head.addWidget(self.wide)
        self.column.addLayout(head)
        self.column.addWidget(self.taken)
        self.column.addWidget(self._list)
        self.column.addStretch(1)
        self.reviewing.changed.connect(self.refresh)
        open_draft.document.sealed.connect(self.refresh)
        self.reviewing.refresh()

    def note_change(self) -> None:
        """The review says itself when it has been carried over to the text."""

    def draw(self) -> None:
        review, draft = self.reviewing.review, self.open_draft.document.draft
        index, had_focus = self._focused()
        focus = self.window().focusWidget()
        was_here = focus is not None and self._list.isAncestorOf(focus)
        self.column.removeWidget(self._list)
        self._list.hide()
        self.hint.setParent(self)
        self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        self.cards, self.returns = [], []
        self._say(review)
        if review is not None:
            for row in self._return_rows(review):
                column.addWidget(row)
            column.addWidget(self.hint)
            for title, cards in sections(review, draft):
                column.addSpacing(S8)
                column.addLayout(self._title(title, cards))
                for card in cards:
                    card.setEnabled(not self.open_draft.document.read_only)
                    column.addWidget(card)
                    self._connect(card)
            self._add_decided(review, column)
        self.column.insertWidget(self.column.count() - 1, self._list)
        self._list.show()
        if (had_focus or self._wants_keys) and self.cards:
            self._wants_keys = False
            self._go(min(index, len(self.cards) - 1))
        elif was_here:
            self.setFocus()  # and not wherever Tab would go from what was hidden
        self._go_to_wanted()
        if review is not None:
            self._wants_card = 0  # what is not there was decided

    def _add_decided(self, review: Review, column: QVBoxLayout) -> None:
        is_open = self.decided is not None and self.decided.fold.is_open
        self.decided = None
        if review.decided:
            self.decided = DecidedList(review.decided, is_open, not self.open_draft.document.read_only)
            self.decided.put_back_requested.connect(self.reviewing.put_back)
            column.addWidget(self.decided)

    def _title(self, title: str, cards: list[ReviewCard]) -> QHBoxLayout:
        """What only changes signs can be accepted all at once."""
        line = QHBoxLayout()
        line.addWidget(text_label(title, "part"), 1)
        groups = [card.group for card in cards if isinstance(card, ChangeCard)]
        if title == TYPOGRAPHIC and not any(group.is_conflict for group in groups):
            ids = [
                offer.key for group in groups for offer in group.choices[0].offers if group.choices[0].proposal.is_ready
            ]
            button = QPushButton(f"Accept all {len(groups)}")
            button.setAccessibleName("Accept all typographic changes")
            button.setEnabled(not self.open_draft.document.read_only)
            looks(button, "link")
            button.clicked.connect(lambda: self.reviewing.accept(ids))
            line.addWidget(button)
        return line

    def _say(self, review: Review | None) -> None:
        count = self.reviewing.count
        if not (self.reviewing.returned or count):
            said = "Nothing has come back yet. Drop returned Word files anywhere on the window, or choose them."
        else:
            said = f"{count} to decide" if count else all_decided(self.reviewing.returned)
        if count and self.open_draft.document.read_only:
            said = f"This statement went out; {count} not decided."
        self.summary.setText(said if review is not None else "Looking …")
        agreed = len([group for group in review.merged.groups if _is_plain_agreement(group)]) if review else 0
        self.agreements.setText(f"Accept {agreed} agreed" if agreed > 1 else "Accept the agreed one")
        self.agreements.setToolTip("What several partners propose alike, and nobody otherwise")
        is_open = not self.open_draft.document.read_only
        self.agreements.setVisible(agreed > 0 and is_open)
        self.hint.setVisible(count > 0 and is_open)

    def _return_rows(self, review: Review) -> Iterator[ReturnRow]:
        for returned in latest(self.reviewing.returned):
            partner, source = returned.copy.partner if returned.copy else "", returned.kept.copy_id
            own = {key for key, each in review.suggested.items() if each.source == source}
            acceptable = [review.suggested[key].stored.proposal for key in review.of_copy(source) if key in own]
            words = [made.new or made.old for made in acceptable]
            row = ReturnRow(returned, len(own), words, self.open_draft.document.read_only)
            row.accept_all_requested.connect(lambda source=source: self.reviewing.accept(review.of_copy(source)))
            row.letter_requested.connect(lambda partner=partner, it=returned: self._copy_letter(partner, it))
            row.move_requested.connect(lambda reference, it=returned: self.move_return(it, reference))
            self.returns.append(row)
            yield row

    def _copy_letter(self, partner: str, returned: Returned) -> None:
        def copied(text: str) -> None:
            copy_text(text)
            said = f"The text for {returned.organisation} is on the clipboard."
            self.open_draft.notices.say(said if text else f"{returned.organisation} suggested nothing.")

        self.reviewing.letter(partner, copied)

    def move_return(self, returned: Returned, reference: str) -> None:
        """Whose the file really is. Undo moves it back."""
        was = returned.copy.reference if returned.copy else ""

        def moved(taken: TakenIn) -> None:
            def back() -> None:
                move_return(self.workspace, self.open_draft.document.draft_id, taken.kept.id, was, lambda _: None)

            self.open_draft.notices.say(f"{taken.file} is from {taken.organisation} now.", "Undo", back)

        move_return(self.workspace, self.open_draft.document.draft_id, returned.kept.id, reference, moved)

    def _accept_agreements(self) -> None:
        if self.reviewing.review:
            self.reviewing.accept(self.reviewing.review.agreements)

    # --- cards --------------------------------------------------------------------------------------------------------

    def _connect(self, card: ReviewCard) -> None:
        self.cards.append(card)
        card.accept_requested.connect(lambda *what: self._decided(card, lambda: self.reviewing.accept(*what)))
        card.decline_requested.connect(lambda *what: self._decided(card, lambda: self.reviewing.decline(*what)))
        card.answer_requested.connect(lambda *what: self._decided(card, lambda: self.reviewing.answer(*what)))
        card.by_hand_requested.connect(lambda ids: self._decided(card, lambda: self.reviewing.made_by_hand(ids)))
        card.refused.connect(self.open_draft.notices.say)
        card.show_requested.connect(lambda: self.show_place(card))
        card.step_requested.connect(lambda by: self._go(self.cards.index(card) + by))

    def _decided(self, card: ReviewCard, do: Callable[[], object]) -> None:
        index = self.cards.index(card)
        card.decide()
        following = [at for at in range(index + 1, len(self.cards)) if not self.cards[at].is_decided]
        before = [at for at in range(index) if not self.cards[at].is_decided]
        if following or before:
            self._go(following[0] if following else before[-1])
        else:
            self.setFocus()  # what is brought back here is decided with the next key, and typed nowhere
        do()

    def show_place(self, card: ReviewCard) -> None:
        """The words are selected in the statement, and the keyboard stays: the next key decides, and types nothing."""
        at = self.cards.index(card)
        self.open_draft.spotlight.show(card.place)
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, lambda: self._go(at)))

    def _go(self, index: int) -> None:
        if 0 <= index < len(self.cards):
            self.cards[index].setFocus()
            bring_into_view(self.cards[index])

    def _focused(self) -> tuple[int, bool]:
        """Which of the cards that are still to be decided has the keyboard."""
        focus = self.window().focusWidget()
        undecided = [card for card in self.cards if not card.is_decided]
        for index, card in enumerate(undecided):
            if focus is not None and (focus is card or card.isAncestorOf(focus)):
                return index, True
        return 0, focus is not None and (focus is self or self.isAncestorOf(focus))

    # --- taking in ----------------------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        dialog = file_dialog(self.window(), "Choose the files that came back")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["Word and e-mail (*.docx *.eml)", "All files (*)"])
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: list[Path]) -> None:
        take_in_files(self.workspace, paths, self.show_outcomes)

    def _take_in_as(self, file: ReturnedFile, reference: str) -> None:
        take_in_as(self.workspace, file, reference, self.show_outcomes)

    def take_keys(self) -> None:
        """Puts the keyboard on the first card, at once or when there is one."""
        self._wants_keys = not self.cards
        self._go(0)

    def go_to(self, proposal: int) -> None:
        """Puts the keyboard on the card of a proposal or comment, at once or when it is drawn."""
        self._wants_card = proposal
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        for at, card in enumerate(self.cards):
            if self._wants_card in card.ids:
                self._wants_card = 0
                self._go(at)
                return

    def show_outcomes(self, outcomes: Outcomes) -> None:
        self.take_keys()
        self.open_draft.notices.say(self.taken.show_outcomes(outcomes, self.workspace.draft_id))


def _is_plain_agreement(group: Group) -> bool:
    return group.is_agreement and group.choices[0].proposal.is_ready
