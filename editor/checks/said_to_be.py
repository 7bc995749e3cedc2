"""What a passage in quotation marks is: a fragment of a source, a speaker's own words, or the title of a work."""

import re

from editor.checks.marks import DOUBLE, Quoted
from editor.domain.findings import SaidToBe

_SAID = (
    r"(?:said|says|adds?|added|commented|comments|explained|explains|continued|concluded|stated|told|remarked|replied|"
    r"welcomed|insisted|warned|admitted|confirmed)"
)
_NAME = r"(?:(?:(?:Cllr|Dr|Mr|Mrs|Ms|Prof|Rev|St|[A-Z])\.|[A-Z][\w’'-]*|de|van|von|al|bin|el|of)\s+){0,5}[A-Z][\w’'-]+"
_AFTER = re.compile(
    rf"[”’\"']?[,.]?\s+{_SAID}\s+(?P<who>{_NAME}|he\b|she\b|an?\s[^.,“”]{{0,60}}spokes\w+)"
    rf"|[”’\"']?[,.]?\s+(?P<first>{_NAME}|he\b|she\b|(?:an?|the)\s[^.,“”]{{0,60}}?spokes\w+)[^.“”]{{0,80}}?\s{_SAID}\b"
)
_BEFORE = re.compile(
    rf"(?P<who>{_NAME}|\b[Hh]e|\b[Ss]he|spokes(?:person|man|woman))(?:\s+for\s+[^.:,“”]{{1,60}}?)?(?:\s*\([^()]*\))?(?:,[^.:“”]{{0,120}},)?\s+"
    rf"(?:also\s+|has\s+)?{_SAID}[^.:“”]{{0,40}}[:,]\s*$"
)
_NAME_LINE = re.compile(rf"(?P<who>{_NAME})(?:,\s[^.!?]*|\s\([^()]*\))?")
LINE_WORDS = 25
"""Words of a line that only says who spoke."""
REACH = 250
"""Characters before a passage in which its speaker may be named."""
_BODIES = re.compile(
    r"\b(?:inspector(?:s|ate)|council|commission|committee|office|ofsted|department|ministry|government|agency|authority|"
    r"board|trust|partnership|service|services|police|nhs|cqc|report|letter|review|inquiry|court|judge|ombudsman|regulator|"
    r"university|college|school|hospital|association|society|group|panel|union|company|bank|the|this|these|an?|in|it)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:report|strategy|plan|guidance|guide|book|film|novel|documents?|campaign|programme|policy|exhibition|song|play|"
    r"leaflet|toolkit|framework|charter|white paper|green paper|act|study|booklet|poster|podcast|series|article|paper|"
    r"handbook|code|project|initiative|scheme|conference|event|course|charity|award|theme|publication|consultation)s?,?"
    r"(?:\s+(?P<called>is\s+called|called|entitled|titled|named|known\s+as|headed))?,?\s*$",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:inspect|report|letter|review|finding|found|visit|judge|noted|describ|highlight|regulator|ofsted|cqc)",
    re.IGNORECASE,
)
_SMALL = frozenset("a an the of to in on at by for with from and or but as is s our your".split())
_WORD = re.compile(r"[^\W_][\w’'-]*")


def what_it_is(text: str, found: Quoted, speakers: tuple[str, ...], is_speech: bool) -> SaidToBe:
    """Judged from the text round the passage; `speakers` are the names of the draft's own; `is_speech` says that the
    paragraphs round this one make it part of somebody's speech. In doubt it is a fragment, which is looked up."""
    if found.family == DOUBLE and (is_speech or _is_spoken(text, found, ())):
        return SaidToBe.SPEECH
    if speakers and _is_spoken(text, found, speakers):
        return SaidToBe.SPEECH
    if _is_title(text, found):
        return SaidToBe.TITLE
    return SaidToBe.FRAGMENT


def introduces_speech(text: str) -> bool:
    """Whether the paragraph ends by naming who speaks in the next ("Ada Okafor said:")."""
    if not text.rstrip().endswith((":", ",")):
        return False
    found = _BEFORE.search(text[-REACH:])
    return found is not None and _is_person(found["who"])


def goes_on_speaking(between: str) -> bool:
    """Whether the words between two passages in marks only name who spoke the first, and goes on to speak."""
    return len(between) < REACH and not _REPORTS.search(between)


def names_speaker(text: str, speakers: tuple[str, ...]) -> bool:
    """Whether the paragraph is the line under a speech that says whose it is."""
    if any(text.strip().startswith(name) for name in speakers):
        return True
    line = _NAME_LINE.fullmatch(text.strip())
    return line is not None and _is_person(line["who"]) and len(text.split()) <= LINE_WORDS


def _is_spoken(text: str, found: Quoted, speakers: tuple[str, ...]) -> bool:
    """Whether "said Name" stands after the passage or "Name said" before it; any person, or one of `speakers`."""
    names = []
    if after := _AFTER.match(text, found.end):
        names.append(after["who"] or after["first"])
    if before := _BEFORE.search(text[max(found.start - 1 - REACH, 0) : max(found.start - 1, 0)]):
        names.append(before["who"])
    if not speakers:
        return any(_is_person(name) for name in names)
    return any(_surname(name) in {_surname(speaker) for speaker in speakers} for name in names)


def _is_person(name: str) -> bool:
    if name.lower() in ("he", "she"):
        return True
    return "spokes" in name or (len(name.split()) > 1 and not _BODIES.search(name))


def _surname(name: str) -> str:
    return name.split()[-1].strip(".,’'").lower() if name.split() else ""


def _is_title(text: str, found: Quoted) -> bool:
    """After "the report" or "a campaign called", in capitals as titles are."""
    work = _WORK.search(text[max(found.start - 1 - REACH, 0) : max(found.start - 1, 0)])
    words = _WORD.findall(text[found.start : found.end])
    if work is None or not words or not words[0][0].isupper():
        return False
    if work["called"]:
        return len(words) <= 12
    main = [word for word in words if word.lower() not in _SMALL]
    return len(main) > 1 and all(word[0].isupper() or word[0].isdigit() for word in main)
