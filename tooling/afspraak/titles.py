"""The titles and degrees that stand before and behind a name."""

# Before the name: a title never stands behind one with a higher number; titles of one rank may swap.
RANKS = {"prof": 0, "dr": 1, "mr": 1, "ir": 2, "drs": 3, "ds": 4, "ing": 4, "bc": 5}

# Who holds the first, no longer writes the second.
REPLACED = {"dr": "drs", "ir": "ing"}

# Behind the name: international degrees and protected professions.
DEGREES = (
    *("AA", "AAG", "BA", "BBA", "BEd", "BEng", "BFA", "BSc", "CFA", "CPA", "DBA", "EMBA", "EngD", "LLB", "LLM", "MA"),
    *("MBA", "MD", "MEd", "MEng", "MFA", "MPA", "MPhil", "MSc", "MSW", "PDEng", "PhD", "RA", "RB", "RC", "RE", "RO"),
)
