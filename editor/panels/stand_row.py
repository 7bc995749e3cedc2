"""Somebody who signs off, in the Sign-off tab: where they stand, what was said, the form for the next answer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.domain.draft import Draft
from editor.domain.sign_off import Standing
from editor.domain.standing import Blank, Stand
from editor.panels.side_page import text_label
from editor.panels.standing_choice import StandingChip, StandingForm
from editor.panels.standing_words import Words, chip_word, stand_line
from editor.widgets.into_view import bring_into_view
from editor.widgets.look import S4


class StandRow(QWidget):
    """`writer` is asked for the name to suggest whenever the form opens."""

    record_requested = Signal(str, object)  # the id of a partner or of a speaker's quote, Answer

    def __init__(self, stand: Stand, writer: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stand, self._writer = stand, writer
        self.form: StandingForm | None = None
        self.name, self.line = text_label(), text_label("", "meta")
        self.chip = StandingChip()
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.name, 1)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(top)
        self._column.addWidget(self.line)
        self._form_place = QVBoxLayout()
        self._column.addLayout(self._form_place)
        self.chip.clicked.connect(self.toggle_form)

    def show_stand(
        self, stand: Stand, about: str, draft: Draft, words: Words, blank: Blank | None = None, word: str = ""
    ) -> None:
        """`about` says in a few words what is theirs to sign off; `word` stands in the place of the stand's own."""
        self._stand = stand
        self.name.setText(stand.name)
        self.chip.show_word(word or chip_word(stand))
        self.chip.setAccessibleName(f"{stand.name} stands at: {self.chip.word}")
        said = stand_line(stand, draft, words, blank)
        self.line.setText(" · ".join(part for part in (about, said) if part))
        self.line.setVisible(bool(self.line.text()))

    def seal(self) -> None:
        """The statement went out: no answer is taken down any more."""
        self.close_form()
        self.chip.seal()

    def toggle_form(self) -> None:
        if self.form is not None:
            self.close_form()
            return
        last = self._stand.last.standing if self._stand.last else Standing.NOT_ASKED
        self.form = StandingForm(last, self._writer())
        self.form.cancelled.connect(self.close_form)
        self.form.record_requested.connect(lambda answer: self.record_requested.emit(self._stand.who, answer))
        self._form_place.addSpacing(S4)
        self._form_place.addWidget(self.form)
        self.form.show()
        self.form.standing.setFocus()
        QTimer.singleShot(0, self.form, partial(bring_into_view, self.form))

    def close_form(self) -> None:
        if self.form is not None:
            form, self.form = self.form, None
            self.chip.setFocus()
            self._form_place.removeWidget(form)
            self._form_place.takeAt(0)
            form.hide()
            form.deleteLater()
