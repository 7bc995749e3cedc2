"""What an export says of itself besides its text: title, organisation, header lines."""

from editor.domain.values import frozen

SHORT_TITLE = 65


@frozen
class About:
    """`title` is the headline, `short_title` what the footer says of it; `header_lines` stand at the head of each page
    ("DRAFT - NOT FOR PUBLICATION", the embargo line)."""

    title: str
    organisation: str = ""
    short_title: str = ""
    header_lines: tuple[str, ...] = ()


def short_title(headline: str, longest: int = SHORT_TITLE) -> str:
    """The headline, cut after a word where it has more characters than fit a footer."""
    title = " ".join(headline.split())
    if len(title) <= longest:
        return title
    return title[:longest].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + " …"
