"""The comment in a pull request: one, found by its mark, edited in place, whatever the forge does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from afspraak.cli import run
from afspraak.commands.forge import here
from afspraak.commands.forge.rest import NotPosted
from forges import TOKEN, Forge, forge

MARK = "<!-- afspraak:review:policies -->"
TEXT = f"{MARK}\nStrenger.\n"


@pytest.fixture(params=["github", "gitlab"])
def place(request: pytest.FixtureRequest) -> Iterator[Forge]:
    with forge(request.param) as running:
        yield running


def bodies(place: Forge) -> list[str]:
    return [comment["body"] for comment in place.comments]


def test_the_first_comment_is_added_and_edited_after_that(place: Forge) -> None:
    place.say("Mooi voorstel.", "jansen", "User")
    assert here(place.environment).post(MARK, TEXT)
    assert bodies(place) == ["Mooi voorstel.", TEXT]
    assert not here(place.environment).post(MARK, TEXT)
    assert here(place.environment).post(MARK, f"{MARK}\nSoepeler.\n")
    assert bodies(place) == ["Mooi voorstel.", f"{MARK}\nSoepeler.\n"]


def test_it_is_found_on_a_later_page(place: Forge) -> None:
    for number in range(5):
        place.say(f"Reactie {number}", "jansen", "User")
    place.say(TEXT)
    assert here(place.environment).post(MARK, f"{MARK}\nSoepeler.\n")
    assert len(place.comments) == 6
    assert bodies(place)[-1] == f"{MARK}\nSoepeler.\n"


def test_the_mark_of_somebody_else_is_not_ours(place: Forge) -> None:
    place.say(f"{MARK}\nHier staat iets anders.", "jansen", "User")
    here(place.environment).post(MARK, TEXT)
    assert bodies(place) == [f"{MARK}\nHier staat iets anders.", TEXT]


def test_a_token_with_an_account_edits_only_what_that_account_wrote() -> None:
    with forge("github") as place:
        place.nobody = False
        place.say(TEXT, "another-app", "Bot")
        here(place.environment).post(MARK, f"{MARK}\nSoepeler.\n")
        assert bodies(place) == [TEXT, f"{MARK}\nSoepeler.\n"]


def test_of_two_comments_one_is_left(place: Forge) -> None:
    place.say(TEXT)
    place.say(TEXT)
    assert here(place.environment).post(MARK, TEXT)
    assert bodies(place) == [TEXT]


def test_what_is_settled_edits_but_never_adds(place: Forge) -> None:
    assert not here(place.environment).settle(MARK, f"{MARK}\nNiets meer.\n")
    assert bodies(place) == []
    place.say(TEXT)
    assert here(place.environment).settle(MARK, f"{MARK}\nNiets meer.\n")
    assert bodies(place) == [f"{MARK}\nNiets meer.\n"]


@pytest.mark.parametrize("status", [401, 403, 404, 422, 500])
def test_a_forge_that_refuses_is_told_without_the_token(place: Forge, status: int) -> None:
    place.refuse = status
    with pytest.raises(NotPosted) as caught:
        here(place.environment).post(MARK, TEXT)
    said = f"{caught.value} {caught.value.message} {caught.value.remedy} {caught.value.__context__!r}"
    assert str(status) in said
    assert TOKEN not in said
    assert ("May the token" in said) == (status < 500)
    assert caught.value.exit_code == 5


def test_a_wrong_token_is_refused(place: Forge) -> None:
    name = "GITHUB_TOKEN" if place.kind == "github" else "GITLAB_TOKEN"
    with pytest.raises(NotPosted):
        here({**place.environment, name: "another"}).post(MARK, TEXT)


def test_no_redirect_is_followed(place: Forge) -> None:
    with forge() as other:
        place.redirect = f"{other.url}/taken"
        with pytest.raises(NotPosted):
            here(place.environment).post(MARK, TEXT)
        assert other.calls == []


def test_a_next_page_elsewhere_is_not_followed(place: Forge) -> None:
    with forge() as other:
        place.next_page = f"{other.url}/taken"
        here(place.environment).post(MARK, TEXT)
        assert other.calls == []


def test_a_next_page_without_end_comes_to_an_end(place: Forge) -> None:
    kind = "issues" if place.kind == "github" else "merge_requests"
    place.next_page = f"{place.url}/{kind}/7/comments"
    here(place.environment).post(MARK, TEXT)
    assert len(place.calls) < 110


def test_an_address_where_nobody_answers() -> None:
    with forge() as place:
        environment = place.environment
    with pytest.raises(NotPosted, match="no usable answer"):
        here(environment).post(MARK, TEXT)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GITHUB_TOKEN", ""),
        ("GITHUB_REPOSITORY", "voorbeeld/handboek/../ander"),
        ("GITHUB_API_URL", "file:///etc/passwd"),
        ("GITHUB_REF", "refs/heads/main"),
    ],
)
def test_what_is_missing_on_github_is_named(name: str, value: str) -> None:
    with forge() as place, pytest.raises(NotPosted, match=name):
        here({**place.environment, name: value})


@pytest.mark.parametrize("name", ["GITLAB_TOKEN", "CI_API_V4_URL", "CI_MERGE_REQUEST_IID"])
def test_what_is_missing_on_gitlab_is_named(name: str) -> None:
    with forge("gitlab") as place, pytest.raises(NotPosted, match=name):
        here({**place.environment, name: ""})


def test_without_a_platform_there_is_no_pull_request() -> None:
    with pytest.raises(NotPosted, match="no pull request"):
        here({})


def test_the_number_comes_from_the_event_as_well(tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    event.write_text('{"pull_request": {"number": 9}}')
    with forge() as place:
        here({**place.environment, "GITHUB_REF": "refs/heads/x", "GITHUB_EVENT_PATH": str(event)}).post(MARK, TEXT)
        assert place.calls[-1] == ("POST", "/repos/voorbeeld/handboek/issues/9/comments")


def test_a_review_is_posted_and_says_in_red_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = Path(__file__).parents[1] / "cases" / "review" / "a-rule-becomes-tighter"
    monkeypatch.chdir(tmp_path)
    with forge() as place:
        for name, value in place.environment.items():
            monkeypatch.setenv(name, value)
        assert run(["review", str(case / "old"), str(case / "new"), "--post", "--as-of", "2026-11-22"]) == 0
        assert bodies(place)[0].startswith(f"{MARK}\n**Een nummer bestaat uit cijfers.** Deze regel luidde")
        assert run(["review", "nergens", str(case / "new"), "--post", "--lang", "en"]) == 2
        assert "🛑 **There is no statement about this proposal.**" in bodies(place)[0]
        assert run(["review", str(case / "old"), str(case / "old"), "--post"]) == 0
        assert "✅" in bodies(place)[0]
        assert len(place.comments) == 1
        place.refuse = 403
        assert run(["review", str(case / "old"), str(case / "new"), "--post"]) == 5
    out, err = capsys.readouterr()
    assert TOKEN not in out + err
