"""Back in: what a partner returned, as read, becomes proposals."""
