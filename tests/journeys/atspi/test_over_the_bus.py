"""The running program as a screen reader meets it: over the accessibility bus of a desktop, in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from app.database.sqlite.platform import SqlitePlatform
from tests.accessibility.desktop import Desktop
from tests.builders import a_request, queue_at
from tests.journeys.sitting import a_moment_ago, a_region_open_now
from tests.size import proved
from ui.desk.screens import SCREENS

CALLBACKS = 4


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """The program on a desktop, four callbacks waiting."""
    url = f"sqlite:///{tmp_path_factory.mktemp('atspi') / 'contact.db'}"
    engine = a_region_open_now(url)
    platform = SqlitePlatform(engine)
    for centre_id in (1, 1, 1, 2):
        a_request(platform, a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    made = Desktop()
    try:
        made.start()
        made.run_program(["--database", url, "--language", "en"])
        yield made
    finally:
        made.close()


def test_the_live_screen_tells_its_table_its_figures_and_its_charts(desktop: Desktop) -> None:
    heard = desktop.hear("look")

    assert "Jonovahti" in heard["window"]
    assert heard["rows"] == CALLBACKS
    # A painted cell says its caption and its value.
    assert any("waited" in cell.lower() for cell in heard["cells"][0])
    tiles = {
        one["name"]: one for one in heard["buttons"] if one["name"] in {"Waiting", "Oldest wait", "Staff"}
    }
    assert len(tiles) == 3
    assert tiles["Waiting"]["description"].startswith(str(CALLBACKS))
    assert all("Press" in one["actions"] for one in tiles.values())
    assert [one["name"] for one in heard["charts"]] == ["Callbacks today"]
    assert all(one["description"] for one in heard["charts"])
    assert "Centres" in {one["name"] for one in heard["lists"]}
    assert heard["silent"] == []


def test_tab_goes_once_round_the_window_and_every_stop_says_what_it_is(desktop: Desktop) -> None:
    met: list[Any] = desktop.hear("tab")["met"]

    assert [role for role, name in met if not name] == []
    assert met[0] == met[-1]
    assert {"table", "list", "chart", "push button", "check box"} <= {role for role, _ in met}
    assert ["table", "Callbacks"] in met
    proved("Tab round the live screen, heard over AT-SPI", f"{len(met) - 1} stops, each with its name")


def test_an_act_done_by_keys_is_announced_with_the_way_back(desktop: Desktop) -> None:
    heard = desktop.hear("act")

    assert heard["said"] == ["1 callback put to the front, Undo, Ctrl+Z"]
    assert ["table", "Callbacks"] in heard["focused"]


def test_what_an_aid_writes_into_the_filter_is_looked_for(desktop: Desktop) -> None:
    heard = desktop.hear("type")

    assert (heard["field"], heard["rows"]) == ("Filter", CALLBACKS)


def test_every_screen_of_the_rail_can_be_gone_to_by_an_aid_and_has_nothing_without_a_name(
    desktop: Desktop,
) -> None:
    gone: dict[str, list[str]] = desktop.hear("screens")["gone"]

    assert {entry.words for entry in SCREENS} - {"Audit", "Settings"} <= set(gone)
    assert {name: silent for name, silent in gone.items() if silent} == {}
    proved("every screen gone to over AT-SPI", f"{len(gone)} screens, no nameless focus stop")


def test_the_program_had_nothing_to_complain_of(desktop: Desktop) -> None:
    assert "Traceback" not in desktop.said()
