"""Pictures of steps and phases: every arrow is there, none runs over another, and texts stay texts."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from afspraak.pages import drawings

ARROWS = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=20).map(sorted)


def svg(picture: str) -> ElementTree.Element:
    root = ElementTree.fromstring(picture.replace("data-search-exclude", ""))
    assert root.tag == "div"
    return root[0]


@given(st.lists(st.text(max_size=60), min_size=6, max_size=6), ARROWS)
def test_every_arrow_is_drawn_inside_the_picture(titles: list[str], arrows: list[tuple[int, int]]) -> None:
    drawing = svg(drawings.phases('"A" & <b>', titles, [0, 2], arrows))
    _, _, width, height = map(float, drawing.attrib["viewBox"].split())
    ways = [each.attrib["d"] for each in drawing if each.attrib.get("class") == "arrow"]
    assert len(ways) == len(arrows) + 2
    assert len(set(ways)) == len(ways)
    for rect in drawing.iter("rect"):
        assert float(rect.attrib["x"]) + float(rect.attrib["width"]) <= width
        assert float(rect.attrib["y"]) + float(rect.attrib["height"]) <= height
    for way in ways:
        assert all(0 <= float(x) <= width for x in re.findall(r"[MHQ](-?\d+)", way)), way


@given(ARROWS)
def test_no_arrow_runs_over_another(arrows: list[tuple[int, int]]) -> None:
    drawing = svg(drawings.phases("", ["A"] * 6, [], arrows))
    taken: set[tuple[str, int]] = set()
    for way in (each.attrib["d"] for each in drawing if "Q" in each.attrib.get("d", "")):
        (x, above), (_, below) = re.findall(r"Q(-?\d+) (-?\d+)", way)
        between = {(x, y) for y in range(min(int(above), int(below)), max(int(above), int(below)) + 1)}
        assert not between & taken, way
        taken |= between


def test_a_phase_without_a_next_one_has_a_double_line() -> None:
    drawing = svg(drawings.phases("", ["A", "B"], [0], [(0, 1)]))
    assert len(list(drawing.iter("rect"))) == 3
    assert [each.text for each in drawing.iter("text")] == ["A", "B"]


def test_steps_stand_below_each_other() -> None:
    picture = drawings.steps("Someone calls", [("1. Look it up", "Back office")])
    assert '<p class="flow-start">Someone calls</p>' in picture
    assert "<li>1. Look it up<br><em>Back office</em></li>" in picture
