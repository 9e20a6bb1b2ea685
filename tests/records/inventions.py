"""The good records of the sample exports: an invented Dutch CRM, the same on every run."""

from __future__ import annotations

import datetime
import random
from typing import Any

TODAY = datetime.date(2026, 11, 22)
Record = dict[str, Any]

WORDS = [
    "Zonne",
    "Linde",
    "Haven",
    "Molen",
    "Duin",
    "Kade",
    "Polder",
    "Wilgen",
    "Noorder",
    "Zuider",
    "Berken",
    "Sluis",
    "Vecht",
    "Weide",
    "Heuvel",
    "Brug",
]
TRADES = {
    "Bouw": ("41000", "construction"),
    "Techniek": ("43210", "construction"),
    "Zorg": ("86210", "healthcare"),
    "Logistiek": ("49410", "transport"),
    "Advies": ("70200", "services"),
    "Bakkerij": ("10710", "industry"),
    "Groothandel": ("46380", "trade"),
}
PLACES = [
    ("Utrecht", "3511", "Oudegracht"),
    ("Zwolle", "8011", "Grote Kerkplein"),
    ("Arnhem", "6811", "Velperplein"),
    ("'s-Hertogenbosch", "5211", "Hinthamerstraat"),
    ("Groningen", "9711", "Gedempte Zuiderdiep"),
    ("Breda", "4811", "Nieuwe Ginnekenstraat"),
    ("Haarlem", "2011", "Grote Houtstraat"),
    ("Leeuwarden", "8911", "Nieuwestad"),
]
SURNAMES = "Kopertak Zandwever Molenkamp Blauwhuis Rietvinger Avondsteen Goudappel Klinkerdam Nachtegaart Zilverlink"
SURNAMES += " Korenschip Windhagen Houtsnip Bergevoet Wolkenlaar Stillewater Vonkeling Duindorper Heidekruid Tolhekker"
PREFIXES = ["", "", "", "", "van", "van der", "de", "van den", "ter"]
JOBS = [
    "Hoofd inkoop",
    "Directeur",
    "Projectleider",
    "Controller",
    "Adviseur",
    "Teamleider facilitair",
    "Secretaris",
    "Inkoper",
]
NOTES = [
    "Planning voor het voorjaar besproken. Stuurt volgende week de aantallen.",
    "Wil de offerte in twee delen. Beslist na het overleg met de directie.",
    "Tevreden over de levering. Vraagt om een overzicht van de lopende orders.",
    "Kennisgemaakt met de nieuwe projectleider en de werkwijze doorgenomen.",
]


class Maker:
    """Good records first; then a mistake in some of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.users = [self._user(number) for number in range(1, 13)]
        self.accounts = [self._account(number) for number in range(1, 61)]
        self.contacts = [self._contact(number) for number in range(1, 121)]
        for account, contact in zip(self.accounts, self.contacts, strict=False):
            account["primary_contact"] = contact["contact_id"]
        self.addresses = [self._address(number) for number in range(1, 81)]
        self.activities = [self._activity(number) for number in range(1, 151)]
        self.opportunities = [self._opportunity(number) for number in range(1, 41)]
        self.requests = [self._request(number) for number in range(1, 41)]

    def pick(self, values: Any) -> Any:
        return self.random.choice(list(values))

    def digits(self, count: int) -> str:
        return "".join(self.pick("123456789") for _ in range(count))

    def days_ago(self, least: int, most: int) -> datetime.date:
        return TODAY - datetime.timedelta(days=self.random.randint(least, most))

    def workday_ago(self, least: int, most: int) -> datetime.date:
        """A Monday or Tuesday, so that two days later is a working day as well."""
        date = self.days_ago(least, most)
        return date - datetime.timedelta(days=date.weekday() - min(date.weekday(), 1))

    def rsin(self) -> str:
        """Nine digits that pass the eleven test of legal persons."""
        while True:
            digits = "8" + self.digits(7)
            rest = sum((9 - place) * int(digit) for place, digit in enumerate(digits)) % 11
            if rest < 10:
                return digits + str(rest)

    def iban(self) -> str:
        number = "0" + self.digits(9)
        text = "".join(str(int(char, 36)) for char in f"VBLD{number}NL00")
        return f"NL{98 - int(text) % 97:02}VBLD{number}"

    def _user(self, number: int) -> Record:
        name = f"{self.pick('ABEFHJKLMNPRST')}. {SURNAMES.split()[-number]}"
        return {
            "user_id": f"u-{number:02}",
            "name": name,
            "email": f"{name[0].lower()}.{name[3:].lower()}@voorbeeld.nl",
            "department": "sales" if number < 7 else "service_centre",
            "role": "account_manager" if number < 7 else "service_centre",
            "manager": "u-01" if number > 1 else "",
            "is_leader": "ja" if number == 1 else "nee",
            "active": "ja",
            "started_on": str(self.days_ago(400, 3000)),
            "trained_on": str(self.days_ago(10, 300)),
            "handbook_version_read": "1.4",
            "handbook_read_on": str(self.days_ago(10, 200)),
        }

    def _account(self, number: int) -> Record:
        trade, (branch, segment) = self.pick(TRADES.items())
        word = f"{WORDS[number % 16]}{self.pick(['veld', 'hof', 'land', 'wijk', 'zicht'])}"
        kind = self.pick(["customer"] * 6 + ["prospect"] * 3 + ["former_customer"])
        account = {
            "account_id": f"a-{1000 + number}",
            "name": f"{word} {trade} {self.pick(['B.V.', 'B.V.', 'VOF', ''])}".strip(),
            "relation_type": kind,
            "owner": f"u-{self.random.randint(1, 6):02}",
            "country": "NL",
            "source": self.pick(["referral", "website", "event", "network"]),
            "branch_code": branch,
            "sbi_version": "2025",
            "legal_form": "bv",
            "kvk_number": "9" + self.digits(7),
            "segment": segment,
            "phone": f"+3185000{self.digits(4)}",
            "website": f"https://www.{word.lower()}.example",
            "email": f"info@{word.lower()}.example",
            "language": "nl",
            "last_verified_on": str(self.days_ago(5, 330)),
            "created_on": str(self.days_ago(1500, 3000)),
        }
        return account | (self._ordered(number, kind) if kind != "prospect" else {})

    def _ordered(self, number: int, kind: str) -> Record:
        rsin = self.rsin()
        ordered = {
            "rsin": rsin,
            "vat_id": f"NL{rsin}B01",
            "customer_number": str(40000 + number),
            "iban": self.iban(),
            "payment_status": self.pick(["paid", "paid", "within_term"]),
            "first_order_on": str(self.days_ago(800, 1400)),
        }
        ended = {
            "ended_on": str(self.days_ago(30, 700)),
            "end_reason": self.pick(["contract_ended", "price", "merged"]),
        }
        return ordered | (ended if kind == "former_customer" else {})

    def _contact(self, number: int) -> Record:
        account = self.accounts[(number - 1) % 60]
        surname = self.pick(SURNAMES.split())
        initials = "".join(f"{self.pick('ABCDEFGHJKLMNPRSTW')}." for _ in range(self.random.randint(1, 3)))
        domain = account["website"].removeprefix("https://www.")
        return {
            "contact_id": f"c-{2000 + number}",
            "account": account["account_id"],
            "status": "active",
            "initials": initials,
            "surname_prefix": self.pick(PREFIXES),
            "surname": surname,
            "form_of_address": self.pick(["heer", "mevrouw", "onbekend"]),
            "job_title": self.pick(JOBS),
            "decision_role": self.pick(["decider", "influencer", "user", "finance"]),
            "email": f"{initials[0].lower()}.{surname.lower()}{number}@{domain}",
            "email_status": "ok",
            "phone": f"+3185000{self.digits(4)}" if number % 3 else "",
            "mobile": f"+316000{1000 + number:05}",
            "language": "nl",
            "email_opt_in": "ja" if number % 2 else "nee",
            "email_opt_in_on": str(self.days_ago(100, 900)) if number % 2 else "",
            "email_opt_in_source": "form" if number % 2 else "",
            "last_contact_on": str(self.days_ago(1, 300)),
            "last_verified_on": str(self.days_ago(1, 300)),
            "created_on": str(self.days_ago(901, 1500)),
        }

    def _address(self, number: int) -> Record:
        city, postal_code, street = self.pick(PLACES)
        return {
            "address_id": f"ad-{number:03}",
            "account": self.accounts[(number - 1) % 60]["account_id"],
            "type": "visit" if number <= 60 else "invoice",
            "street": street if number <= 70 else f"Postbus {100 + number}",
            "house_number": str(self.random.randint(1, 220)) if number <= 70 else "",
            "postal_code": f"{postal_code} {self.pick(['AB', 'CD', 'EK', 'HG', 'XZ'])}",
            "city": city,
            "country": "NL",
        }

    def _activity(self, number: int) -> Record:
        contact = self.pick(self.contacts)
        day = self.workday_ago(10, 500)
        return {
            "activity_id": f"t-{3000 + number}",
            "type": self.pick(["phone", "visit", "online", "email"]),
            "direction": self.pick(["in", "out"]),
            "account": contact["account"],
            "contact": contact["contact_id"],
            "subject": self.pick(["Voorjaarsplanning", "Offerte", "Kennismaking", "Levering", "Jaargesprek"]),
            "note": self.pick(NOTES),
            "occurred_on": str(day),
            "created_on": str(day + datetime.timedelta(days=self.random.randint(0, 2))),
            "performed_by": f"u-{self.random.randint(1, 6):02}",
            "status": "done",
            "follow_up": self.pick(["none", "task", "opportunity"]),
        }

    def _opportunity(self, number: int) -> Record:
        contact, phase = self.pick(self.contacts), self.pick(["qualify", "develop", "propose", "close"])
        created = self.days_ago(60, 240)
        kans: Record = {
            "opportunity_id": f"o-{4000 + number}",
            "account": contact["account"],
            "contact": contact["contact_id"],
            "title": self.pick(["Raamovereenkomst", "Uitbreiding", "Verlenging", "Eerste levering"]) + f" {number}",
            "owner": f"u-{self.random.randint(1, 6):02}",
            "phase": phase,
            "status": self.pick(["won", "lost"]) if phase == "close" else "open",
            "amount": f"{self.random.randint(20, 900) * 50}.00",
            "currency": "EUR",
            "probability": "50",
            "expected_close_on": str(TODAY + datetime.timedelta(days=self.random.randint(10, 200))),
            "source": "existing_customer",
            "created_on": str(created),
        }
        kans["offered_on"] = str(created + datetime.timedelta(days=10)) if phase in {"propose", "close"} else ""
        if phase == "close":
            kans["closed_on"] = str(created + datetime.timedelta(days=40))
            kans["close_reason"] = "won_quality" if kans["status"] == "won" else "lost_price"
        return kans

    def _request(self, number: int) -> Record:
        contact, received = self.pick(self.contacts), self.workday_ago(10, 300)
        answered = str(received + datetime.timedelta(days=1))
        return {
            "request_id": f"r-{5000 + number}",
            "type": self.pick(["question", "question", "request", "complaint"]),
            "subject": self.pick(["Factuur", "Levertijd", "Retour", "Handleiding"]),
            "description": self.pick(["Wanneer komt de bestelling aan?", "De factuur noemt een oud adres."]),
            "account": contact["account"],
            "contact": contact["contact_id"],
            "channel": self.pick(["phone", "email", "web"]),
            "received_on": str(received),
            "due_on": str(received + datetime.timedelta(days=2)),
            "owner": f"u-{self.random.randint(7, 12):02}",
            "status": "closed",
            "answered_on": answered,
            "closed_on": answered,
            "resolution": self.pick(
                ["Levertijd doorgegeven en bevestigd per mail.", "Adres aangepast, factuur opnieuw."]
            ),
        }
