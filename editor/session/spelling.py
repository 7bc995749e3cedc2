"""Spelling in the open draft: the dictionary, the names that stand in the draft, and what the writer passes over."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.draft import Draft
from editor.domain.errors import EditorError
from editor.domain.places import Part
from editor.session.dictionary import WordList, Words
from editor.session.document import Change, DraftDocument
from editor.session.notices import Notices

if TYPE_CHECKING:
    from editor.checks.spelling import Range

_NAMED = frozenset((Part.QUOTES, Part.PARTNERS, Part.CONTACTS, Part.RELEASE))
PAUSE = 400
"""Milliseconds without a key in a name after which the text is looked at with the new name."""
KEPT = 4_000
"""Paragraphs of which it is remembered what is misspelt in them."""


class Spelling(QObject):
    """`changed` comes when a paragraph may be judged otherwise than before."""

    changed = Signal()

    def __init__(
        self,
        document: DraftDocument,
        words: WordList,
        ignored: Words,
        keep: Callable[[Words], object],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        """`keep` writes down what is passed over in this draft; it may raise EditorError."""
        super().__init__(parent)
        self._document, self._words, self._ignored, self._keep = document, words, ignored, keep
        self._notices = notices
        self._known: dict[str, tuple[Range, ...]] = {}
        self._judged: dict[str, bool] = {}
        self._renamed = QTimer(self, singleShot=True, interval=PAUSE)
        self._renamed.timeout.connect(self._take_names)
        document.changed.connect(self._note_change)
        words.changed.connect(self._forget)

    @cached_property
    def _names(self) -> Words:
        """The names in the draft, from when a word is first judged."""
        return names_in(self._document.draft)

    def ranges(self, text: str) -> "tuple[Range, ...]":
        """Where the misspelt words of a paragraph stand, in Python characters."""
        if not self._words.is_loaded:
            return ()
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
                self._judged.clear()
            from editor.checks.spelling import misspelt

            found = self._known[text] = tuple(misspelt(text, self._has_kept))
        return found

    def _has_kept(self, word: str) -> bool:
        has = self._judged.get(word)
        if has is None:
            has = self._judged[word] = self.has(word)
        return has

    def has(self, word: str) -> bool:
        return word in self._names or word in self._ignored or self._words.has(word)

    def suggestions(self, word: str) -> list[str]:
        """The likeliest first."""
        return self._words.suggest(word)

    def add(self, word: str) -> None:
        self._words.add(word)

    def ignore(self, word: str) -> None:
        from editor.checks.spelling import without_possessive

        word = without_possessive(word)
        if self._ignore(self._ignored | {word}):
            self._notices.say(f"“{word}” is passed over in this draft.", "Undo", lambda: self._heed(word))

    def _heed(self, word: str) -> None:
        self._ignore(self._ignored - {word})

    def _ignore(self, words: Words) -> bool:
        try:
            self._keep(words)
        except EditorError as error:
            self._notices.say_error(error)
            return False
        self._ignored = words
        self._forget()
        return True

    def _note_change(self, change: Change) -> None:
        if not change.parts.isdisjoint(_NAMED):
            self._renamed.start()

    def _take_names(self) -> None:
        names = names_in(self._document.draft)
        if names != self._names:
            self._names = names
            self._forget()

    def _forget(self) -> None:
        self._known.clear()
        self._judged.clear()
        self.changed.emit()


def names_in(draft: Draft) -> Words:
    """The words of all names in the draft: of speakers, partners, contacts, organisations."""
    from editor.checks.spelling import words_of

    return frozenset(word for name in _names(draft) for word in words_of(name))


def _names(draft: Draft) -> Iterable[str]:
    yield draft.organisation
    for quote in draft.quotes:
        yield quote.speaker.name
        yield quote.speaker.organisation
    for partner in draft.partners:
        yield partner.organisation
        yield partner.contact
    for contact in draft.contacts:
        yield contact.name
