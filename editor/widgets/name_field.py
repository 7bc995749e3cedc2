"""A field for somebody's name: one is suggested for as long as nobody has typed another."""

from editor.widgets.line_field import LineField


class NameField(LineField):
    _suggested = ""

    def suggest(self, name: str) -> None:
        """Shows the name in the place of the one suggested before; "" for none."""
        if self.text().strip() in ("", self._suggested):
            self.show_text(name)
            self._suggested = name
