"""The titles, degrees and offices that stand before and behind a name."""

# Before the name: a title never stands behind one with a higher number; titles of one rank may swap.
RANKS = {"prof": 0, "dr": 1, "mr": 1, "ir": 2, "drs": 3, "ds": 4, "ing": 4, "bc": 5}

# Who holds the first, no longer writes the second.
REPLACED = {"dr": "drs", "ir": "ing"}

# Behind the name: international degrees and protected professions.
DEGREES = (
    *("AA", "AAG", "BA", "BBA", "BEd", "BEng", "BFA", "BSc", "CFA", "CPA", "DBA", "EMBA", "EngD", "LLB", "LLM", "MA"),
    *("MBA", "MD", "MEd", "MEng", "MFA", "MPA", "MPhil", "MSc", "MSW", "PDEng", "PhD", "RA", "RB", "RC", "RE", "RO"),
)

# Offices that people write before a name, though they belong in the field for the job title. Sources: Grondwet,
# Provinciewet, Gemeentewet, Waterschapswet, Wet rechterlijke organisatie, Wet op het notarisambt, Advocatenwet,
# Gerechtsdeurwaarderswet and Wet BIG for the offices; the forms in which clergy are addressed. No word that is also a
# given name, such as imam or pater.
OFFICES = (
    *("advocaat", "ambassadeur", "burgemeester", "commissaris van de koning", "dierenarts", "dijkgraaf", "dokter"),
    *("dominee", "gedeputeerde", "gerechtsdeurwaarder", "huisarts", "kamerlid", "kandidaat-notaris", "kapelaan"),
    *("minister", "minister-president", "notaris", "officier van justitie", "pastoor", "raadslid", "rechter"),
    *("staatssecretaris", "statenlid", "tandarts", "wethouder"),
)
