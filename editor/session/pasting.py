"""How panels read the clipboard."""

from editor.desk.paste import pasted_blocks
from editor.desk.split_quote import bare, split_quote

__all__ = ["bare", "pasted_blocks", "split_quote"]
