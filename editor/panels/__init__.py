"""One part of the statement each; no panel knows another."""
