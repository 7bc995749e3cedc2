"""Out: printed blocks become files for Word, for e-mail and for the web."""
