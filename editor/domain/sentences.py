"""Where sentences end in British public-sector prose ("Cllr. Okafor", "10 a.m.", "No. 10" don't end one)."""

import re

_NO_END = frozenset(
    "cllr cllrs mr mrs ms mx dr prof rev revd rt hon st sir no nos vs etc e.g i.e cf fig dept det insp sgt supt supt "
    "supr ch jr snr esq gov gen col capt lt a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_END = re.compile(r"[.!?…]+[\"'’”)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(r"([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)$")


def sentence_ranges(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in characters, end mark included, spaces between them not."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _is_end(text, match):
            begin = start + len(text[start:]) - len(text[start:].lstrip())
            ranges.append((begin, match.end()))
            start = match.end()
    rest = text[start:].strip()
    if rest:
        begin = text.index(rest, start)
        ranges.append((begin, begin + len(rest)))
    return ranges


def _is_end(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() :].lstrip()
    if match.group()[0] != "." or not after:
        return True
    if after[0].islower():
        return False
    before = _ABBREVIATION.search(text[: match.start()])
    if before is None:
        return True
    word = before.group(1)
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    if word.lower() in ("a.m", "p.m", "etc"):
        return after[0].isupper()
    return not (is_initial or word.lower() in _NO_END)
