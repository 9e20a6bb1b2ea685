"""Ways for a reader to propose a change: in the editor, with a form, or by mail, which needs no account."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from afspraak.model.organisation import Organisation
from afspraak.pages import links
from afspraak.pages.edition import Edition

_NEW_FILE = {"nl": "nieuwe-afspraak.yaml", "en": "new-agreement.yaml"}


def change(edition: Edition, file: str, title: str = "", line: int = 0) -> str:
    """Links with which a reader proposes a change of a file below policies/, at its line where that is known."""
    where = f"policies/{file}" + (f":{line}" if line else "")
    subject = f"{edition.pick('Voorstel', 'Proposal')}: {title or file}"
    letter = mail(edition, subject, _letter(edition, where))
    organisation = edition.rulebook.organisation
    if organisation.contribute == "mail" or not organisation.repository:
        return links.outside(edition.pick("Stel een wijziging voor per mail", "Propose a change by mail"), letter)
    if organisation.contribute == "form":
        address = _form(organisation, subject, _letter(edition, where))
    else:
        address = f"{_editor(organisation, 'edit')}/policies/{quote(file)}" + (f"#L{line}" if line else "")
    both = links.outside(edition.pick("Stel een wijziging voor", "Propose a change"), address)
    return f"{both} ({links.outside(edition.pick('of per mail', 'or by mail'), letter)})"


def agreement(edition: Edition) -> str:
    """Links with which a reader proposes a new agreement: a new file that is filled in as far as it can be."""
    organisation = edition.rulebook.organisation
    drafted = edition.given.drafts.get("agreement")
    draft = drafted.in_(edition.language) if drafted else ""
    subject = edition.pick("Voorstel voor een nieuwe afspraak", "Proposal for a new agreement")
    words = edition.pick("Stel een nieuwe afspraak voor", "Propose a new agreement")
    letter = mail(edition, subject, _questions(edition))
    if organisation.contribute == "mail" or not organisation.repository:
        return links.outside(
            edition.pick("Stel per mail een nieuwe afspraak voor", "Propose a new agreement by mail"), letter
        )
    if organisation.contribute == "form":
        address = _form(organisation, subject, _questions(edition))
    elif _gitlab(organisation):
        address = _form(organisation, subject, f"{_questions(edition)}{_folded(edition, draft)}")
    else:
        address = _new_file(organisation, _NEW_FILE[edition.language], draft)
    return f"{links.outside(words, address)} ({links.outside(edition.pick('of per mail', 'or by mail'), letter)})"


def mail(edition: Edition, subject: str, body: str) -> str:
    """The address of a mail that is written as far as it can be; the reader chooses to whom if nobody is named."""
    return f"mailto:{edition.rulebook.organisation.proposals}?{_asked({'subject': subject, 'body': body})}"


def _letter(edition: Edition, where: str) -> str:
    return edition.pick(
        f"{where}\n\nMijn voorstel:\n\nOmdat:\n",
        f"{where}\n\nMy proposal:\n\nBecause:\n",
    )


def _questions(edition: Edition) -> str:
    return edition.pick(
        "Wat spreken we af?\n\n\nWaarom?\n\n\nWat merkt de klant ervan?\n\n\nEen goed en een fout voorbeeld:\n\n",
        "What do we agree?\n\n\nWhy?\n\n\nWhat does the customer notice?\n\n\nA right and a wrong example:\n\n",
    )


def _gitlab(organisation: Organisation) -> bool:
    host = organisation.repository.partition("://")[2].partition("/")[0]
    return organisation.forge == "gitlab" or (not organisation.forge and "gitlab" in host)


def _editor(organisation: Organisation, verb: str) -> str:
    between = "/-/" if _gitlab(organisation) else "/"
    return f"{organisation.repository.rstrip('/')}{between}{verb}/{quote(organisation.branch)}"


def _folded(edition: Edition, draft: str) -> str:
    """The file to start from, below the questions: the editor of GitLab opens a new file empty, whatever is asked."""
    title = edition.pick("Voor wie het bestand maakt", "For whoever makes the file")
    path = f"policies/agreements/{_NEW_FILE[edition.language]}"
    return f"<details><summary>{title}</summary>\n\n`{path}`\n\n```yaml\n{draft}```\n\n</details>\n"


def _new_file(organisation: Organisation, name: str, draft: str) -> str:
    asked = _asked({"filename": name, "value": draft})
    return f"{_editor(organisation, 'new')}/policies/agreements?{asked}"


def _form(organisation: Organisation, title: str, body: str) -> str:
    if _gitlab(organisation):
        asked = _asked({"issue[title]": title, "issue[description]": body})
        return f"{organisation.repository.rstrip('/')}/-/issues/new?{asked}"
    return f"{organisation.repository.rstrip('/')}/issues/new?{_asked({'title': title, 'body': body})}"


def _asked(words: Mapping[str, str]) -> str:
    return "&".join(f"{name.translate(_QUOTED)}={value.translate(_QUOTED)}" for name, value in words.items())


class _Quoted(dict[int, str]):
    """What a character is in an address, kept for the next time: pages hold thousands of letters, nearly alike."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, quote(chr(code), safe=""))


_QUOTED = _Quoted({ord("\n"): quote("\r\n")})  # as mail ends its lines
