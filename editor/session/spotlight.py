""" "Show this place": how a finding, the preview or the jump box brings a panel forward without knowing it."""

from PySide6.QtCore import QObject, Signal

from editor.domain.places import Place
from editor.domain.values import frozen


@frozen
class SourceWords:
    """Words of a source, to be shown where they stand in it; `page` 0 for wherever."""

    source: str
    page: int = 0
    words: str = ""


class Spotlight(QObject):
    show_requested = Signal(object)  # Place: the panel of its part scrolls there, focuses it, selects its range
    review_requested = Signal(int)  # the proposal or comment of that id is to be decided
    source_requested = Signal()  # `source` is to be shown
    insert_requested = Signal(str)  # a fragment of a source, to stand in quotation marks where the caret was last

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source: SourceWords | None = None
        """What was asked for last: the panel that shows it may have to be built first."""

    def show(self, place: Place) -> None:
        self.show_requested.emit(place)

    def show_source(self, wanted: SourceWords) -> None:
        self.source = wanted
        self.source_requested.emit()
