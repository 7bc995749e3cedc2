""" "Show this place": how a finding, the preview or the jump box brings a panel forward without knowing it."""

from PySide6.QtCore import QObject, Signal

from editor.domain.places import Place


class Spotlight(QObject):
    show_requested = Signal(object)  # Place: the panel of its part scrolls there, focuses it, selects its range

    def show(self, place: Place) -> None:
        self.show_requested.emit(place)
