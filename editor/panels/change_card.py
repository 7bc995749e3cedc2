"""A change that one partner or several propose, or several changes of which only one can be made."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft
from editor.domain.proposals import Proposal, can_be_reworded, proposed_words, reworded
from editor.panels.review_card import Ids, ReviewCard
from editor.panels.review_words import around, marks, text_at, who
from editor.panels.side_page import text_label
from editor.session.review import Choice, Group, Suggested
from editor.widgets.changed_words import ChangedWords

WHY = "Say why: the partner is told."


class ChangeCard(ReviewCard):
    def __init__(
        self, group: Group, suggested: Mapping[int, Suggested], draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(group.place, tuple(offer.key for choice in group.choices for offer in choice.offers), parent)
        self.group = group
        self.setAccessibleName(_said(group))
        if group.is_conflict:
            self.column.addWidget(text_label("Only one of these can be made", "blocks"))
        for number, choice in enumerate(group.choices, 1):
            self._add_choice(number, choice, suggested, draft)
        if not group.is_conflict:
            self._add_single(group.choices[0].proposal)
        else:
            self.add_buttons(("Decline all", "D", self._decline), ("Write another", "E", lambda: self._edit(0)))

    def _add_choice(self, number: int, choice: Choice, suggested: Mapping[int, Suggested], draft: Draft) -> None:
        proposal = choice.proposal
        names = [suggested[offer.key].by for offer in choice.offers]
        before, after = around(proposal.place, text_at(proposal.place, draft))
        self.column.addWidget(text_label(who(names), "quiet"))
        self.column.addWidget(ChangedWords(proposal.old, proposal.new, before, after, exact=True))
        found = marks(proposal)
        for look in dict.fromkeys(look for _, look in found):
            words = ". ".join(words for words, its in found if its == look)
            self.column.addWidget(text_label(words, look))
        if self.group.is_conflict:
            take = ("Made by hand", "", lambda: self._by_hand(choice))
            if proposal.is_ready:
                take = ("Accept", str(number) if number < 10 else "", lambda: self._accept(number - 1))
            self.add_buttons(take)

    def _add_single(self, proposal: Proposal) -> None:
        buttons = [("Accept", "A", lambda: self._accept(0))]
        if not proposal.is_ready:
            buttons = [("Made by hand", "M", lambda: self._by_hand(self.group.choices[0]))]
            self.refuses(Qt.Key.Key_A, "The house style makes these words: change it in the text, then press M.")
        buttons.append(("Decline", "D", self._decline))
        if can_be_reworded(proposal):
            buttons.append(("Edit", "E", lambda: self._edit(0)))
        self.add_buttons(*buttons)

    # --- deciding -----------------------------------------------------------------------------------------------------

    def _ids(self, index: int) -> Ids:
        return tuple(offer.key for offer in self.group.choices[index].offers)

    def _rivals(self, index: int) -> Ids:
        others = [b if a == index else a for a, b in self.group.rivals if index in (a, b)]
        return tuple(key for other in sorted(others) for key in self._ids(other))

    def _accept(self, index: int) -> None:
        proposal = self.group.choices[index].proposal
        instead = f"We took “{proposal.new}” instead." if proposal.new else f"We took “{proposal.old}” out instead."
        self.accept(self._ids(index), None, self._rivals(index), instead)

    def _by_hand(self, choice: Choice) -> None:
        self.by_hand_requested.emit(tuple(offer.key for offer in choice.offers))

    def _decline(self) -> None:
        said = self.decline_requested.emit
        self.ask("Why it is declined", "Why", "Decline", WHY, lambda reason: said(self.ids, reason))

    def _edit(self, index: int) -> None:
        proposal = self.group.choices[index].proposal
        if can_be_reworded(proposal):
            name = "Your wording"
            self.ask(name, name, "Accept this", "", lambda words: self._own(index, words), proposed_words(proposal))

    def _own(self, index: int, words: str) -> None:
        edit = reworded(self.group.choices[index].proposal, words).edit
        self.accept(self._ids(index), edit, self._rivals(index), f"We wrote “{words}” instead.")


def _said(group: Group) -> str:
    count = len(group.choices)
    kind = f"Conflict of {count} wordings" if group.is_conflict else "Change"
    return f"{kind}: {'; or '.join(f'“{c.proposal.old}” to “{c.proposal.new}”' for c in group.choices)}"
