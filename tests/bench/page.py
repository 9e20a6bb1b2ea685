"""The page of the handbook about speed, from the figures."""

# ruff: noqa: E501 (texts read best on a line of their own)

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from peers import peer

from afspraak.pages import markdown
from afspraak.pages.edition import MONTHS
from afspraak.texts import Texts

TITLE = Texts(nl="Hoe snel de controle is", en="How fast the check is")
OPENING = Texts(
    nl="We houden verzonnen records tegen regels en meten wat dat kost, naast andere gereedschappen: op dezelfde bestanden "
    "en in dezelfde reeks. Het zijn verhoudingen van één computer op één dag, geen belofte. Jouw computer en jouw records "
    "geven andere getallen.",
    en="We hold invented records against rules and measure what that takes, next to other tools: on the same files and in "
    "the same run. These are ratios of one computer on one day, not a promise. Your computer and your records give other "
    "figures.",
)
RULES = Texts(
    nl="De 27 regels vragen dat velden gevuld zijn, aan een patroon voldoen, in een lijst staan en niet te lang zijn; dat een Nederlandse postcode goed geschreven is en er een plaats bij staat; dat datums op elkaar volgen en recent zijn; dat de sleutel uniek is, dat het account bestaat en dat elk account een contact heeft. De 240 zijn die 27 met ruimere grenzen, langere lijsten, andere patronen en meer voorwaarden erbij; de drie die naar andere records kijken, blijven drie. De 28 zijn de 27 met één regel die elk telefoonnummer naast het nummerplan van zijn land legt, en daar is een Python-bibliotheek voor nodig.",
    en="The 27 rules ask that fields are filled, keep to a pattern, stand in a list and are not too long; that a Dutch postal code is written well and has a town beside it; that dates follow each other and are recent; that the key is unique, that the account exists and that every account has a contact. The 240 are those 27 with wider bounds, longer lists, other patterns and more conditions besides; the three that look at other records stay three. The 28 are the 27 with one rule that holds every telephone number against the numbering plan of its country, for which a Python library is needed.",
)
READING = (
    Texts(
        nl="**Kale lezing**: DuckDB leest elke waarde van het bestand en doet er niets mee. "
        "De **verhouding** is de rekentijd gedeeld door die van de kale lezing in dezelfde ronde.",
        en="**Bare scan**: DuckDB reads every value of the file and does nothing with it. "
        "The **ratio** is the CPU time divided by that of the bare scan in the same round.",
    ),
    Texts(
        nl="**CPU** telt het werk van alle kernen, **wacht** is hoelang je wacht, **piek** het meeste geheugen. Elk "
        "gereedschap start vanaf niets en schrijft zijn bevindingen weg. Tijden zijn de mediaan van de rondes; de piek is de hoogste.",
        en="**CPU** counts the work of all cores, **wall** is how long you wait, **peak** the most memory. Each tool starts "
        "from nothing and writes its findings. Times are the median of the rounds; the peak is the highest.",
    ),
    Texts(
        nl="**Regels**: hoeveel van de regels het gereedschap kan zeggen. **Bevindingen**: of het op die regels precies de "
        "paren van record en regel vindt die een los programma in gewoon Python vindt.",
        en="**Rules**: how many of the rules the tool can say. **Findings**: whether on those rules it finds exactly the "
        "pairs of record and rule that a separate program in plain Python finds.",
    ),
    Texts(
        nl="**Drukte**: hoeveel processen gemiddeld om rekentijd vroegen toen een ronde begon. Is dat meer dan het aantal "
        "kernen, let dan op CPU en verhouding en niet op de wachttijd.",
        en="**Load**: how many processes on average asked for CPU time when a round began. Where that is more than the "
        "number of cores, look at CPU and ratio and not at the waiting.",
    ),
)
HEADS = {
    "nl": ("Gereedschap", "CPU s", "Wacht s", "Piek MB", "Verhouding", "Regels", "Bevindingen", "Drukte"),
    "en": ("Tool", "CPU s", "Wall s", "Peak MB", "Ratio", "Rules", "Findings", "Load"),
}
NAMES = {"scan": Texts(nl="Kale lezing", en="Bare scan"), "ours": Texts(nl="**Afspraak**", en="**Afspraak**")}
AGAIN = "\n".join(
    (
        "make bench",
        "make bench BENCH='--records 10000000 --endings csv'",
        "make bench BENCH='--rules 240'",
        "make bench BENCH='--rules 28 --records 100000'",
    )
)
Run = dict[str, Any]


def page(kept: dict[str, Any], language: str) -> str:
    """The whole page."""
    runs = sorted(kept["runs"].values(), key=lambda each: (each["rules"], each["records"]))
    return markdown.page(
        markdown.heading(1, TITLE.in_(language)),
        OPENING.in_(language),
        RULES.in_(language),
        markdown.bullets(texts.in_(language) for texts in READING),
        *(run(each, language) for each in runs),
        cold(kept["cold"], language),
        _again(language),
    )


def run(given: Run, language: str) -> str:
    """The tables of one run."""
    records, rules = number(given["records"], language), given["rules"]
    endings = list(dict.fromkeys(row["reads"] for row in given["rows"]))
    heads = Texts(nl=f"{records} contacten, {rules} regels", en=f"{records} contacts, {rules} rules")
    pairs, memory = number(given["failing"], language), given["memory"].replace("MB", " MB")
    facts = Texts(
        nl=f"{pairs} paren van record en regel zijn fout. Afspraak mocht {memory} geheugen gebruiken.",
        en=f"{pairs} pairs of record and rule fail. Afspraak was allowed {memory} of memory.",
    )
    return markdown.joined(
        markdown.heading(2, heads.in_(language)),
        f"{_measured(given, language)} {facts.in_(language)}",
        *(part for ending in endings for part in _table(given, ending, language)),
        markdown.bullets(_remarks(given, language)),
    )


def cold(given: Run, language: str) -> str:
    """What a small file takes from nothing."""
    records, cpu, wall = (number(given[name], language) for name in ("records", "cpu", "wall"))
    told = Texts(
        nl=f"`afspraak validate` op {records} contacten en hun accounts, met `--schema`: {cpu} CPU-seconden, {wall} seconden "
        f"wachten en {given['peak']} MB. Drukte {_load(given, language)}.",
        en=f"`afspraak validate` on {records} contacts and their accounts, with `--schema`: {cpu} CPU seconds, {wall} seconds "
        f"of waiting and {given['peak']} MB. Load {_load(given, language)}.",
    )
    title = Texts(nl="Een klein bestand, vanaf niets", en="A small file, from nothing")
    return markdown.joined(
        markdown.heading(2, title.in_(language)), f"{_measured(given, language)} {told.in_(language)}"
    )


def _measured(given: Run, language: str) -> str:
    where = given["machine"]
    day = datetime.date.fromisoformat(where["day"])
    shown = f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"
    rounds = given["rounds"]
    return Texts(
        nl=f"Gemeten op {shown}, {rounds} {'ronde' if rounds == 1 else 'rondes'}, op een computer met {where['cores']} kernen en "
        f"{where['memory_gb']} GB geheugen ({where['system']}, Python {where['python']}).",
        en=f"Measured on {shown}, {rounds} {'round' if rounds == 1 else 'rounds'}, on a computer with {where['cores']} cores and "
        f"{where['memory_gb']} GB of memory ({where['system']}, Python {where['python']}).",
    ).in_(language)


def _table(given: Run, ending: str, language: str) -> Iterable[str]:
    rows = [_row(given, row, language) for row in given["rows"] if row["reads"] == ending]
    return markdown.heading(3, ending.upper()), markdown.table(HEADS[language], rows)


def _row(given: Run, row: Run, language: str) -> list[str]:
    name = row["name"]
    shown = NAMES[name].in_(language) if name in NAMES else peer(name).NAME
    if "failed" in row:
        reason = Texts(nl="kon hier niet draaien", en="could not run here").in_(language)
        return [shown, *["–"] * 5, f"{reason}: {markdown.cell(row['failed'])}", "–"]
    about = "≈ " if row.get("sample") else ""
    times = [about + number(row[figure], language) for figure in ("cpu", "wall")]
    said = f"{row['said']} / {given['rules']}" if "said" in row else "–"
    ratio = about + number(float(row["ratio"]), language)
    return [shown, *times, number(row["peak"], language), ratio, said, _findings(row, language), _load(row, language)]


def _findings(row: Run, language: str) -> str:
    if "differing" not in row:
        return "–"
    if not row["differing"]:
        equal = Texts(nl="aantallen gelijk", en="counts equal") if row.get("counts") else Texts(nl="gelijk", en="equal")
        return equal.in_(language)
    rules = ", ".join(map(markdown.code, row["differ_on"]))
    off = number(row["differing"], language)
    return Texts(nl=f"{off} anders: {rules}", en=f"{off} differ: {rules}").in_(language)


def _load(row: Run, language: str) -> str:
    low, high = (f"{load:.1f}".replace(".", "," if language == "nl" else ".") for load in row["load"])
    return low if low == high else f"{low}–{high}"


def _remarks(given: Run, language: str) -> Iterable[str]:
    """What a reader must know of each row."""
    for row in given["rows"]:
        if "read_again" in row:
            yield _read_again(row, language)
    for row in given["rows"]:
        if row["name"] not in NAMES and "failed" not in row:
            yield _peer(row, language)


def _read_again(row: Run, language: str) -> str:
    total, wrong = (number(row[name], language) for name in ("read_again", "misread"))
    form = row["reads"].upper()
    return Texts(
        nl=f"Afspraak, {form}: bij elk van de {total} bevindingen is de genoemde rij opnieuw gelezen; in {wrong} stond een "
        "andere waarde dan de bevinding zegt.",
        en=f"Afspraak, {form}: for each of the {total} findings the row that it names was read again; {wrong} held another "
        "value than the finding says.",
    ).in_(language)


def _peer(row: Run, language: str) -> str:
    tool = peer(row["name"])
    parts = [_sample(row, language), tool.NOTE[language], *_leaves(row["name"], language)]
    said = "; ".join(part for part in parts if part)
    return f"{tool.NAME} {row['version']}" + (f": {said}." if said else ".")


def _sample(row: Run, language: str) -> str:
    if not row["sample"]:
        return ""
    count = number(row["sample"], language)
    return Texts(
        nl=f"gemeten op de eerste {number(1000, language)} en de eerste {count} contacten; wat een contact meer kost, is tot alle doorgetrokken (≈), het geheugen en de bevindingen zijn die van {count}",
        en=f"measured on the first {number(1000, language)} and the first {count} contacts; what one more contact costs is extended to all (≈), memory and findings are those of {count}",
    ).in_(language)


def _leaves(name: str, language: str) -> Iterable[str]:
    """The rules that it cannot say, together where the reason is the same."""
    reasons: dict[str, list[str]] = {}
    for rule, reason in peer(name).LEAVES.items():
        reasons.setdefault(reason[language], []).append(markdown.code(rule))
    without = Texts(nl="zonder", en="without").in_(language)
    for reason, rules in reasons.items():
        yield f"{without} {', '.join(rules)}: {reason}"


def _again(language: str) -> str:
    """How anyone repeats it."""
    title = Texts(nl="Zelf meten", en="Measure it yourself")
    told = Texts(
        nl="De records, de regels en het losse programma staan in `tests/bench`. De gegevens ontstaan uit een vast begingetal en "
        "zijn dus elke keer gelijk. De andere gereedschappen komen in een eigen omgeving, `build/peers`, met vaste versies.",
        en="The records, the rules and the separate program are in `tests/bench`. The data come from a fixed seed, so they are "
        "the same every time. The other tools get an environment of their own, `build/peers`, with fixed versions.",
    )
    keeping = Texts(
        nl="Met `--keep` erbij komen de getallen in `tests/bench/results.json` en op deze pagina.",
        en="With `--keep` added, the figures go to `tests/bench/results.json` and to this page.",
    )
    block = markdown.fence("console", AGAIN)
    return markdown.joined(markdown.heading(2, title.in_(language)), told.in_(language), block, keeping.in_(language))


def number(value: float, language: str) -> str:
    """1,000.5 or 1.000,5; seconds with two figures behind the point, from a hundred on with none."""
    shown = f"{value:,}" if isinstance(value, int) else f"{value:,.2f}" if value < 100 else f"{value:,.0f}"
    return shown.translate(str.maketrans(",.", ".,")) if language == "nl" else shown
