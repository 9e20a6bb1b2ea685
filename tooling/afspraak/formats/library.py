"""The checks that no pattern or checksum can state, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from afspraak.formats.citizen_numbers import holds_no_citizen_number


def _real_phone(value: str) -> bool:
    """Whether the numbering plan of its country knows this telephone number."""
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(value, None))
    except phonenumbers.NumberParseException:
        return False


PACKAGES: Mapping[str, str] = {"real-phone": "phonenumbers"}  # format -> the package whose data decides it

LIBRARY: Mapping[str, Callable[[str], bool]] = {
    "no-bsn": holds_no_citizen_number,
    "real-phone": _real_phone,
}
