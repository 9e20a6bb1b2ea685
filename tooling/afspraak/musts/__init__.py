"""Every kind of `x-must` there is, by its name."""

from __future__ import annotations

from afspraak.musts import checksum, composed, computed, decimals, differ, follow, named_format, within
from afspraak.musts.base import Must

MUSTS: dict[str, Must] = {
    "checksum": checksum.MUST,
    "composed": composed.MUST,
    "computed": computed.MUST,
    "decimals": decimals.MUST,
    "differ": differ.MUST,
    "follow": follow.MUST,
    "format": named_format.MUST,
    "within": within.MUST,
}
