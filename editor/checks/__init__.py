"""May it go out: pure functions from a draft and what is known to findings, one file a rule family."""
