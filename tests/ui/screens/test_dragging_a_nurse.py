"""What stands beside a nurse while she is dragged on a centre's page."""

from __future__ import annotations

import pytest

from app.foresight.outlook import Foreseen
from app.foresight.today import foresee_if
from app.live.board import Board
from app.live.history import History
from tests.ui.live_builders import FINNISH
from tests.ui.screens.centres_screens import MakeScreen, make_screen
from ui.dialogs.move_delegate import MoveDelegate

__all__ = ["make_screen"]


def test_dragging_a_nurse_reckons_who_is_left_over_of_the_centre_under_the_pointer_alone(
    make_screen: MakeScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = make_screen()
    screen.show_centre(1)
    board, panel = screen.listing.board, screen.page.nurses
    assert board is not None
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)
    panel.table.selectRow(panel.model.row_of(nurse))
    reckoned: list[Board] = []

    def reckon(supposed: Board, history: History, now_us: int) -> Foreseen:
        reckoned.append(supposed)
        return foresee_if(supposed, history, now_us)

    monkeypatch.setattr("app.listing.hands_effect.foresee_if", reckon)
    panel.table.dragged.emit(True)
    targets = panel.targets
    assert targets is not None
    counts, said = [len(reckoned)], []
    for centre_id in (2, 3, 2):
        targets.list.over.emit(centre_id)
        counts.append(len(reckoned))
        said.append(targets.effect.text())
    panel.table.dragged.emit(False)

    assert targets.model.rowCount() == 7, "all other centres are offered, with their loads"
    # How it is, and with each of the two loans.
    assert counts == [0, 2, 3, 3]
    assert said[0] == said[2] != said[1]
    assert all(one.count("\n") == 1 for one in said), "the centre that is given her, and the one she leaves"


def test_a_nurse_dragged_after_a_change_of_language_has_loads_beside_her_as_that_language_writes_them(
    make_screen: MakeScreen,
) -> None:
    screen = make_screen()
    screen.show_centre(1)
    panel = screen.page.nurses
    board = screen.listing.board
    assert board is not None
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)

    def loads() -> str:
        panel.table.selectRow(panel.model.row_of(nurse))
        panel.table.dragged.emit(True)
        targets = panel.targets
        assert targets is not None
        delegate, option = targets.list.itemDelegate(), targets.model.option(0)
        assert isinstance(delegate, MoveDelegate)
        assert option is not None
        panel.table.dragged.emit(False)
        return delegate.load_change(option)

    before = loads()
    screen.set_formats(FINNISH)

    assert "\u00a0%" not in before
    assert "\u00a0%" in loads()
