"""The finished release on paper: looked at first, then printed or written as a PDF."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.outgoing import with_finished
from editor.session.paper import RESOLUTION, Finished, a4, pages_of, paint
from editor.session.workspace import Workspace
from editor.widgets.look import S8, S12, S16, looks
from editor.window.export_dialog import export
from editor.window.paper_view import PaperView

WITHOUT = "without your letterhead: print the Word file for that"
LARGEST = QSize(1180, 900)
"""Pixels: two pages beside each other; in a smaller window it is nine tenths of that."""


def preview(window: QWidget, workspace: Workspace) -> None:
    """Opens the preview once the draft is saved and laid out."""
    with_finished(workspace, lambda ready: PrintPreview(ready, window, workspace).open())


class PrintPreview(QDialog):
    def __init__(self, ready: Finished, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._ready, self._workspace = ready, workspace
        self.setWindowTitle("Print the release")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pages, sheet = pages_of(ready)
        self.pages = PaperView(pages, sheet, RESOLUTION / 72, self)
        count = "1 page" if pages.count == 1 else f"{pages.count} pages"
        self.count = QLabel(f"{count}, {WITHOUT}" if ready.has_letterhead else count, self)
        looks(self.count, "quiet")
        self.print_button = QPushButton("Print…", self)
        looks(self.print_button, "primary")
        self.print_button.setDefault(True)
        self.print_button.setFocus()
        self.print_button.clicked.connect(lambda _: self._choose_printer())
        self.pdf_button = QPushButton("Save as PDF…", self)
        self.pdf_button.clicked.connect(lambda _: self._save_pdf())
        self.close_button = QPushButton("Close", self)
        self.close_button.clicked.connect(lambda _: self.reject())
        larger, smaller = QPushButton("Larger", self), QPushButton("Smaller", self)
        larger.clicked.connect(lambda _: self.pages.larger())
        smaller.clicked.connect(lambda _: self.pages.smaller())
        for button, keys in ((larger, "Ctrl++"), (smaller, "Ctrl+-")):
            button.setShortcut(keys)
            button.setToolTip(f"{button.text()} ({keys})")
        row = QHBoxLayout()
        row.setContentsMargins(S16, S8, S16, S12)
        row.setSpacing(S8)
        for widget in (smaller, larger, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.close_button, self.pdf_button, self.print_button):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages, 1)
        layout.addLayout(row)
        self.resize((window.size() * 0.9).boundedTo(LARGEST))

    def _choose_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4())
        printer.setDocName(" ".join(self._ready.about.title.split()) or "Statement")
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own open wants a slot by name

    def print_on(self, printer: QPrinter) -> None:
        paint(self._ready, printer)
        self._workspace.notices.say(f"Sent to {printer.printerName() or 'the printer'}.")
        self.accept()

    def _save_pdf(self) -> None:
        self.reject()
        parent = self.parentWidget()
        if parent:
            export(parent, self._workspace, "pdf")
