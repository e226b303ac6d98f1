"""The centres chosen for the wall are found again in their own region, and in no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import Layer, Places, Settings, Source, read
from ui.choices import Choices
from ui.options import read_options
from ui.wallboard.centres_here import KEY, bring_here

Begin = Callable[..., Choices]


@pytest.fixture
def begin(qapp: QApplication, tmp_path: Path) -> Iterator[Begin]:
    """The choices of one more start, from the same file."""
    made: list[Choices] = []

    def start(*layers: Layer) -> Choices:
        found = read(tmp_path / "s.json", Places(), {}).settings
        for layer in layers:
            found = found.with_layer(layer)
        choices = Choices(qapp, read_options(["--demo"]), tmp_path / "s.json", found)
        choices.write_with(_at_once)
        made.append(choices)
        return choices

    yield start
    for choices in made:
        choices.let_go()


def test_centres_of_one_region_are_not_shown_in_another_and_are_there_on_coming_back(begin: Begin) -> None:
    north = begin()
    bring_here("north", north)
    north.choose(KEY, [3, 1])
    south = begin()
    bring_here("south", south)
    in_the_south = south[KEY]
    south.choose(KEY, [7])

    back = begin()
    bring_here("north", back)
    in_the_north = back[KEY]
    again = begin()
    bring_here("south", again)

    assert (in_the_south, in_the_north, again[KEY]) == ((), (3, 1), (7,))


def test_one_program_that_leaves_the_demo_for_a_region_has_that_ones(begin: Begin) -> None:
    choices = begin()
    changed: list[str] = []
    bring_here("demo", choices)
    choices.choose(KEY, [2])
    choices.changed.connect(changed.append)

    bring_here("north", choices)

    assert (choices[KEY], changed) == ((), [KEY])


def test_what_a_version_before_kept_is_taken_for_the_first_region_that_is_signed_in_to(begin: Begin) -> None:
    begin().choose(KEY, [4])

    first = begin()
    bring_here("north", first)
    kept = first[KEY]
    bring_here("south", first)

    assert (kept, first[KEY]) == ((4,), ())


@pytest.mark.parametrize("source", [Source.ENVIRONMENT, Source.POLICY])
def test_what_others_say_for_this_start_or_by_policy_stays_whatever_the_region(
    begin: Begin, source: Source
) -> None:
    choices = begin(Layer(source, {KEY: (5, 6)}))
    bring_here("north", choices)

    bring_here("south", choices)

    assert choices[KEY] == (5, 6)


def test_where_nothing_is_chosen_the_machines_centres_hold(begin: Begin) -> None:
    machine = Layer(Source.MACHINE, {KEY: (5, 6)})
    choices = begin(machine)
    bring_here("north", choices)
    choices.choose(KEY, [1])

    bring_here("south", choices)

    assert choices[KEY] == (5, 6)


@pytest.mark.parametrize("told", ["no json", '{"1": 2}', '["x"]'])
def test_what_was_put_by_and_cannot_be_read_is_no_choice(begin: Begin, told: str) -> None:
    choices = begin()
    bring_here("north", choices)
    choices.keep_window(**{"wall centres at south": told})

    bring_here("south", choices)

    assert choices[KEY] == Settings()[KEY]


def _at_once(write: Callable[[], None]) -> None:
    write()
