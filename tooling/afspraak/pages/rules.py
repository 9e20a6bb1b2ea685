"""One rule on the page of its policy."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.model.policies import Policy
from afspraak.model.rules import Rule
from afspraak.pages import levels, links, markdown, proposals, rule_index
from afspraak.pages.cases import cases
from afspraak.pages.edition import Edition
from afspraak.pages.sentences import demands
from afspraak.repairs import REPAIRS


def rules(edition: Edition, here: str, policy: Policy) -> str:
    """All live rules of a policy, each under its own heading; nothing where there are none."""
    live = edition.live(policy)
    if not live:
        return ""
    title = markdown.heading(2, edition.pick("De regels", "The rules"), "page-rules")
    return markdown.joined(title, *(_rule(edition, here, policy, rule) for rule in live))


def _rule(edition: Edition, here: str, policy: Policy, rule: Rule) -> str:
    why = edition.pick("Waarom", "Why")
    return markdown.joined(
        markdown.heading(3, edition.say(rule.title), rule.id),
        f"{levels.told(edition, rule)} {demands(edition, here, rule)}".rstrip(),
        cases(edition, rule),
        f"**{edition.pick('Zo los je het op', 'How to mend it')}:** {edition.tell(rule.remedy)}" if rule.remedy else "",
        f"**{why}:** {edition.tell(rule.why)}" if rule.why else "",
        _facts(edition, here, policy, rule),
    )


def _facts(edition: Edition, here: str, policy: Policy, rule: Rule) -> str:
    told = " · ".join(_fact_list(edition, here, rule))
    return links.finished(markdown.finished_line("facts", f"{told}{_actions(edition, here, policy, rule)}"))


def _actions(edition: Edition, here: str, policy: Policy, rule: Rule) -> str:
    """What one can do on a screen; paper goes without."""
    words = edition.pick("Kopieer de link", "Copy the link")
    # The address that stays: the list of all rules leads on, wherever the rule stands by then.
    copied = f'<a class="site-page" href="{links.way(here, f"{rule_index.HERE}#{rule.id}")}" data-copy="">{words}</a>'
    change = proposals.change(edition, f"{policy.path}.yaml", rule.title.in_(edition.language), rule.place.line)
    return f'<span class="acts"> · {copied} · {change}</span>'


def _fact_list(edition: Edition, here: str, rule: Rule) -> Iterator[str]:
    yield enforced(edition, rule)
    if rule.repair in REPAIRS:
        title = edition.explain(REPAIRS[rule.repair].title)
        target = links.to(here, f"reference/repairs.md#{rule.repair}", title)
        yield f"{edition.pick('Herstel', 'Repair')}: {target}"
    if not rule.shown:
        yield edition.pick("Waarden worden nooit getoond", "Values are never shown")
    if rule.sources:
        sources = ", ".join(links.to_source(here, source) for source in rule.sources)
        yield f"{edition.pick('Bronnen', 'Sources')}: {sources}"
    yield f"{edition.pick('Kenmerk', 'Id')}: {markdown.code(rule.id)}"


def enforced(edition: Edition, rule: Rule) -> str:
    """How the rule is looked after."""
    if rule.must is None:
        return edition.pick("Nog niet gecontroleerd", "Not checked yet") + f": {edition.say(rule.because)}"
    if rule.must.across:
        return edition.pick("Automatisch gecontroleerd, tussen records", "Checked automatically, across records")
    return edition.pick("Automatisch gecontroleerd, per record", "Checked automatically, record by record")
