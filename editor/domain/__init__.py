"""What a statement is: frozen values, standard library only."""
