"""Characters that Word names by symbol font and code (w:sym) rather than by Unicode."""

_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
}
_WINGDINGS = {
    0x4A: "☺",
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {
    "symbol": {start + at: char for start, row in _SYMBOL.items() for at, char in enumerate(row)},
    "wingdings": _WINGDINGS,
}


def symbol(font: str, code: str) -> str:
    """The character meant by a font's name and a hexadecimal code; codes from F000 stand for 00 to FF of the
    font.

    A code of a known symbol font without a Unicode character here stays as it is, so that it is not lost."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= number <= 0xFFFF or 0xD800 <= number <= 0xDFFF:
        return ""
    small = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    table = _FONTS.get(font.lower())
    if table is not None:
        return table.get(small, chr(number))
    is_text_font = "dings" not in font.lower() and small >= 0x20
    return chr(small) if is_text_font else chr(number)
