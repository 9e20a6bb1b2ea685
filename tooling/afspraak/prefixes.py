"""The surname prefixes of the Dutch register of persons (national table 36), in lower case."""

_TABLE = """
's | 't | a | aan | aan 't | aan de | aan den | aan der | aan het | aan t | af | al | am | am de | auf |
auf dem | auf den | auf der | auf ter | aus | aus 'm | aus dem | aus den | aus der | aus m | ben | bij |
bij 't | bij de | bij den | bij het | bij t | bin | boven d | boven d' | d | d' | da | dal | dal' | dalla |
das | de | de die | de die le | de l | de l' | de la | de las | de le | de van der | deca | degli | dei | del |
della | den | der | des | di | die le | do | don | dos | du | el | het | i | im | in | in 't | in de | in den |
in der | in het | in t | l | l' | la | las | le | les | lo | los | of | onder | onder 't | onder de |
onder den | onder het | onder t | op | op 't | op de | op den | op der | op gen | op het | op t | op ten |
over | over 't | over de | over den | over het | over t | s | s' | t | te | ten | ter | tho | thoe | thor |
to | toe | tot | uijt | uijt 't | uijt de | uijt den | uijt te de | uijt ten | uit | uit 't | uit de |
uit den | uit het | uit t | uit te de | uit ten | unter | van | van 't | van de | van de l | van de l' |
van den | van der | van gen | van het | van la | van t | van ter | van van de | ver | vom | von | von 't |
von dem | von den | von der | von t | voor | voor 't | voor de | voor den | voor in 't | voor in t | vor |
vor der | zu | zum | zur
"""

PREFIXES = frozenset(prefix.strip() for prefix in _TABLE.split("|"))
