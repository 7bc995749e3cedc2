"""The pages of the settings: who writes for whom, the house style, the writer's own words, the checks."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.domain.house_style import CHOICES, NAMES, HouseStyle
from editor.domain.rule_book import Rule
from editor.widgets.look import S4, S8, S12, S16, looks

STYLE: dict[str, tuple[str, dict[str, str]]] = {
    "attribution": ("Speaker named", {"before": "Before the quote", "after": "After it", "inside": "Inside it"}),
    "attribution_before": ("Named before", {"brackets": "Name (Role) said:", "comma": "Name, Role, said:"}),
    "attribution_after": ("Named after", {"own line": "A line of its own", "said": "…,” said Name, Role."}),
    "quotation_marks": ("Opening mark", {"each paragraph": "On each paragraph", "first only": "On the first only"}),
    "date_form": ("Date", {"day": "14 March 2019", "weekday": "Thursday 14 March 2019"}),
    "immediate_line": ("Line for immediate release", {}),
    "ends_line": ("Line at the end", {}),
    "notes_heading": ("Heading of the notes", {}),
    "partners_heading": ("Heading of the partners", {}),
    "contacts_heading": ("Heading of the contacts", {}),
    "text_marks": ("Marks in plain text", {"straight": "Straight", "curly": "Curly"}),
    "text_dashes": ("Dashes in plain text", {"kept": "As they are", "spaced hyphen": "A spaced hyphen"}),
    "text_columns": ("Plain text wraps at", {}),
}


def _line(name: str, placeholder: str = "") -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(placeholder)
    line.setProperty("own_undo", True)
    return line


def _form(page: QWidget) -> QFormLayout:
    form = QFormLayout(page)
    form.setContentsMargins(S16, S16, S16, S16)
    form.setHorizontalSpacing(S12)
    form.setVerticalSpacing(S8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def _with_hint(field: QWidget, words: str) -> QVBoxLayout:
    """The field, and close under it what it is for."""
    both = QVBoxLayout()
    both.setSpacing(S4)
    both.setContentsMargins(0, 0, 0, S8)
    both.addWidget(field)
    both.addWidget(_quiet(words))
    return both


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    looks(label, "quiet")
    return label


class YouPage(QWidget):
    def __init__(self, account: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writer = _line("Your name", account)
        self.organisation = _line("Organisation", "Who issues your releases")
        self.letterhead = QPushButton("Letterhead for Word files…")
        form = _form(self)
        stands = "Stands in every line of the log, and with each decision that you record."
        form.addRow("Your name", _with_hint(self.writer, stands))
        form.addRow("Organisation", _with_hint(self.organisation, "New drafts are on its behalf."))
        self.letterhead.setAutoDefault(False)
        self.letterhead.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.in_use = QLabel()
        form.addRow("Letterhead", self.in_use)
        form.addRow("", self.letterhead)


class StylePage(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QComboBox | QLineEdit] = {}
        form = _form(self)
        form.setVerticalSpacing(S4)
        for name in NAMES:
            label, words = STYLE[name]
            if name in CHOICES:
                box = QComboBox()
                box.setAccessibleName(label)
                for value in CHOICES[name]:
                    box.addItem(words[value], str(value))
                self.fields[name] = box
            else:
                self.fields[name] = _line(label)
            form.addRow(label, self.fields[name])
        form.addRow("", _quiet("0 is one paragraph a line. Each draft can have settings of its own over these."))

    def show_style(self, style: HouseStyle) -> None:
        for name, field in self.fields.items():
            value = str(getattr(style, name))
            if isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(value))
            else:
                field.setText(value)

    def style_now(self, base: HouseStyle) -> HouseStyle:
        """Raises EditorError for what no house style can have."""
        values = {
            name: field.currentData() if isinstance(field, QComboBox) else field.text().strip()
            for name, field in self.fields.items()
        }
        return base.with_settings(values, "Your house style")


class WordsPage(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName("Your own words")
        self.words.setPlaceholderText("One word a line")
        self.words.setTabChangesFocus(True)
        self.words.setProperty("own_undo", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(S16, S16, S16, S16)
        column.setSpacing(S8)
        column.addWidget(_quiet("Words that are right in every draft. Names of your speakers and partners are known."))
        column.addWidget(self.words, 1)

    def show_words(self, words: Iterable[str]) -> None:
        self.words.setPlainText("\n".join(sorted(words, key=str.casefold)))

    def words_now(self) -> frozenset[str]:
        return frozenset(self.words.toPlainText().replace("’", "'").split())


class ChecksPage(QWidget):
    def __init__(self, rules: Iterable[Rule], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName("Rules of the checks")
        looks(self.list, "framed")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.reason = _quiet("")
        self._reasons: list[str] = []
        for rule in rules:
            line = QListWidgetItem(rule.title, self.list)
            line.setData(Qt.ItemDataRole.UserRole, rule.id)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self._reasons.append(rule.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(S16, S16, S16, S16)
        column.setSpacing(S8)
        column.addWidget(_quiet("What is ticked is checked in every draft."))
        column.addWidget(self.list, 1)
        column.addWidget(self.reason)
        self.list.currentRowChanged.connect(lambda row: self.reason.setText(self._reasons[row] if row >= 0 else ""))
        self.list.setCurrentRow(0)

    def show_off(self, off: Iterable[str]) -> None:
        gone = set(off)
        for row in range(self.list.count()):
            line = self.list.item(row)
            is_on = line.data(Qt.ItemDataRole.UserRole) not in gone
            line.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)

    def off_now(self) -> frozenset[str]:
        lines = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(
            line.data(Qt.ItemDataRole.UserRole) for line in lines if line.checkState() is Qt.CheckState.Unchecked
        )
