"""The one kind of error that a writer can act on."""


class EditorError(Exception):
    """Something went wrong that the writer can put right; anything else that is raised is a bug.

    `message` says what happened, `hint` what to do about it; both are plain sentences for the message bar.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class StaleEdit(EditorError):
    """An edit no longer fits the draft: the words or the part it was made against are gone or changed."""


class UnreadableFile(EditorError):
    """A file from outside can't be read, or isn't what it should be."""
