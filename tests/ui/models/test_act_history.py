"""The list of the newest acts: it grows at its head, and what is selected stays selected."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.act_history import ActHistory, HistoryLine
from ui.models.roles import IconRole, IdRole, ToneRole


def a_line(action: UUID | None = None, sentence: str = "1 callback moved") -> HistoryLine:
    return HistoryLine(
        action or uuid4(), "12.00.05", sentence, "Until someone acts on it", "check", True, False, True
    )


@pytest.fixture
def history() -> ActHistory:
    return ActHistory([a_line(), a_line(), a_line()])


def watched(model: ActHistory) -> list[str]:
    """What the model tells its views, as it happens, while a tester looks whether that is true."""
    told: list[str] = []
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"+{first}-{last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"-{first}-{last}"))
    model.dataChanged.connect(lambda top, _bottom: told.append(f"~{top.row()}"))
    return told


def test_a_new_act_comes_in_at_the_head(history: ActHistory) -> None:
    told, new = watched(history), a_line()

    history.show([new, *history.lines])

    assert (told, history.lines[0], history.rowCount()) == (["+0-0"], new, 4)


def test_at_fifty_the_oldest_goes_as_a_new_one_comes(history: ActHistory) -> None:
    told, new = watched(history), a_line()

    history.show([new, *history.lines[:-1]])

    assert told == ["-2-2", "+0-0"]
    assert history.lines[0] == new


def test_an_act_that_was_undone_changes_its_line_only(history: ActHistory) -> None:
    told = watched(history)
    first, second, third = history.lines

    history.show([first, replace(second, undo="Undone", can_be_undone=False), third])

    assert told == ["~1"]
    assert history.index(1, 2).data() == "Undone"


def test_what_is_selected_stays_selected_as_acts_come(history: ActHistory) -> None:
    selection = QItemSelectionModel(history)
    selection.select(history.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    chosen = history.lines[1]

    history.show([a_line(), a_line(), *history.lines])

    assert [history.line(index) for index in selection.selectedIndexes()] == [chosen]


def test_wholly_other_acts_take_the_place_of_those_that_were_there(history: ActHistory) -> None:
    watched(history)
    others = (a_line(), a_line())

    history.show(others)

    assert history.lines == others


def test_a_line_is_read_out_with_its_caption_and_known_by_its_act(history: ActHistory) -> None:
    index = history.index(0, 1)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "What: 1 callback moved"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "1 callback moved"
    assert (index.data(IdRole), index.data(IconRole), index.data(ToneRole)) == (
        history.lines[0].action,
        "check",
        "t1",
    )
    assert [history.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == [
        "When",
        "What",
        "Undo",
    ]
