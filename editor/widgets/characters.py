"""Qt counts text in UTF-16 units, the rest of the program in Python characters; and what differs between two texts."""


def to_units(text: str, characters: int) -> int:
    """How many UTF-16 units the first `characters` characters of the text take."""
    head = text[:characters]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def to_characters(text: str, units: int) -> int:
    """How many characters of the text the first `units` UTF-16 units hold; half a character counts as none."""
    if text.isascii():
        return min(units, len(text))
    head = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(head.decode("utf-16-le", "ignore"))


def differing_middle(old: str, new: str) -> tuple[int, int, int]:
    """(start, old end, new end) in characters: `old[start:old_end]` became `new[start:new_end]`, the rest is alike."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail
