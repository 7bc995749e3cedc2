"""A statement about an invented ferry, ready to go out but for its approvals."""

from datetime import date

from editor.domain.draft import Contact, Draft, Partner, Quote, Scope, ScopeKind, Speaker
from editor.domain.text import plain

QUOTE = "We are proud of what the ferry crews have done."
OKAFOR = Quote(Speaker("Ada Okafor", "Leader", "Marsh End Council"), (plain(QUOTE),), id="0000000000a1")
POLICE = Partner("Police", "Jo Lund", "jo@police.example", id="0000000000b1")
COUNCIL = Partner("Council", "Bo Reed", "bo@council.example", Scope(ScopeKind.QUOTES, (OKAFOR.id,)), id="0000000000b2")


def ferry() -> Draft:
    return Draft(
        organisation="Marsh End Ferry Trust",
        date=date(2019, 3, 14),
        headline="Night ferry to Marsh End returns",
        standfirst="Boats will cross the estuary after dark again.",
        body=(plain("The night ferry to Marsh End starts again in April."), plain("Boats leave every 30 minutes.")),
        quotes=(OKAFOR,),
        partners=(POLICE, COUNCIL),
        contacts=(Contact("Bea Holm", "01632 960123", email="press@ferry.example"),),
        boilerplate=(plain("Marsh End Ferry Trust runs the boats across the estuary."),),
    )
