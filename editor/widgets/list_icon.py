"""An icon for a line of a list: where the line is chosen it stays as clear as it was, which Qt would make pale."""

from PySide6.QtGui import QIcon

from editor.widgets.colours import Role
from editor.widgets.look import icon, ink


def list_icon(name: str, role: Role) -> QIcon:
    result = QIcon(icon(name, role))
    for edge in (16, 20):
        result.addPixmap(icon(name, ink(role, True)).pixmap(edge, edge), QIcon.Mode.Selected)
    return result
