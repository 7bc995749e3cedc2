"""Form controls of a Word file: drop-downs, check boxes and text fields, of today and of old forms."""

from editor.reading.names import VAL, W14, Element, W, is_on, val
from editor.reading.source import FoundControl
from editor.reading.values import Control

_KINDS = {
    W + "dropDownList": "drop-down",
    W + "comboBox": "combo-box",
    W14 + "checkbox": "check-box",
    W + "date": "date",
    W + "text": "text",
}


def control_of(properties: Element | None) -> FoundControl:
    """What a content control says of itself; its words are gathered as it is read."""
    if properties is None:
        return FoundControl("rich", "", "", (), False, None)
    kind = "rich"
    items: tuple[str, ...] = ()
    is_checked: bool | None = None
    for element in properties:
        kind = _KINDS.get(element.tag, kind)
        if element.tag in (W + "dropDownList", W + "comboBox"):
            items = _items(element)
        elif element.tag == W14 + "checkbox":
            checked = element.find(W14 + "checked")
            is_checked = checked is not None and checked.get(W14 + "val", "1") not in ("0", "false", "off")
    return FoundControl(
        kind,
        val(properties, W + "tag"),
        val(properties, W + "alias"),
        items,
        bool(is_on(properties.find(W + "showingPlcHdr"))),
        is_checked,
    )


def legacy_control(data: Element) -> tuple[FoundControl, str] | None:
    """A drop-down or check box of an old form (its text fields are plain text), with what was chosen."""
    name = val(data, W + "name")
    choices = data.find(W + "ddList")
    if choices is not None:
        items = tuple(entry.get(VAL, "") for entry in choices.iterchildren(W + "listEntry"))
        chosen = val(choices, W + "result") or val(choices, W + "default") or "0"
        at = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 4 else 0
        return FoundControl("drop-down", "", name, items, False, None), items[at] if at < len(items) else ""
    box = data.find(W + "checkBox")
    if box is not None:
        is_checked = is_on(box.find(W + "checked"))
        if is_checked is None:
            is_checked = is_on(box.find(W + "default"))
        return FoundControl("check-box", "", name, (), False, bool(is_checked)), ""
    return None


def finished_controls(found: list[FoundControl]) -> tuple[Control, ...]:
    """The controls that hold no other controls, in the order of the file."""
    return tuple(
        Control(
            control.kind,
            control.tag,
            control.alias,
            control.excerpt.before,
            control.excerpt.after,
            control.items,
            control.is_placeholder,
            control.is_checked,
            control.excerpt.paragraph,
            control.excerpt.after_paragraph,
        )
        for control in found
        if not control.is_wrapper
    )


def _items(choices: Element) -> tuple[str, ...]:
    return tuple(
        item.get(W + "displayText") or item.get(W + "value") or "" for item in choices.iterchildren(W + "listItem")
    )
