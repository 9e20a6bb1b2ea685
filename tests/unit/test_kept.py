"""What was found out about a thing is kept for as long as the thing is there."""

from __future__ import annotations

import gc
import weakref

from afspraak.pages.kept import kept


class Thing:
    pass


def test_an_answer_is_found_once_for_each_thing_and_question() -> None:
    asked = []
    find = kept(lambda thing, name: asked.append((thing, name)) or name.upper())
    one, other = Thing(), Thing()
    assert [find(one, "a"), find(one, "a"), find(one, "b"), find(other, "a")] == ["A", "A", "B", "A"]
    assert asked == [(one, "a"), (one, "b"), (other, "a")]


def test_nothing_is_kept_of_a_thing_that_is_gone() -> None:
    find = kept(lambda thing: [1])
    thing = Thing()
    answer = weakref.ref(thing)
    assert find(thing) is find(thing)
    del thing
    gc.collect()
    assert answer() is None
