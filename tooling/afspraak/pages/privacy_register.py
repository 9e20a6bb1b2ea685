"""The register of personal data: which fields, what for, whose, and how long."""

from __future__ import annotations

from afspraak.model.records import RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.fields import PERSONAL, leading, retention

HERE = "privacy-register.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page with the register."""
    records = edition.rulebook.records.values()
    held = [field for record in records for field in record.fields.values() if field.personal != "no"]
    sensitive = sum(field.personal == "sensitive" for field in held)
    zijn, are = ("is", "is") if sensitive == 1 else ("zijn", "are")
    intro = edition.pick(
        f"Deze {len(held)} velden bevatten persoonsgegevens; {sensitive} daarvan {zijn} gevoelig. "
        "We bewaren ze voor het doel dat erbij staat, en niet langer dan nodig.",
        f"These {len(held)} fields hold personal data; {sensitive} of them {are} sensitive. "
        "We keep them for the purpose shown, and no longer than needed.",
    )
    title = markdown.heading(1, edition.pick("Privacyregister", "Privacy register"))
    parts = (*(_record(edition, record) for record in records), _terms(edition))
    return {HERE: markdown.page("---\nhide: [toc]\n---", title, intro, *parts)}


def _record(edition: Edition, record: RecordType) -> str:
    heads = edition.pick("Veld|Soort|Doel|Beheerder|Systeem|Bewaren", "Field|Class|Purpose|Keeper|System|Kept").split(
        "|"
    )
    rows = [
        (
            links.to_field(edition, HERE, f"{record.name}.{field.name}"),
            PERSONAL[field.personal].in_(edition.language),
            edition.fit(field.purpose),
            links.to_role(edition, HERE, field.keeper),
            leading(edition, record, field),
            retention(edition, field),
        )
        for field in record.fields.values()
        if field.personal != "no"
    ]
    title = markdown.heading(2, edition.record_title(record.name), record.name)
    return markdown.joined(title, markdown.block("register-table", markdown.table(heads, rows))) if rows else ""


def _terms(edition: Edition) -> str:
    heads = edition.pick("Termijn|Maanden|Begint", "Term|Months|Starts").split("|")
    terms = edition.rulebook.organisation.retention.values()
    rows = [(edition.say(term.title), str(term.months), edition.say(term.after)) for term in terms]
    title = markdown.heading(2, edition.pick("Bewaartermijnen", "Retention periods"), "page-terms")
    return markdown.joined(title, markdown.table(heads, rows)) if rows else ""
