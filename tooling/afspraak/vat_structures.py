"""How the VAT ids of the countries of the European Union are built, as portable patterns."""

# By the prefix of the id: EL is Greece, XI is Northern Ireland.
VAT_STRUCTURES = {
    "AT": "U[0-9]{8}",
    "BE": "[01][0-9]{9}",
    "BG": "[0-9]{9,10}",
    "CY": "[0-9]{8}[A-Z]",
    "CZ": "[0-9]{8,10}",
    "DE": "[1-9][0-9]{8}",
    "DK": "[0-9]{8}",
    "EE": "[0-9]{9}",
    "EL": "[0-9]{9}",
    "ES": "([A-Z][0-9]{7}[A-Z0-9]|[0-9]{8}[A-Z])",
    "FI": "[0-9]{8}",
    "FR": "[A-HJ-NP-Z0-9]{2}[0-9]{9}",
    "HR": "[0-9]{11}",
    "HU": "[0-9]{8}",
    "IE": "([0-9]{7}[A-W][A-I]?|[0-9][A-Z+*][0-9]{5}[A-W])",
    "IT": "[0-9]{11}",
    "LT": "([0-9]{9}|[0-9]{12})",
    "LU": "[0-9]{8}",
    "LV": "[0-9]{11}",
    "MT": "[0-9]{8}",
    "NL": "[0-9]{9}B[0-9]{2}",
    "PL": "[0-9]{10}",
    "PT": "[0-9]{9}",
    "RO": "[1-9][0-9]{1,9}",
    "SE": "[0-9]{10}01",
    "SI": "[1-9][0-9]{7}",
    "SK": "[1-9][0-9]{9}",
    "XI": "([0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})",
}

VAT_PATTERN = f"^({'|'.join(country + digits for country, digits in VAT_STRUCTURES.items())})$"
