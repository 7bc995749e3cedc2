"""Back in: a partner's copy, as read, becomes proposals; several copies merge."""
