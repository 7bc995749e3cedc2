"""House style: how quotes, dates and marks are printed; one value, of the shipped file, the user's and the draft's."""

from collections.abc import Mapping
from dataclasses import fields, replace

from editor.domain.draft import Attribution
from editor.domain.errors import EditorError
from editor.domain.values import frozen


@frozen
class HouseStyle:
    """Every setting is a word or a line of text, so that files, the settings dialog and drafts can hold it alike.

    attribution: where a speaker is named unless the quote says otherwise.
    attribution_before: "brackets" for: Name (Role, Organisation) said: - "comma" for: Name, Role, Organisation, said:
    attribution_after: "own line", or "said" for: …," said Name, role.
    quotation_marks: an opening mark on "each paragraph" or on the "first only".
    date_form: "day" for 5 November 2025, "weekday" for Wednesday 5 November 2025.
    text_marks, text_dashes: marks "straight" or "curly", dashes "kept" or "spaced hyphen", in plain text.
    text_columns: "0" for one paragraph a line, else the width to wrap at, 40 to 200.
    """

    attribution: str = "before"
    attribution_before: str = "brackets"
    attribution_after: str = "own line"
    quotation_marks: str = "each paragraph"
    date_form: str = "day"
    immediate_line: str = "FOR IMMEDIATE RELEASE"
    ends_line: str = "ENDS"
    notes_heading: str = "Notes to editors"
    partners_heading: str = "Partner organisations"
    contacts_heading: str = "Media contact"
    text_marks: str = "straight"
    text_dashes: str = "kept"
    text_columns: str = "0"

    @property
    def default_attribution(self) -> Attribution:
        return Attribution(self.attribution)

    def with_settings(self, settings: Mapping[str, object], where: str = "the house style") -> "HouseStyle":
        """This style with some settings replaced. Raises EditorError for a name or value that means nothing."""
        for name, value in settings.items():
            if name not in NAMES:
                raise EditorError(
                    f"{where} has a setting “{name}” that this program does not know.",
                    f"Known are: {', '.join(NAMES)}.",
                )
            check_setting(name, str(value), where)
        return replace(self, **{name: str(value) for name, value in settings.items()})


NAMES = tuple(field.name for field in fields(HouseStyle))
CHOICES: Mapping[str, tuple[str, ...]] = {
    "attribution": tuple(Attribution),
    "attribution_before": ("brackets", "comma"),
    "attribution_after": ("own line", "said"),
    "quotation_marks": ("each paragraph", "first only"),
    "date_form": ("day", "weekday"),
    "text_marks": ("straight", "curly"),
    "text_dashes": ("kept", "spaced hyphen"),
}


def check_setting(name: str, value: str, where: str) -> None:
    """Raises EditorError where the value is none that the setting can have."""
    if name in CHOICES and value not in CHOICES[name]:
        raise EditorError(f"{where} sets {name} to “{value}”.", f"It can be: {', '.join(CHOICES[name])}.")
    if name == "text_columns" and not (value == "0" or (value.isdecimal() and 40 <= int(value) <= 200)):
        raise EditorError(f"{where} sets text_columns to “{value}”.", "It can be 0 or a number from 40 to 200.")
    if name not in CHOICES and not value.strip():
        raise EditorError(f"{where} leaves {name} empty.", "Give it a text.")
