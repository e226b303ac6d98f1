"""A text that tells of a call is shown before it goes with the number that will ring, and not offered without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.hours import Span, instant
from app.domain.moment import from_us, to_us
from app.domain.template import Template
from app.domain.texting import SendText
from app.live.board import Board
from app.live.delta import Delta
from tests.app.listing.boards_for_asking import waiting, with_values
from tests.boards import NOW_US, a_board
from tests.ui.dialogs.asking_window import AskingWindow
from tests.ui.dialogs.test_text_dialog import bodies, measured
from tests.ui.live_builders import ENGLISH
from ui.dialogs.text_dialog import TextDialog
from ui.screens.asking import TellHindrances
from ui.screens.texts_by_hand import text_now, texts_by_hand, words_read

TEXTS = {
    "tomorrow_first": {"fi": "Soitamme huomenna numerosta {number}."},
    "unreached": {"fi": "Emme tavoittaneet sinua."},
}

OWN = "Each is told the number of their own centre"


def showing(numbers: dict[int, str]) -> Board:
    """A board whose centres show these numbers when they ring."""
    board = a_board(100, centres=len(numbers))
    queues = tuple(replace(one, number_shown=numbers[one.centre_id]) for one in board.places.queues)
    board.places.queues = queues
    return board


def offered(qtbot: QtBot, board: Board) -> tuple[list[str], list[str], str]:
    """The purposes that can be chosen, the texts of the first and what is said, for the callbacks of all centres."""
    window = AskingWindow(qtbot, board)
    window.asking.templates, window.asking.measure = TEXTS, measured
    dialog = window.asking.text(window.rows(*waiting(board, 60)))
    assert isinstance(dialog, TextDialog)
    dialog.show_hindrances({})
    purposes = [str(dialog.purpose.itemData(place)) for place in range(dialog.purpose.count())]
    found = purposes, bodies(dialog), dialog.counted.text()
    dialog.reject()
    return found


def test_the_number_that_will_ring_stands_in_the_text_before_it_goes(qtbot: QtBot) -> None:
    purposes, texts, said = offered(qtbot, showing({1: "03 123 4567"}))

    assert purposes == ["tomorrow_first", "unreached"]
    assert set(texts) == {"Soitamme huomenna numerosta 03 123 4567."}
    assert OWN not in said


def test_of_several_centres_the_longest_number_is_shown_and_counted_and_that_each_has_its_own(
    qtbot: QtBot,
) -> None:
    _, texts, said = offered(qtbot, showing({1: "03 123 4567", 2: "+358 9 765 4321"}))

    assert set(texts) == {"Soitamme huomenna numerosta +358 9 765 4321."}
    assert OWN in said


def test_where_a_number_is_not_known_the_text_that_would_name_it_is_not_offered(qtbot: QtBot) -> None:
    purposes, texts, said = offered(qtbot, showing({1: "03 123 4567", 2: ""}))

    assert purposes == ["unreached"]
    assert set(texts) == {"Emme tavoittaneet sinua."}
    assert OWN not in said


def test_of_one_callback_the_number_of_its_own_line_is_shown_and_not_another_of_the_centre(
    qtbot: QtBot,
) -> None:
    board = showing({1: "+358 9 765 4321"})
    (row,) = AskingWindow(qtbot, board).rows(*waiting(board, 1))
    own = int(board.take("queue", board.slots_of(np.array([row.id])))[0])
    queues = list(board.places.queues)
    queues[own] = replace(queues[own], number_shown="03 123 4567")
    board.places.queues = tuple(queues)

    offered = texts_by_hand(board, [row], TEXTS, ENGLISH)

    assert offered.texts["tomorrow_first"] == {"fi": "Soitamme huomenna numerosta 03 123 4567."}
    assert offered.of_centres == frozenset()


def test_of_a_callback_that_has_left_the_board_each_number_of_its_centre_may_be_the_one(qtbot: QtBot) -> None:
    board = showing({1: "03 123 4567"})
    (row,) = AskingWindow(qtbot, board).rows(*waiting(board, 1))
    queues = list(board.places.queues)
    queues[0] = replace(queues[0], number_shown="+358 9 765 4321")
    board.places.queues = tuple(queues)

    offered = texts_by_hand(board, [replace(row, id=10**9)], TEXTS, ENGLISH)

    assert offered.texts["tomorrow_first"] == {"fi": "Soitamme huomenna numerosta +358 9 765 4321."}
    assert offered.of_centres == {"tomorrow_first"}


class Checking:
    """A question for a text while its receivers are checked, and the templates and versions as the console has them."""

    def __init__(self, qtbot: QtBot) -> None:
        board = a_board(100, centres=1)
        self.window = AskingWindow(qtbot, board)
        self.texts = {"unreached": {"fi": "Emme tavoittaneet sinua."}}
        self.versions: dict[str, tuple[int, ...]] = {"unreached": (7,)}
        self.new: set[str] = set()
        self._told: list[TellHindrances] = []
        asking = self.window.asking
        asking.templates, asking.measure = self.texts, measured
        asking.versions = lambda purpose: self.versions[purpose]
        asking.is_new = lambda purpose, _language: purpose in self.new
        asking.hindrances = lambda _ids, tell: self._told.append(tell)
        self.dialog = asking.text(self.window.rows(*waiting(board, 2)))
        assert isinstance(self.dialog, TextDialog)

    def change(self) -> None:
        """A manager at another console writes the text anew; this one reads it with the receivers' hindrances."""
        self.texts["unreached"] = {"fi": "Soita meille uudelleen, kiitos."}
        self.versions["unreached"] = (8,)
        self.new = {"unreached"}

    def checked(self) -> None:
        self._told[0]({})

    def press(self) -> None:
        QTest.keyClick(self.dialog.send_button, Qt.Key.Key_Space)

    def sent(self) -> list[tuple[str, tuple[int, ...] | None]]:
        return [(one.purpose, one.templates) for one in self.window.wishes if isinstance(one, SendText)]


def test_a_text_goes_with_the_version_that_was_read(qtbot: QtBot) -> None:
    checking = Checking(qtbot)
    checking.checked()

    checking.press()

    assert checking.sent() == [("unreached", (7,))]


def test_a_text_that_was_changed_elsewhere_is_shown_and_asked_about_before_it_goes(qtbot: QtBot) -> None:
    checking = Checking(qtbot)
    assert set(bodies(checking.dialog)) == {"Emme tavoittaneet sinua."}

    checking.press()
    checking.change()
    checking.checked()
    assert set(bodies(checking.dialog)) == {"Soita meille uudelleen, kiitos."}
    assert checking.sent() == [], "who pressed meant the text they saw"
    checking.press()
    assert checking.sent() == [], "a new text is asked about"
    QTest.keyClick(checking.dialog.confirm_button, Qt.Key.Key_Space)

    assert checking.sent() == [("unreached", (8,))]


def test_what_changes_once_it_was_read_goes_with_the_version_that_was_shown(qtbot: QtBot) -> None:
    checking = Checking(qtbot)
    checking.checked()
    checking.change()
    checking.new = set()

    checking.press()

    assert checking.sent() == [("unreached", (7,))], "the database refuses it"


DAY = {
    "tomorrow_first": {"fi": "Soitamme {day} numerosta {number}.", "sv": "Vi ringer {day} från {number}."},
    "unreached": {"fi": "Emme tavoittaneet sinua."},
}
#: The boards' day is a Monday.
WEDNESDAY_HERE = "keskiviikkona 23. syyskuuta"


def shut(board: Board, centre_id: int, *ahead: int) -> None:
    """The centre's lines are closed so many days from the board's."""
    reference = board.places.reference
    closed: dict[date, Span | None] = {board.day.date + timedelta(days=one): None for one in ahead}
    own = {one.id for one in reference.queues if one.centre_id == centre_id}
    hours = {
        key: replace(one, exceptions={**one.exceptions, **closed}) if key in own else one
        for key, one in reference.hours.items()
    }
    board.places.reference = replace(reference, hours=hours)


def shown_of(
    qtbot: QtBot, board: Board, texts: dict[str, dict[str, str]]
) -> tuple[list[str], str, str, bool]:
    """The texts of the first purpose, what is said of who gets it, what to mind, and whether it can be sent."""
    window = AskingWindow(qtbot, board)
    window.asking.templates, window.asking.measure = texts, measured
    dialog = window.asking.text(window.rows(*waiting(board, 60)))
    assert isinstance(dialog, TextDialog)
    dialog.show_hindrances({})
    said = " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))
    found = bodies(dialog), dialog.counted.text(), said, dialog.send_button.isEnabled()
    dialog.reject()
    return found


def test_a_promise_is_shown_with_the_day_on_which_the_line_opens_next(qtbot: QtBot) -> None:
    board = showing({1: "03 123 4567"})
    before, _, _, _ = shown_of(qtbot, board, DAY)
    shut(board, 1, 1)

    after, counted, said, can_send = shown_of(qtbot, board, DAY)

    assert "Soitamme huomenna numerosta 03 123 4567." in before
    assert f"Soitamme {WEDNESDAY_HERE} numerosta 03 123 4567." in after
    assert set(after) <= {
        f"Soitamme {WEDNESDAY_HERE} numerosta 03 123 4567.",
        "Vi ringer onsdagen den 23 september från 03 123 4567.",
    }
    assert "will be called" not in counted
    assert "the text is not sent" not in said
    assert can_send


def test_of_lines_that_open_on_different_days_one_is_shown_and_that_each_has_its_own(qtbot: QtBot) -> None:
    board = showing({1: "03 123 4567", 2: "03 123 4567"})
    shut(board, 2, 1)

    texts, counted, _, can_send = shown_of(qtbot, board, DAY)

    assert f"Soitamme {WEDNESDAY_HERE} numerosta 03 123 4567." in texts
    assert "Each is told the day on which they will be called" in counted
    assert can_send


def test_a_text_that_names_no_day_warns_where_a_line_is_not_open_tomorrow_and_is_not_sent_where_none_is(
    qtbot: QtBot,
) -> None:
    board = showing({1: "03 123 4567", 2: "03 123 4567"})
    shut(board, 2, 1)
    _, _, some, can_send = shown_of(qtbot, board, TEXTS)
    shut(board, 1, 1)

    _, _, said, can_be_sent = shown_of(qtbot, board, TEXTS)

    day = f"Wed {ENGLISH.short_day(board.day.date + timedelta(days=2))}"
    warning = f"Where the call will be on {day}, the text is not sent: it does not say on which day."
    assert warning in some
    assert can_send, "the other centre's patients get it"
    assert warning in said
    assert "0 patient(s) will get this text." in said
    assert not can_be_sent


def test_where_no_open_day_is_known_no_promise_can_be_sent_and_the_dialog_says_so(qtbot: QtBot) -> None:
    board = showing({1: "03 123 4567"})
    board.places.reference = replace(board.places.reference, hours={})

    _, _, named, can_send_named = shown_of(qtbot, board, DAY)
    _, _, plain, can_send_plain = shown_of(qtbot, board, TEXTS)

    for said in (named, plain):
        assert "Where no day is known for the call, the text is not sent" in said
    assert not can_send_named
    assert not can_send_plain


def test_what_is_sent_again_is_read_with_its_day_and_not_offered_where_it_would_name_none() -> None:
    board = showing({1: "03 123 4567"})
    queue = board.places.queues[0].id
    named = Template(7, "tomorrow_first", "sv", 1, DAY["tomorrow_first"]["sv"], False, "", from_us(NOW_US))
    plain = replace(named, body="Vi ringer i morgon från {number}.")
    shut(board, 1, 1)

    found = text_now(board, queue, named)

    assert found is not None
    assert found.body == "Vi ringer onsdagen den 23 september från 03 123 4567."
    assert text_now(board, queue, plain) is None


def put_off(board: Board, callback_id: int) -> Board:
    """The next attempt is planned for the evening after the board's day, when all lines have closed."""
    evening = instant(board.day.date + timedelta(days=1), 23 * 60, board.day.zone)
    return with_values(board, [callback_id], next_attempt_us=to_us(evening))


def test_who_was_put_off_past_tomorrow_is_shown_the_day_after_and_others_tomorrow(qtbot: QtBot) -> None:
    board = showing({1: "03 123 4567"})
    late, other = waiting(board, 2)
    board = put_off(board, late)
    late_row, other_row = AskingWindow(qtbot, board).rows(late, other)

    offered = texts_by_hand(board, [late_row, other_row], DAY, ENGLISH)
    alone = texts_by_hand(board, [other_row], DAY, ENGLISH)
    named = texts_by_hand(board, [late_row], TEXTS, ENGLISH)

    assert offered.texts["tomorrow_first"]["fi"] == f"Soitamme {WEDNESDAY_HERE} numerosta 03 123 4567."
    assert offered.of_lines == {"tomorrow_first"}
    assert alone.texts["tomorrow_first"]["fi"] == "Soitamme huomenna numerosta 03 123 4567."
    assert named.blocked == {"tomorrow_first"}
    bodies = {"tomorrow_first": {"fi": "Soitamme {day}."}}
    assert words_read(board, [late_row], "tomorrow_first", bodies) == (f"Soitamme {WEDNESDAY_HERE}.",)


def wishing(board: Board, callback_id: int) -> Board:
    """The patient wished to be rung on the second day after the board's."""
    noon = instant(board.day.date + timedelta(days=2), 12 * 60, board.day.zone)
    return with_values(board, [callback_id], wish_from_us=to_us(noon))


def test_who_wished_to_be_rung_after_tomorrow_is_shown_that_day(qtbot: QtBot) -> None:
    board = showing({1: "03 123 4567"})
    (late,) = waiting(board, 1)
    board = wishing(board, late)
    (row,) = AskingWindow(qtbot, board).rows(late)

    offered = texts_by_hand(board, [row], DAY, ENGLISH)

    assert offered.texts["tomorrow_first"]["fi"] == f"Soitamme {WEDNESDAY_HERE} numerosta 03 123 4567."


@pytest.mark.parametrize("later", [put_off, wishing])
def test_what_is_sent_again_about_a_request_that_can_be_rung_only_later_names_the_day_after(
    later: Callable[[Board, int], Board],
) -> None:
    board = showing({1: "03 123 4567"})
    (late,) = waiting(board, 1)
    board = later(board, late)
    slot = board.slot_of(late)
    assert slot is not None
    queue = board.places.queues[int(board.columns.value("queue", slot))].id
    template = Template(7, "tomorrow_first", "fi", 1, "Soitamme {day}.", False, "", from_us(NOW_US))

    found, other = text_now(board, queue, template, late), text_now(board, queue, template)

    assert found is not None
    assert other is not None
    assert (found.body, other.body) == (f"Soitamme {WEDNESDAY_HERE}.", "Soitamme huomenna.")


def test_a_promise_goes_with_the_words_that_were_shown_of_each_line_whatever_has_changed_since(
    qtbot: QtBot,
) -> None:
    board = showing({1: "03 123 4567", 2: "09 765 4321"})
    shut(board, 2, 1)
    window = AskingWindow(qtbot, board)
    window.asking.templates, window.asking.measure = DAY, measured
    dialog = window.asking.text(window.rows(*waiting(board, 4)))
    dialog.show_hindrances({})
    later = showing({1: "03 000 0000", 2: "03 000 0000"})
    window.listing.take(later, Delta(is_whole=True), NOW_US)

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    (sent,) = [one for one in window.wishes if isinstance(one, SendText)]
    assert sent.bodies == (
        "Soitamme huomenna numerosta 03 123 4567.",
        f"Soitamme {WEDNESDAY_HERE} numerosta 09 765 4321.",
        "Vi ringer i morgon från 03 123 4567.",
        "Vi ringer onsdagen den 23 september från 09 765 4321.",
    )
