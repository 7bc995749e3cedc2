"""Files in the air over the window, or on the clipboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(source: QMimeData) -> list[Path]:
    """The files of this computer; none for text, pictures and addresses of the web."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
