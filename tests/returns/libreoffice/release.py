"""The release that is edited: long enough for many edits, each paragraph in words of its own."""

from datetime import date
from random import Random

from editor.domain.draft import Contact, Draft, Partner, Quote, Speaker
from editor.domain.text import Block, BlockKind, plain
from tests.exports.samples import linked, placed
from tests.exports.sign_off_samples import copy_of

_WHO = (
    "The harbour master|The parish council|Every skipper|The ferry crew|The lifeboat station|The island school".split(
        "|"
    )
)
_DID = "has promised to|was asked to|now hopes to|agreed on Monday to|voted last week to|will soon".split("|")
_DO = "repair|widen|repaint|inspect|survey|rebuild|reopen|measure|shelter|strengthen|replace|restore".split("|")
_WHAT = (
    "northern slipway|eastern breakwater|old signal tower|covered landing|fishing quay|winter berth|coal jetty".split(
        "|"
    )
)
_WHEN = "before the autumn gales|while pupils are away|as soon as stone arrives|once divers have reported".split("|")
_WHY = (
    "so that nobody waits in the rain|because the timbers have rotted|after a year of complaints|"
    "although money remains short|since larger vessels will call|in time for the regatta"
).split("|")
BODY = 34


def _sentences() -> list[str]:
    """So many different sentences, the same in each run."""
    draw = Random(1906)
    lists = (_WHO, _DID, _DO, _WHAT, _WHEN, _WHY)
    found: dict[str, None] = {}
    while len(found) < BODY:
        who, did, do, what, when, why = (draw.choice(words) for words in lists)
        found[f"{who} {did} {do} the {what} {when}, {why}."] = None
    return list(found)


def _body() -> tuple[Block, ...]:
    paragraphs = [plain(sentence) for sentence in _sentences()]
    paragraphs[9:9] = [placed("master")]
    paragraphs[20:20] = [plain("What happens next", BlockKind.SUBHEADING)]
    paragraphs += [
        plain("a launch carries pupils each morning", BlockKind.BULLET),
        plain("a barge brings supplies every Wednesday", BlockKind.BULLET),
        linked("Passengers may ", "read the revised timetable", "https://ferry.example/winter", " at any hour."),
    ]
    return tuple(paragraphs)


HARBOUR = Draft(
    organisation="Saltmarsh Harbour Trust",
    date=date(2025, 11, 5),
    headline="Works along the harbour begin with repairs to stairs and moorings",
    standfirst="Engineers start on Monday with what the storm of October left in ruins.",
    body=_body(),
    quotes=(
        Quote(
            Speaker("Ines Caldbeck", "Harbour Master", "Saltmarsh Harbour Trust"),
            (
                plain("We know what these works mean to families on the island."),
                plain("People have shown remarkable patience, and they deserve certainty."),
                plain("Every berth will be usable again when spring comes."),
            ),
            id="master",
        ),
    ),
    partners=(Partner("Wrack Island Parish Council"), Partner("Fenshire Coastguard"), Partner("Lugworm Sailing Club")),
    notes=(
        plain("The storm of 9 October broke two of three moorings."),
        plain("Saltmarsh has had a harbour trust for ninety years."),
        plain("Plans may be viewed in the library on Fridays."),
    ),
    contacts=(Contact("Press desk", "01632 960 221", "01632 960 222", "press@saltmarsh.example"),),
    boilerplate=(plain("About the trust", BlockKind.SUBHEADING), plain("The trust keeps the harbour open all year.")),
)


def harbour_copy() -> bytes:
    return copy_of(HARBOUR)
