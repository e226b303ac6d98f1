"""Which text stands on which ground is gathered from the style sheet and from what is painted: each pair is tested."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import resources
from tests.ui.theme.test_contrast import TEXT_PAIRS
from ui.theme.tokens import THEMES

UI = Path(__file__).parents[3] / "ui"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_STATE = re.compile(r"(?<!:):(?!:)[a-z-]+$")
#: What is off needs no contrast.
_OFF = "tdis"


def of_the_style_sheet() -> set[tuple[str, str]]:
    """The colour of each rule that has a ground, or of the rule that it is a state of."""
    text = re.sub(r"/\*.*?\*/", "", resources.text("styles/console.qss"), flags=re.DOTALL)
    told: dict[str, dict[str, str]] = {}
    for selectors, body in _RULE.findall(text):
        colours = {
            name.strip(): value.strip().removeprefix("$")
            for name, value in re.findall(r"([\w-]+)\s*:\s*([^;]+)", body)
        }
        for selector in selectors.split(","):
            told.setdefault(selector.strip(), {}).update(colours)
    pairs: set[tuple[str, str]] = set()
    for selector, colours in told.items():
        for ground_of, colour_of in (
            ("background", "color"),
            ("selection-background-color", "selection-color"),
        ):
            ground, at = colours.get(ground_of, ""), selector
            while colour_of not in told.get(at, {}) and _STATE.search(at):
                at = _STATE.sub("", at)
            colour = told.get(at, {}).get(colour_of, "")
            if colour in THEMES["light"] and ground in THEMES["light"] and colour != _OFF:
                pairs.add((colour, ground))
    return pairs


def of_the_chips() -> set[tuple[str, str]]:
    """The tones of what is drawn on a chip, and of the cells that are one."""
    pairs = set()
    for call in _calls():
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        named = {one.arg: one.value for one in call.keywords if one.arg}
        if name == "draw_chip":
            # p, rect, text, px, tone, fill
            tone = call.args[4] if len(call.args) > 4 else named.get("tone", "t1")
            fill = call.args[5] if len(call.args) > 5 else named.get("fill", "chip")
            pairs |= {(one, ground) for one in _words(tone, "t1") for ground in _words(fill, "chip")}
        elif "chip" in named:
            # A cell that is one.
            pairs |= {(tone, "chip") for given in call.args for tone in _words(given, "t1")}
    return pairs


def _calls() -> Iterator[ast.Call]:
    for file in sorted(UI.rglob("*.py")):
        source = file.read_text("utf-8")
        for node in ast.walk(ast.parse(source if "chip" in source else "")):
            if isinstance(node, ast.Call):
                yield node


def _words(value: ast.expr | str, usual: str) -> set[str]:
    """The tokens that an expression may be; `usual` for one that is given from elsewhere."""
    if isinstance(value, str):
        return {value}
    found = {
        one.value for one in ast.walk(value) if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }
    return found & set(THEMES["light"]) or {usual}


def test_every_text_of_the_style_sheet_is_tested_on_its_ground() -> None:
    met = of_the_style_sheet()

    assert {("t1", "raised"), ("t1", "sunken"), ("onaccent", "accenthover"), ("ontoast", "toast")} <= met
    assert met - set(TEXT_PAIRS) == set()


def test_every_tone_that_is_drawn_on_a_chip_is_tested_there() -> None:
    met = of_the_chips()

    assert ("t2", "chip") in met
    assert met - set(TEXT_PAIRS) == set()
