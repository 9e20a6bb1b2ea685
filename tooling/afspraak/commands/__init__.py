"""Every command there is, with the line that `afspraak --help` shows; its module is imported when it is called."""

from __future__ import annotations

COMMANDS: dict[str, str] = {  # name -> what it does; the module is afspraak.commands.<name>
    "build": "Make the schemas and the handbook site from the policies.",
    "check": "Hold the policies themselves to account.",
    "codeowners": "Write who approves a change of which file.",
    "diff": "Say what changes between two rulebooks, with proof.",
    "explain": "Show one rule: what it says, why, right and wrong.",
    "guard": "Refuse files with personal data before they get into git.",
    "impact": "Count what a change does to the records of an export.",
    "map": "Show how the columns of an export would be read.",
    "new": "Write a new policy file to start from.",
    "release": "Freeze what was agreed under a version.",
    "review": "Tell a proposal as one comment in its pull request.",
    "serve": "Show the handbook while you write, and follow every change.",
    "validate": "Hold records against the schemas.",
    "verify": "Make sure that releases are as they were released.",
}
