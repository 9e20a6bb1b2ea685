"""The place of a pull request: found in the environment of the platform that runs us."""

from __future__ import annotations

import os
from collections.abc import Mapping

from afspraak.commands.forge import github, gitlab
from afspraak.commands.forge.commenting import Commented
from afspraak.commands.forge.rest import NotPosted
from afspraak.texts import Texts


def here(environment: Mapping[str, str] = os.environ) -> Commented:
    """The pull request that this run is about; a failure that says what is missing where there is none."""
    if environment.get("GITHUB_REPOSITORY"):
        return github.pull_request(environment)
    if environment.get("CI_PROJECT_ID"):
        return gitlab.merge_request(environment)
    raise NotPosted(
        Texts(nl="er is geen pull request om iets bij te zetten", en="there is no pull request to comment on"),
        Texts(
            nl="--post werkt in een workflow van GitHub of een pipeline van GitLab.",
            en="--post works in a workflow of GitHub or a pipeline of GitLab.",
        ),
    )
