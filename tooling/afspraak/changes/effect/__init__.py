"""What a change does to records that there are, as counts: never a value, a key or a row."""
