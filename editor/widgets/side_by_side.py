"""Two wordings side by side, the words that differ marked in both."""

import re
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor.widgets import look

_WORD = re.compile(r"\s*\S+")


class SideBySide(QWidget):
    """The words here, under them those of the other side: the column is narrow, and so the eye goes down."""

    def __init__(self, here: str, there: str, parent: QWidget | None = None) -> None:
        """`here` and `there` say whose words each are."""
        super().__init__(parent)
        self._names, self._texts = (here, there), ("", "")
        self.labels = QLabel(), QLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.S8)
        grid.setVerticalSpacing(look.S4)
        grid.setColumnStretch(1, 1)
        for row, (name, label) in enumerate(zip(self._names, self.labels, strict=True)):
            title = QLabel(name)
            look.looks(title, "meta")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        look.look_changed.connect(self._draw)

    def show_texts(self, here: str, there: str) -> None:
        self._texts = (here, there)
        self.setAccessibleName(f"{self._names[0]}: {here}. {self._names[1]}: {there}")
        self._draw()

    def _draw(self) -> None:
        colours = (look.colour("blocks").name(), look.colour("holds").name())
        for label, pieces, colour in zip(self.labels, marked(*self._texts), colours, strict=True):
            label.setText("".join(_html(text, is_other, colour) for text, is_other in pieces))


Pieces = list[tuple[str, bool]]
"""Words, and whether the other text has others in their place."""


def marked(here: str, there: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces. What `there` has before and after the words that both share is only what stands round
    them."""
    ours, theirs = _WORD.findall(here), _WORD.findall(there)
    matcher = SequenceMatcher(
        None, [_folded(word) for word in ours], [_folded(word) for word in theirs], autojunk=False
    )
    codes = matcher.get_opcodes()
    left: Pieces = []
    right: Pieces = []
    for index, (what, a, b, c, d) in enumerate(codes):
        is_round = what == "insert" and index in (0, len(codes) - 1)
        if a < b:
            left.append(("".join(ours[a:b]), what != "equal"))
        if c < d:
            right.append(("".join(theirs[c:d]), what != "equal" and not is_round))
    return left, right


def _folded(word: str) -> str:
    return word.strip().strip("“”‘’'\".,;:!?()[]").casefold()


def _html(text: str, is_other: bool, colour: str) -> str:
    space = text[: len(text) - len(text.lstrip())]
    words = escape(text.lstrip())
    return f'{space}<span style="color: {colour}; font-weight: 600">{words}</span>' if is_other else space + words
