"""Every pair of colours the console puts together can be read, by colour-blind eyes too."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from ui.theme.tokens import THEMES

_GROUNDS = ("app", "panel", "raised", "hover", "sel")
_TEXTS = ("t1", "t2", "t3", "accent", "crit", "warn", "info", "ok")
TEXT_PAIRS = [
    *((text, ground) for text in _TEXTS for ground in _GROUNDS),
    ("crit", "critbg"),
    ("t1", "critbg"),
    ("t2", "critbg"),
    ("warn", "warnbg"),
    ("t1", "warnbg"),
    ("t2", "warnbg"),
    ("info", "infobg"),
    ("t1", "infobg"),
    ("t2", "infobg"),
    ("ok", "okbg"),
    ("oncrit", "critsolid"),
    ("onwarn", "warnsolid"),
    ("onaccent", "accent"),
    ("onaccent", "accenthover"),
    ("onreplay", "replay"),
    ("t1", "replaybg"),
    ("t2", "replaybg"),
    ("ontoast", "toast"),
    ("toastaccent", "toast"),
    # The keys of an act in the palette, and a callback's chip.
    ("t1", "chip"),
    ("t2", "chip"),
    # An urgent callback's, which is being rung, and whose call may be lost.
    ("info", "chip"),
    ("warn", "chip"),
    ("t1", "sunken"),
    # Links that were followed.
    *(("s5", ground) for ground in ("panel", "raised")),
]
MARK_PAIRS = [
    *(
        (mark, ground)
        for mark in ("linestrong", "accent", "critsolid", "replay")
        for ground in ("raised", "panel", "app")
    ),
    ("load", "loadtrack"),
    ("t2", "loadtrack"),
    ("s1", "panel"),
    ("s2", "panel"),
    ("s3", "panel"),
    ("s4", "panel"),
    ("s6", "panel"),
    ("load", "panel"),
    *((bar, ground) for bar in ("whole", "part") for ground in ("panel", "raised")),
]
#: In no pair: what is decoration, what is off, and the handle of a scroll bar, told of in docs/accessibility.md.
APART = {"line", "tdis", "scroll"}
_STATUSES = ("crit", "warn", "info", "ok", "t1")
#: What one chart, bar or sparkline shows side by side. The others stand in no chart beside another series.
_SERIES = ("s1", "s2", "s3", "load", "t1")
# Told apart by colour among other things: (one, other, least CIE76 difference for any eyes).
FAR_APART = [
    ("critsolid", "warnsolid", 30),
    ("warnsolid", "load", 25),
    ("critsolid", "load", 20),
    ("s1", "s2", 40),
    ("s1", "load", 20),
    ("whole", "part", 25),
    *(("s2", bar, 30) for bar in ("whole", "part")),
    *(("t1", bar, 24) for bar in ("whole", "part")),
    # Another day beside bars and the line of a chart, which is dashed and named besides.
    ("s2", "load", 30),
    ("s2", "t1", 40),
]
STATUS_PAIRS = [
    *FAR_APART,
    *((one, other, 15) for group in (_STATUSES, _SERIES) for one, other in combinations(group, 2)),
    # The mark of live data is what the marks of old data are not.
    *(("s3", solid, 15) for solid in ("critsolid", "warnsolid")),
    # Where the replay is, over the day's line and bars; and links that were followed.
    *(("replay", other, 12) for other in ("s1", "load", "t1")),
    ("s5", "accent", 15),
]
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
BLINDNESS = {
    "none": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@pytest.mark.parametrize("name", THEMES)
def test_every_text_stands_out_from_its_ground_by_4_5_and_in_high_contrast_by_7(name: str) -> None:
    limit = 7.0 if name == "contrast" else 4.5
    tokens = THEMES[name]

    below = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in TEXT_PAIRS}

    assert {pair: ratio for pair, ratio in below.items() if ratio < limit} == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_border_mark_and_bar_stands_out_from_its_ground_by_3(name: str) -> None:
    tokens = THEMES[name]

    below = {pair: contrast(tokens[pair[0]], tokens[pair[1]]) for pair in MARK_PAIRS}

    assert {pair: ratio for pair, ratio in below.items() if ratio < 2.95} == {}


def test_borders_in_high_contrast_stand_out_by_4_5() -> None:
    tokens = THEMES["contrast"]

    assert all(contrast(tokens[line], tokens["app"]) >= 4.5 for line in ("line", "linestrong", "scroll"))


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("name", THEMES)
def test_statuses_and_series_stay_apart_for_colour_blind_eyes(name: str, blindness: str) -> None:
    tokens = THEMES[name]

    near = {
        (one, other): difference(tokens[one], tokens[other], blindness) - least
        for one, other, least in STATUS_PAIRS
    }

    assert {pair: short for pair, short in near.items() if short < 0} == {}


@pytest.mark.parametrize("name", THEMES)
def test_the_parts_of_a_bar_are_told_apart_by_lightness_alone_as_in_a_grey_print(name: str) -> None:
    tokens = THEMES[name]
    lightness = {bar: _lab(_linear(tokens[bar]))[0] for bar in ("whole", "part", "panel")}

    steps = [abs(lightness[one] - lightness[other]) for one, other in combinations(lightness, 2)]

    assert min(steps) >= 20
    assert contrast(tokens["whole"], tokens["part"]) >= 2.2


def test_no_token_is_in_no_pair() -> None:
    paired = {token for pair in (*TEXT_PAIRS, *MARK_PAIRS) for token in pair}

    assert set(THEMES["light"]) - paired == APART


def test_the_three_themes_hold_the_same_tokens() -> None:
    assert set(THEMES["light"]) == set(THEMES["dark"]) == set(THEMES["contrast"])


def contrast(one: str, other: str) -> float:
    """WCAG 2 ratio, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def difference(one: str, other: str, blindness: str) -> float:
    """CIE76 of the two colours as seen by eyes of that kind."""
    return math.dist(_lab(_seen(one, blindness)), _lab(_seen(other, blindness)))


def _linear(color: str) -> list[float]:
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]


def _luminance(color: str) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _seen(color: str, blindness: str) -> list[float]:
    rgb = _linear(color)
    rows = BLINDNESS[blindness]
    return [min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in rows]


def _lab(rgb: list[float]) -> tuple[float, float, float]:
    red, green, blue = rgb
    x = _f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = _f(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _f(share: float) -> float:
    return float(share ** (1 / 3)) if share > 0.008856 else 7.787 * share + 16 / 116
