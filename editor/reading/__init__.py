"""Foreign files, opened safely: Word, PDF, HTML and e-mail in, plain values out."""
