"""The list of centres: need first, nothing moves under a pointer, a drop is a wish."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.act import Seen
from tests.ui.live_builders import ENGLISH, a_centre
from ui.models.callback_mime import pack
from ui.models.centre_list import CentreList
from ui.models.roles import IdRole, ToneRole


def a_list(*centres: object, hold: bool = False) -> CentreList:
    model = CentreList(ENGLISH)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(centres, attention_s=9000, breach_s=12600, hold=hold)  # type: ignore[arg-type]  # centre rows
    return model


def ids(model: CentreList) -> list[int]:
    return [int(model.index(row).data(IdRole)) for row in range(model.rowCount())]


def test_the_neediest_centre_comes_first_and_closed_ones_last() -> None:
    model = a_list(
        a_centre(1, level="ok"),
        a_centre(2, level="closed", closed=True, waiting=0),
        a_centre(3, level="crit", load=1.2),
        a_centre(4, level="crit", load=1.5),
        a_centre(5, level="warn"),
    )

    assert ids(model) == [4, 3, 5, 1, 2]


def test_a_changed_centre_is_told_row_by_row() -> None:
    model = a_list(a_centre(1), a_centre(2), a_centre(3))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))

    model.show([a_centre(1), a_centre(2, waiting=11), a_centre(3)], attention_s=9000, breach_s=12600)

    assert told == [(1, 1)]


def test_while_someone_is_in_the_list_a_new_order_is_offered_and_figures_still_change() -> None:
    model = a_list(a_centre(1, load=0.9), a_centre(2, load=0.5))

    model.show([a_centre(1, load=0.1), a_centre(2, load=0.5)], hold=True)

    assert ids(model) == [1, 2]
    assert model.offered == 1
    figure = model.figure(0)
    assert figure is not None
    assert figure.load == 0.1

    model.take_order()

    assert ids(model) == [2, 1]
    assert model.offered == 0


def test_the_chosen_centre_stays_chosen_when_the_order_changes() -> None:
    model = a_list(a_centre(1, load=0.9), a_centre(2, load=0.5), a_centre(3, load=0.4))
    chooser = QItemSelectionModel(model)
    chooser.setCurrentIndex(model.index(0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    model.sort_by("waiting")
    model.show([a_centre(1, waiting=1), a_centre(2, waiting=5), a_centre(3, waiting=9)])

    assert ids(model) == [3, 2, 1]
    assert chooser.currentIndex().data(IdRole) == 1


def test_the_oldest_wait_is_coloured_by_the_regions_limits() -> None:
    model = a_list(a_centre(1, oldest_s=8999), a_centre(2, oldest_s=9000), a_centre(3, oldest_s=12600))
    model.sort_by("name")

    assert [model.index(row).data(ToneRole) for row in range(3)] == [None, "warn", "crit"]


def test_a_drop_is_a_wish_to_move_with_the_versions_seen_and_changes_nothing_itself() -> None:
    model = a_list(a_centre(1), a_centre(2))
    wishes: list[tuple[object, int]] = []
    model.move_wanted.connect(lambda rows, centre: wishes.append((rows, centre)))
    data = pack([Seen(7, 2), Seen(9, 4)])
    before = ids(model)

    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index(1))

    assert wishes == [([Seen(7, 2), Seen(9, 4)], before[1])]
    assert ids(model) == before
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())


def test_a_centre_is_read_aloud_with_its_load_and_its_trouble() -> None:
    model = a_list(a_centre(1, level="crit", load=1.31, oldest_s=None), a_centre(2, closed=True, waiting=0))

    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Asema 1: waiting 10, load 131%, breach"
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Asema 2: closed today"


def test_who_will_not_be_rung_is_said_where_there_are_some_and_nowhere_for_a_high_load() -> None:
    model = a_list(
        a_centre(1, load=1.3, level="crit", left_over=0),
        a_centre(2, load=0.8, left_over=4, left_share=0.1),
    )
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    high, left = ([str(model.index(row).data(role)) for role in roles] for row in range(2))

    assert not any("rung" in words for words in high)
    assert all("4 won't be rung today" in words for words in left)


def test_a_centre_with_work_and_somebody_there_is_not_said_to_be_without_staff() -> None:
    model = a_list(
        a_centre(1, level="crit", load=None, hands_now=0), a_centre(2, level="crit", load=None, hands_now=1)
    )

    nobody, somebody = (str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(2))

    assert "no staff" in nobody
    assert "no shifts" in somebody
    assert "no staff" not in somebody
