"""The dictionary of all drafts: read beside the window once that is painted, with the writer's own words in it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import EditorError
from editor.session.notices import Notices
from editor.session.worker import Worker

if TYPE_CHECKING:
    from editor.desk.dictionary import Dictionary

Words = frozenset[str]


class WordList(QObject):
    """Knows every word until `load` has brought the dictionary, so that nothing is flagged before."""

    changed = Signal()

    def __init__(
        self, own: Words, keep: Callable[[Words], object], notices: Notices, parent: QObject | None = None
    ) -> None:
        """`keep` writes the writer's own words down; it may raise EditorError."""
        super().__init__(parent)
        self.own = own
        self._names: Words = frozenset()
        self._keep, self._notices = keep, notices
        self._dictionary: Dictionary | None = None
        self._worker = Worker("dictionary", self)
        self._asked = False

    @property
    def is_loaded(self) -> bool:
        return self._dictionary is not None

    def load(self) -> None:
        """Asks for the dictionary; `changed` comes when it is there. Asking again does nothing."""
        if not self._asked:
            self._asked = True
            self._worker.run(_load, self._take)

    def has(self, word: str) -> bool:
        return self._dictionary is None or self._dictionary.has(word) or self._is_own(word)

    def _is_own(self, word: str) -> bool:
        """A word added in lower case may begin a sentence."""
        return word in self.own or word.lower() in self.own or word in self._names

    def know_names(self, names: Iterable[str]) -> None:
        """Names that are right in every draft: those of the speakers and partners kept for all."""
        from editor.checks.spelling import words_of

        words = frozenset(word for name in names for word in words_of(name))
        if words != self._names:
            self._names = words
            self.changed.emit()

    def suggest(self, word: str) -> list[str]:
        return self._dictionary.suggest(word) if self._dictionary else []

    def add(self, word: str) -> None:
        """Knows the word from now on."""
        from editor.checks.spelling import without_possessive

        word = without_possessive(word)
        if self._write(self.own | {word}):
            self._notices.say(f"“{word}” is in your dictionary now.", "Undo", lambda: self.remove(word))

    def remove(self, word: str) -> None:
        from editor.checks.spelling import bare

        self._write(self.own - {bare(word)})

    def show_own(self, words: Words) -> None:
        """They were changed elsewhere, and are written down already."""
        if words != self.own:
            self.own = words
            self.changed.emit()

    def close(self) -> None:
        self._worker.stop()

    def _write(self, words: Words) -> bool:
        try:
            self._keep(words)
        except EditorError as error:
            self._notices.say_error(error)
            return False
        self.own = words
        self.changed.emit()
        return True

    def _take(self, dictionary: "Dictionary") -> None:
        self._dictionary = dictionary
        self.changed.emit()


def _load() -> "Dictionary":
    from editor.desk.dictionary import load

    return load()
