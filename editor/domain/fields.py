"""Which of a draft's fields make up each part."""

from editor.domain.places import Part

FIELDS: dict[str, Part] = {
    "headline": Part.HEADLINE,
    "standfirst": Part.STANDFIRST,
    "audience": Part.RELEASE,
    "kind": Part.RELEASE,
    "organisation": Part.RELEASE,
    "date": Part.RELEASE,
    "embargo": Part.RELEASE,
    "reference": Part.RELEASE,
    "house_style": Part.RELEASE,
}
ITEM_FIELDS = {Part.QUOTES: "quotes", Part.PARTNERS: "partners", Part.CONTACTS: "contacts"}
BLOCK_FIELDS = {Part.BODY: "body", Part.NOTES: "notes", Part.BOILERPLATE: "boilerplate"}
