"""The style of each place in a release, by its id in our own template."""

from editor.domain.places import Part
from editor.domain.printed import PrintedBlock, Role

CONTACT_NAME = "contact name"
STYLES = {
    Role.ORGANISATION.value: "Organisation",
    Role.RELEASE_LINE.value: "ReleaseLine",
    Role.KIND.value: "ReleaseKind",
    Role.DATE.value: "ReleaseDate",
    Role.REFERENCE.value: "ReleaseDate",
    Role.HEADLINE.value: "Heading1",
    Role.STANDFIRST.value: "Standfirst",
    Role.PARAGRAPH.value: "Normal",
    Role.SUBHEADING.value: "Heading2",
    Role.BULLET.value: "ListBullet",
    Role.NUMBER.value: "ListNumber",
    Role.QUOTE.value: "Quote",
    Role.ATTRIBUTION.value: "Attribution",
    Role.ENDS.value: "Ends",
    Role.HEADING.value: "Heading2",
    Role.NOTE.value: "NoteToEditors",
    Role.PARTNER.value: "Partner",
    Role.CONTACT.value: "Contact",
    CONTACT_NAME: "ContactName",
}


def place_of(block: PrintedBlock) -> str:
    """The name under which a block has its style."""
    is_name = block.role is Role.CONTACT and block.place.part is Part.CONTACTS and block.place.paragraph == "name"
    return CONTACT_NAME if is_name else block.role.value
