"""Draws steps and phases as plain HTML and SVG: they print, need no script, and take their colours from the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from afspraak.pages import markdown

WIDTH, LINE, GAP, LANE = 190, 19, 38, 17  # of a box, a line of text, the space below a box, the space between arrows
LETTERS = 23  # of a title on one line
_HEAD = (
    '<defs><marker id="arrowhead" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
    'orient="auto-start-reverse"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>'
)
Arrow = tuple[int, int]  # from one box to another, counted from the top


def steps(start: str, told: Iterable[tuple[str, str]]) -> str:
    """What starts it and then each step with who does it, below each other; all are Markdown without links."""
    rows = "".join(f"<li>{what}<br><em>{who}</em></li>" for what, who in told)
    return _box(f'<p class="flow-start">{start}</p><ol class="flow">{rows}</ol>')


def phases(label: str, titles: Sequence[str], starts: Sequence[int], arrows: Sequence[Arrow]) -> str:
    """Phases as boxes below each other: a dot leads into where one starts, a double line is where it ends."""
    texts = [textwrap.wrap(title, LETTERS) or [""] for title in titles]
    height = max(len(text) for text in texts) * LINE + 22
    right, left = (_lanes([each for each in arrows if _side(each) == side]) for side in (1, -1))
    x = 12 + LANE * (1 + max(left.values(), default=-1))
    tops = [GAP + number * (height + GAP) for number in range(len(titles))]
    ends = {number for number in range(len(titles)) if all(source != number for source, _ in arrows)}
    drawn = [
        *(_path(_straight(x, tops, height, arrow)) for arrow in arrows if not _side(arrow)),
        *(_path(_bent(x + WIDTH, 1, tops, height, arrow, right)) for arrow in right),
        *(_path(_bent(x, -1, tops, height, arrow, left)) for arrow in left),
        *(
            _phase(x, top, height, text, end=number in ends)
            for number, (top, text) in enumerate(zip(tops, texts, strict=True))
        ),
        *(_start(x + 22, tops[number]) for number in starts),
    ]
    size = f"{x + WIDTH + 12 + LANE * (1 + max(right.values(), default=-1))} {tops[-1] + height + 6}"
    name = markdown.line(label).replace('"', "&#34;")
    head = f'<svg class="phases" role="img" aria-label="{name}" viewBox="0 0 {size}" width="{size.split()[0]}">'
    return _box(f"{head}{_HEAD}{''.join(drawn)}</svg>")


def _box(content: str) -> str:
    """Search passes over it: a table on the same page says the same."""
    return f'<div class="drawing" data-search-exclude>{content}</div>'


def _side(arrow: Arrow) -> int:
    """On which side of the boxes an arrow runs: to the next straight down, further down right, back up left."""
    source, target = arrow
    return 0 if target == source + 1 else 1 if target > source else -1


def _lanes(arrows: Iterable[Arrow]) -> dict[Arrow, int]:
    """How far from the boxes each arrow runs, so that none runs over another; the shortest are nearest."""
    found: dict[Arrow, int] = {}
    for arrow in sorted(arrows, key=lambda each: (abs(each[0] - each[1]), each)):
        taken = {lane for other, lane in found.items() if max(min(arrow), min(other)) <= min(max(arrow), max(other))}
        found[arrow] = next(lane for lane in range(len(taken) + 1) if lane not in taken)
    return found


def _ports(arrows: Iterable[Arrow], box: int) -> list[tuple[Arrow, int]]:
    """The ends of arrows at one side of a box, from the top down: each arrow with 0 for its start and 1 for its end."""
    ends = [(arrow, end) for arrow in arrows for end in (0, 1) if arrow[end] == box]
    return sorted(ends, key=lambda port: (port[0][1 - port[1]] > box, -abs(port[0][0] - port[0][1]), port))


def _straight(x: int, tops: Sequence[int], height: int, arrow: Arrow) -> str:
    return f"M{x + WIDTH // 2} {tops[arrow[0]] + height}V{tops[arrow[1]] - 1}"


def _bent(edge: int, side: int, tops: Sequence[int], height: int, arrow: Arrow, lanes: dict[Arrow, int]) -> str:
    far = edge + side * (LANE * (lanes[arrow] + 1))
    at = []
    for end in (0, 1):
        ports = _ports(lanes, arrow[end])
        at.append(tops[arrow[end]] + height * (ports.index((arrow, end)) + 1) // (len(ports) + 1))
    turn = 6 if at[1] > at[0] else -6
    return (
        f"M{edge} {at[0]}H{far - side * 6}Q{far} {at[0]} {far} {at[0] + turn}"
        f"V{at[1] - turn}Q{far} {at[1]} {far - side * 6} {at[1]}H{edge + side}"
    )


def _path(way: str) -> str:
    return f'<path class="arrow" d="{way}" marker-end="url(#arrowhead)"/>'


def _start(x: int, top: int) -> str:
    return f'<circle class="head" cx="{x}" cy="{top - 22}" r="5"/>{_path(f"M{x} {top - 18}V{top - 1}")}'


def _phase(x: int, top: int, height: int, text: Sequence[str], *, end: bool) -> str:
    return "".join(_parts(x, top, height, text, end=end))


def _parts(x: int, top: int, height: int, text: Sequence[str], *, end: bool) -> Iterator[str]:
    yield f'<rect x="{x}" y="{top}" width="{WIDTH}" height="{height}" rx="6"/>'
    if end:
        yield f'<rect x="{x + 4}" y="{top + 4}" width="{WIDTH - 8}" height="{height - 8}" rx="4"/>'
    first = top + (height - LINE * len(text)) // 2 + 14
    for number, line in enumerate(text):
        yield f'<text x="{x + WIDTH // 2}" y="{first + LINE * number}">{markdown.line(line)}</text>'
