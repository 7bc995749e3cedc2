"""Where sentences end in British public-sector prose ("Cllr. Okafor", "10 a.m.", "No. 10" don't end one)."""

import re

_NO_END = frozenset(
    "cllr cllrs mr mrs ms mx dr prof rev revd rt hon st sir vs etc e.g i.e cf dept det insp sgt supt supt "
    "supr ch jr snr esq gov gen col capt lt a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_NO_END_BEFORE_FIGURE = frozenset({"no", "nos", "fig", "figs", "p", "pp", "para", "vol"})
_END = re.compile(r"[.!?…]+[\"'’”)\]]*(?=\s|$)")
_FIRST = re.compile(r"\S")
LONGEST = 20
"""Characters before a full stop in which an abbreviation can stand."""
_ABBREVIATION = re.compile(r"([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)$")


def sentence_ranges(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in characters, end mark included, spaces between them not."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _is_end(text, match):
            begin = _FIRST.search(text, start)
            ranges.append((begin.start() if begin else start, match.end()))
            start = match.end()
    if rest := _FIRST.search(text, start):
        ranges.append((rest.start(), len(text.rstrip())))
    return ranges


def _is_end(text: str, match: re.Match[str]) -> bool:
    following = _FIRST.search(text, match.end())
    if following is None:
        return True
    after = following.group()
    if after.islower():
        return False
    if match.group()[0] != ".":
        return True
    before = _ABBREVIATION.search(text[max(match.start() - LONGEST, 0) : match.start()])
    if before is None:
        return True
    word = before.group(1)
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    if word.lower() in ("a.m", "p.m", "etc"):
        return after.isupper()
    if word.lower() in _NO_END_BEFORE_FIGURE and after.isdigit():
        return False
    return not (is_initial or word.lower() in _NO_END)
