"""Words that were replaced, shown where they stand: what went is struck through, what came is underlined."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor.domain.text import in_marks
from editor.widgets.colours import Role
from editor.widgets.look import colour, look_changed


class ChangedWords(QLabel):
    """Colour is not all that tells the two apart. Where it is `exact`, the words around it have the spaces between."""

    def __init__(
        self,
        old: str,
        new: str,
        before: str = "",
        after: str = "",
        parent: QWidget | None = None,
        exact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.old, self.new, self._around, self._exact = old, new, (before, after), exact
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(said(old, new))
        look_changed.connect(self._take_look)
        self._take_look()

    def _take_look(self) -> None:
        before, after = self._around
        if self._exact:
            both = _joined((_marked("s", "blocks", self.old), _marked("u", "holds", self.new)), (self.old, self.new))
            self.setText(_marked("span", "quiet", before) + both + _marked("span", "quiet", after))
            return
        parts = (
            _marked("span", "quiet", before),
            _marked("s", "blocks", self.old),
            _marked("u", "holds", self.new),
            _marked("span", "quiet", after),
        )
        self.setText(_joined(parts, (before, self.old, self.new, after)))


_CLOSES, _OPENS = ".,;:!?)]’”", "([‘“"


def _joined(parts: Iterable[str], texts: Iterable[str]) -> str:
    """With a space between, but not before what closes a sentence and not after what opens a quotation."""
    said, last = "", ""
    for part, text in zip(parts, texts, strict=True):
        if part:
            said += "" if not last or text[0] in _CLOSES or last[-1] in _OPENS else " "
            said, last = said + part, text
    return said


def _marked(tag: str, role: Role, text: str) -> str:
    return f'<{tag} style="color:{colour(role).name()}">{escape(text)}</{tag}>' if text else ""


def said(old: str, new: str) -> str:
    """For screen readers."""
    if old and new:
        return f"{in_marks(old)} becomes {in_marks(new)}"
    return f"{in_marks(old)} is taken out" if old else f"{in_marks(new)} is put in"
