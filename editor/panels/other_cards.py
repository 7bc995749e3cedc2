"""What else is to be decided in a review: comments, and proposals that the text has left behind."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft
from editor.domain.text import in_marks
from editor.panels.change_card import WHY
from editor.panels.review_card import ReviewCard
from editor.panels.review_words import as_sent, where
from editor.panels.side_page import text_label
from editor.session.review import Suggested
from editor.widgets.changed_words import ChangedWords

NO_FIT = "It no longer fits the text. Decline it (D), or make the change in the text and then press M."


class CommentCard(ReviewCard):
    """A remark in the margin, beside its words."""

    def __init__(self, comment: Suggested, parent: QWidget | None = None) -> None:
        made = comment.stored.proposal
        super().__init__(made.place, (comment.id,), parent)
        self.comment = comment
        self.setAccessibleName(f"Comment by {comment.by}: {made.new}")
        author = f", {made.author}" if made.author and made.author != comment.by else ""
        self.column.addWidget(text_label(f"{comment.by}{author} comments", "quiet"))
        if made.old:
            self.column.addWidget(text_label(in_marks(made.old), "quiet"))
        self.column.addWidget(text_label(made.new))
        self.add_buttons(("Dealt with", "A", self._answer))

    def _answer(self) -> None:
        self.ask(
            "Your answer",
            "Your answer, if there is one",
            "Dealt with",
            "",
            lambda words: self.answer_requested.emit(self.comment.id, words),
        )


class StaleCard(ReviewCard):
    """The words that it was about are others now."""

    def __init__(self, suggested: Suggested, already: bool, draft: Draft, parent: QWidget | None = None) -> None:
        made = suggested.stored.proposal
        super().__init__(made.place, (suggested.id,), parent)
        self.suggested, self.already = suggested, already
        self.setAccessibleName(f"{'In the text already' if already else 'No longer fits'}: {made.new or made.old}")
        self.column.addWidget(text_label(f"{where(made.place.whole, draft)}, {suggested.by}", "quiet"))
        before, after = as_sent(suggested.proposal) if suggested.proposal else ("", "")
        self.column.addWidget(ChangedWords(made.old, made.new, before, after, exact=True))
        if already:
            self.column.addWidget(text_label("The text says so already.", "holds"))
            self.add_buttons(("Settle", "A", lambda: self.accept((suggested.id,))), ("Decline", "D", self._decline))
        else:
            self.column.addWidget(text_label("No longer fits: these words have changed since.", "attention"))
            self.add_buttons(
                ("Decline", "D", self._decline),
                ("Made by hand", "M", lambda: self.by_hand_requested.emit((suggested.id,))),
            )
            self.refuses(Qt.Key.Key_A, NO_FIT)

    def _decline(self) -> None:
        ids = (self.suggested.id,)
        self.ask("Why it is declined", "Why", "Decline", WHY, lambda reason: self.decline_requested.emit(ids, reason))
