"""What stands beside a nurse while she is dragged on a centre's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.database.reads.columns import Shift
from app.domain.moment import from_us
from app.domain.staffing import Lend, Staffing
from app.foresight.outlook import Foreseen
from app.foresight.today import foresee_if
from app.listing.hands_effect import HandsEffects, LoadChange
from app.live.board import Board
from app.live.hands import Hands
from app.live.history import History
from tests.boards import HOUR_US, NOW_US, a_board
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


def test_a_nurse_who_comes_later_is_lent_from_when_she_comes_to_the_end_of_that_shift(
    make_screen: MakeScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = a_board(600, centres=8)
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)
    later = [
        Shift(20_000 + begins, nurse, 1, kind, NOW_US + begins * HOUR_US, NOW_US + (begins + 1) * HOUR_US)
        for begins, kind in ((4, "planned"), (2, "extra"), (1, "absence"), (-2, "planned"))
    ]
    others = [one for one in board.hands.shifts if one.agent_id != nurse]
    board = replace(board, hands=Hands((*later, *others), board.places.agents))
    asked: list[Staffing] = []
    loads = HandsEffects.loads

    def tell(effects: HandsEffects, change: Staffing) -> tuple[LoadChange, ...]:
        asked.append(change)
        return loads(effects, change)

    monkeypatch.setattr(HandsEffects, "loads", tell)
    screen = make_screen(board)
    screen.hands.targets(nurse)

    comes, goes = from_us(NOW_US + 2 * HOUR_US), from_us(NOW_US + 3 * HOUR_US)
    assert asked == [Lend(nurse, centre_id, comes, goes) for centre_id in range(2, 9)]
