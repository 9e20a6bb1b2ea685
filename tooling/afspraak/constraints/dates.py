"""Calendar dates as portable patterns: from a day on, until a day; and lengths of time as words."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.texts import Texts

UNITS: dict[str, tuple[Texts, Texts]] = {  # one, more than one
    "days": (Texts(nl="dag", en="day"), Texts(nl="dagen", en="days")),
    "months": (Texts(nl="maand", en="month"), Texts(nl="maanden", en="months")),
    "weeks": (Texts(nl="week", en="week"), Texts(nl="weken", en="weeks")),
    "working_days": (Texts(nl="werkdag", en="working day"), Texts(nl="werkdagen", en="working days")),
    "years": (Texts(nl="jaar", en="year"), Texts(nl="jaar", en="years")),
}


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in calendar units."""

    count: int
    unit: str  # a key of UNITS

    def words(self) -> Texts:
        """`12 months`."""
        one, more = UNITS[self.unit]
        return Texts(nl=f"{self.count} ", en=f"{self.count} ") + (one if self.count == 1 else more)

    def as_dict(self) -> dict[str, object]:
        """For an `x-must`."""
        return {"count": self.count, "unit": self.unit}


def length(text: str) -> Length:
    """`12 months` or `5 working days` read; the policy format has checked the form."""
    count, _, unit = text.strip().partition(" ")
    name = unit.strip().replace(" ", "_")
    return Length(int(count), name if name in UNITS else f"{name}s")


def before_day(iso: str) -> str:
    """A pattern for every ISO date before this one."""
    return f"^({'|'.join(_beyond(iso, 'down'))})$"


def after_day(iso: str) -> str:
    """A pattern for every ISO date after this one."""
    return f"^({'|'.join(_beyond(iso, 'up'))})$"


def from_day(iso: str) -> str:
    """A pattern for every ISO date on or after this one."""
    return f"^({'|'.join([*_beyond(iso, 'up'), iso])})$"


def until_day(iso: str) -> str:
    """A pattern for every ISO date on or before this one."""
    return f"^({'|'.join([*_beyond(iso, 'down'), iso])})$"


def _beyond(iso: str, way: str) -> list[str]:
    """Every text of the same shape that is larger (or smaller), by the first digit that differs."""
    patterns = []
    for place, digit in enumerate(iso):
        if digit == "-":
            continue
        low, high = (int(digit) + 1, 9) if way == "up" else (0, int(digit) - 1)
        if low > high:
            continue
        rest = "".join("-" if char == "-" else "[0-9]" for char in iso[place + 1 :])
        patterns.append(f"{iso[:place]}[{low}-{high}]{rest}")
    return patterns
