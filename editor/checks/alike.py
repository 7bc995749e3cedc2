"""Whether two facts of two versions are the same, or are likely meant to be."""

from rapidfuzz import fuzz

from editor.checks.facts import Fact, FactKind

SAME_SENTENCE = 0.8
"""Part of the telling words round a fact that must be shared where the version has the fact already."""
NEAR_SENTENCE = 0.5
SURE_SENTENCE = 0.9


def are_same(one: Fact, other: Fact) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is FactKind.NAME:
        return one.value.split()[-1] == other.value.split()[-1] and _is_within(one, other)
    if one.kind is FactKind.FRAGMENT:
        return _is_within(one, other)
    if one.kind in (FactKind.QUOTE, FactKind.TITLE):
        return one.value == other.value and one.name == other.name
    if one.name != other.name and one.kind is FactKind.DATE:
        return False
    if one.kind is FactKind.FIGURE:
        return one.value == other.value and (bool(one.round & other.round) or not one.round or not other.round)
    return one.value == other.value


def are_alike(one: Fact, other: Fact, is_said: bool) -> float:
    """How likely the two are versions of one fact that should be the same, of 1; 0 for not. `is_said`: the version has
    that fact already, and may be saying another one."""
    if one.kind is not other.kind:
        return 0.0
    if one.kind is FactKind.DATE:
        if one.name or other.name:
            return 1.0 if one.name == other.name else 0.0
        near = _shared(one, other)
        is_close = bool(set(one.value.split()) & set(other.value.split()))
        needed = SAME_SENTENCE if is_said else NEAR_SENTENCE - 0.1 * is_close
        is_alike = (near >= needed and len(one.value.split()) == len(other.value.split())) or near >= SURE_SENTENCE
        return near if is_alike else 0.0
    if one.kind is FactKind.FIGURE:
        near = _shared(one, other)
        return near if near >= (SAME_SENTENCE if is_said else NEAR_SENTENCE) and _unit(one) == _unit(other) else 0.0
    if one.kind is FactKind.LINK:
        return _links(one, other)
    if one.kind is FactKind.FRAGMENT:
        return fragment_likeness(one, other)
    if one.kind is FactKind.NAME:
        return _names(one, other, is_said)
    if one.kind is FactKind.TITLE:
        return 1.0 if one.name == other.name else 0.0
    score = fuzz.ratio(one.value, other.value) / 100
    return max(score, 0.9) if one.name == other.name and score >= 0.5 else score if score >= 0.7 else 0.0


def _is_within(one: Fact, other: Fact) -> bool:
    """Whether the words of one stand together in the other."""
    return f" {one.value} " in f" {other.value} " or f" {other.value} " in f" {one.value} "


def _names(one: Fact, other: Fact, is_said: bool) -> float:
    """Near in their letters; or first and last word alike, where the version does not have the other name as well."""
    first, second = one.value.split(), other.value.split()
    score = fuzz.ratio(one.value, other.value) / 100
    is_near = score >= 0.8 and bool(set(first) & set(second))
    is_alike = not is_said and score >= 0.65 and (first[0], first[-1]) == (second[0], second[-1])
    return score if is_near or is_alike else 0.0


def _shared(one: Fact, other: Fact) -> float:
    smaller = min(len(one.round), len(other.round))
    shared = len(one.round & other.round)
    return shared / smaller if smaller and (shared > 1 or smaller == 1) else 0.0


def _unit(fact: Fact) -> str:
    value = fact.value
    if "%" in value:
        return "%"
    if value.startswith("£"):
        return "£"
    return "count" if value.replace(",", "").replace(".", "").isdigit() else "order"


def _links(one: Fact, other: Fact) -> float:
    if one.name and one.name == other.name:
        return 1.0
    host = one.value.split("/")[0] == other.value.split("/")[0]
    score = fuzz.ratio(one.value, other.value) / 100
    return score if score >= (0.75 if host else 0.9) else 0.0


def fragment_likeness(one: Fact, other: Fact) -> float:
    """How likely two fragments are meant to be the same words, of 1; 0 for not."""
    first, second = one.value.split(), other.value.split()
    score = fuzz.ratio(one.value, other.value) / 100
    shared = len(set(first) & set(second)) / max(len(set(first)), len(set(second)))
    shortest = min(len(first), len(second))
    needed = 0.65 if shortest > 2 else 0.8
    return score if score >= needed and (shared >= 0.5 or score >= 0.85) else 0.0
