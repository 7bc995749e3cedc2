"""Edit, then accept: the writer's own words in the place of those that were proposed."""

from dataclasses import replace

from editor.domain.edits import Edit
from editor.domain.proposals import Proposal
from editor.domain.text import Span
from editor.domain.text_edits import ReplaceBlocks, ReplaceText


def can_reword(proposal: Proposal) -> bool:
    """Whether it puts words in that can be other ones: into a paragraph, or as one new paragraph."""
    edit = proposal.edit
    return isinstance(edit, ReplaceText) or (isinstance(edit, ReplaceBlocks) and len(edit.new) == 1)


def words_of(proposal: Proposal) -> str:
    """The words that it puts in."""
    edit = proposal.edit
    if isinstance(edit, ReplaceText):
        return edit.new if isinstance(edit.new, str) else "".join(span.text for span in edit.new)
    return edit.new[0].text if isinstance(edit, ReplaceBlocks) and edit.new else ""


def reworded(proposal: Proposal, words: str) -> Edit:
    """The proposal's edit with other words; formatting goes with the words that it was of."""
    edit = proposal.edit
    if isinstance(edit, ReplaceText):
        return replace(edit, new=words)
    assert isinstance(edit, ReplaceBlocks)
    return replace(edit, new=(edit.new[0].with_spans((Span(words),)),))
