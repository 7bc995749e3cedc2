"""The answer that a sign-off copy asks for: what can be chosen, and what a field says while nobody has filled it."""

from editor.domain.sign_off import Standing

ANSWERS = {
    "Approved": Standing.APPROVED,
    "Approved with changes": Standing.APPROVED_WITH_CHANGES,
    "Not approved": Standing.NOT_APPROVED,
}
"""The items of the drop-down, in its order. Read "not approved" before "approved with changes" before "approved"."""

CHOOSE = "Choose an answer"
YOUR_NAME = "Click here and write your name"
YOUR_COMMENT = "Click here and write a comment, if you have one"
"""What stands in a field that waits; some programs keep the words and forget that they are no answer."""

ANSWER, NAME, COMMENT = "answer", "name", "comment"
"""The tags of the controls. Programs that lose tags keep the names shown (Answer, Name, Comment) or the items."""

PLACEHOLDERS = {ANSWER: CHOOSE, NAME: YOUR_NAME, COMMENT: YOUR_COMMENT}
COPY_PROPERTY = "Standfirst copy"
"""The custom property that holds a copy's reference."""
