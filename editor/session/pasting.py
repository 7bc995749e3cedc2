"""How panels read the clipboard."""

from editor.desk.paste import pasted_blocks

__all__ = ["pasted_blocks"]
