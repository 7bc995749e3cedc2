"""What one can do with statements: one action of the office a file, plain Python; window and command line come through
here."""
