"""The colours of the handbook: text can be read on its ground, light and dark."""

from __future__ import annotations

import re

import pytest

from handbook_pages import ROOT

CSS = (ROOT / "handbook/assets/handbook.css").read_text("utf-8")
GROUNDS = {"default": "#ffffff", "slate": "#1e2629"}  # of a page; slate's is made from --md-hue
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2: 1.4.3 and 1.4.11
PAIRS = [
    ("--md-primary-bg-color", "--md-primary-fg-color", TEXT),
    ("--md-typeset-a-color", "", TEXT),
    ("--md-typeset-a-color", "--calm-bg", TEXT),
    ("--right-fg", "--right-bg", TEXT),
    ("--wrong-fg", "--wrong-bg", TEXT),
    ("--must-fg", "--must-bg", TEXT),
    ("--should-fg", "--should-bg", TEXT),
    ("--tip-fg", "--tip-bg", TEXT),
    ("--quiet-fg", "", TEXT),
    ("--quiet-fg", "--calm-bg", TEXT),
    ("--diagram-text", "--diagram-fill", TEXT),
    ("--diagram-line", "", SHAPE),
    ("--field-line", "", SHAPE),
    ("--md-accent-fg-color", "", SHAPE),
]


def palette(scheme: str) -> dict[str, str]:
    block = CSS.partition(f'[data-md-color-scheme="{scheme}"] {{')[2].partition("}")[0]
    return dict(re.findall(r"(--[\w-]+): (#[0-9a-f]+)", block))


def over(colour: str, ground: str) -> tuple[float, ...]:
    """The colour as it shows on the ground: eight digits hold how much shines through."""
    parts = [int(colour[at : at + 2], 16) for at in range(1, len(colour), 2)]
    below = [int(ground[at : at + 2], 16) for at in (1, 3, 5)]
    alpha = parts[3] / 255 if len(parts) > 3 else 1
    return tuple(part * alpha + under * (1 - alpha) for part, under in zip(parts, below, strict=False))


def luminance(colour: tuple[float, ...]) -> float:
    linear = [
        (part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4) for part in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", sorted(GROUNDS))
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_a_colour_stands_out_from_its_ground(scheme: str, front: str, back: str, least: float) -> None:
    colours, page = palette(scheme), GROUNDS[scheme]
    ground = over(colours[back], page) if back else over(page, page)
    assert contrast(over(colours[front], page), ground) >= least


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
