"""Two rulebooks to changes: what each does to records, decided by proof or said to be unknown."""
