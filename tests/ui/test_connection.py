"""What is said about the connection: nothing while all is well, since when it is bad, and that it is back."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from app.live.beside import Beside, Lack
from app.live.store import Freshness
from ui.connection import Connection
from ui.formats import Formats
from ui.widgets.banner import Banner
from ui.widgets.freshness import Freshness as FreshnessMark

NOON_US = int(datetime(2026, 11, 20, 10, 0, tzinfo=UTC).timestamp() * 1e6)
SECOND = 1_000_000


class Screen:
    """A mark and a banner, and what was signalled."""

    def __init__(self, qtbot: QtBot) -> None:
        self.mark, self.banner = FreshnessMark(), Banner()
        qtbot.addWidget(self.mark)
        qtbot.addWidget(self.banner)
        formats = Formats("en", ZoneInfo("Europe/Helsinki"))
        self.connection = Connection(self.mark, self.banner, lambda: formats)
        self.returns = 0
        self.stale: list[bool] = []
        self.connection.returned.connect(self._count)
        self.connection.stale_changed.connect(self.stale.append)

    def _count(self) -> None:
        self.returns += 1

    def show(self, *, age_s: float, trouble_s: float | None = None, reason: str = "lost") -> None:
        since = None if trouble_s is None else NOON_US - int(trouble_s * SECOND)
        freshness = Freshness(
            read_at_us=NOON_US - int(age_s * SECOND),
            trouble_since_us=since,
            reason="" if since is None else reason,
        )
        self.connection.show(freshness, NOON_US)

    @property
    def banner_says(self) -> str:
        return "" if self.banner.isHidden() else self.banner.text


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    return Screen(qtbot)


def test_fresh_data_says_its_clock_and_age_and_nothing_else(screen: Screen) -> None:
    screen.show(age_s=2)

    assert screen.mark.accessibleName() == "11:59:58 · 2\u00a0s ago"
    assert screen.banner_says == ""
    assert screen.stale == [False]


def test_a_single_lost_reading_is_not_worth_a_word(screen: Screen) -> None:
    screen.show(age_s=2, trouble_s=1)

    assert screen.banner_says == ""


def test_older_data_says_how_old_it_is(screen: Screen) -> None:
    screen.show(age_s=38)

    assert screen.banner_says == "Data is 38\u00a0s old, reconnecting"
    assert screen.stale == [False]


def test_no_connection_says_since_when_and_why_and_the_data_is_stale(screen: Screen) -> None:
    screen.show(age_s=1)
    screen.show(age_s=121, trouble_s=120, reason="refused")

    assert screen.banner_says.startswith("No connection since 11:58, numbers are not updating. ")
    assert screen.banner_says.endswith("The database does not take connections.")
    assert screen.stale == [False, True]


def test_before_the_first_reading_everything_is_stale(screen: Screen) -> None:
    screen.connection.show(Freshness(), NOON_US)

    assert screen.connection.is_stale


def test_that_nothing_is_read_yet_is_an_alarm_only_where_it_cannot_be_read(screen: Screen) -> None:
    levels = [screen.mark.level]

    for trouble_us in (None, NOON_US - 5_000_000):
        screen.connection.show(Freshness(trouble_since_us=trouble_us), NOON_US)
        levels.append(screen.mark.level)

    assert levels == ["closed", "closed", "crit"]
    assert screen.mark.accessibleName() == "no data yet"


def test_the_banner_says_once_that_the_connection_is_back(screen: Screen) -> None:
    screen.show(age_s=121, trouble_s=120)
    screen.show(age_s=0)
    screen.show(age_s=0)

    assert screen.returns == 1
    assert screen.banner_says == ""


def test_a_clock_that_is_set_back_makes_no_data_young(screen: Screen) -> None:
    """The server froze 90 s ago; since then the workstation's clock was put an hour back."""
    frozen = Freshness(read_at_us=NOON_US, read_at_steady_s=time.monotonic() - 90)

    screen.connection.show(frozen, NOON_US - 3600 * SECOND)

    assert screen.connection.is_stale
    assert screen.mark.level == "crit"
    assert screen.mark.accessibleName() == "12:00:00 · 1\u00a0min ago"
    assert screen.banner_says == "Data is 1\u00a0min old, reconnecting"


def test_the_banner_says_that_the_connection_is_back_also_when_only_the_age_was_told(screen: Screen) -> None:
    screen.show(age_s=38)
    screen.show(age_s=0)
    screen.show(age_s=0)

    assert screen.returns == 1
    assert screen.banner_says == ""


def test_a_past_that_cannot_be_read_is_said_while_the_present_goes_on_and_is_no_lost_connection(
    screen: Screen,
) -> None:
    lacking = Freshness(NOON_US, lacks=(Lack(Beside.PAST, NOON_US - 600 * SECOND, "not_allowed"),))
    screen.connection.show(lacking, NOON_US)
    said = screen.banner_says
    screen.connection.show(
        replace(lacking, lacks=(Lack(Beside.PAST, NOON_US - SECOND, "not_allowed"),)), NOON_US
    )
    said_of_a_second = screen.banner_says
    screen.connection.show(lacking, NOON_US)
    screen.show(age_s=0)

    assert said == (
        "Earlier days cannot be read since 11:50: loads and the forecast are missing or old. "
        "The database does not let you read them."
    )
    assert (said_of_a_second, screen.banner_says) == ("", "")
    assert screen.stale == [False], "what is on the screen may be acted on"
    assert screen.returns == 0


def test_each_reading_beside_the_present_that_fails_is_said_with_what_it_costs(screen: Screen) -> None:
    long_ago = NOON_US - 600 * SECOND
    held = Lack(Beside.HELD, long_ago, "not_allowed")
    books = Lack(Beside.BOOKS, NOON_US - 300 * SECOND, "timeout")
    said = []
    for lacks in ((held,), (books,), (held, books), (replace(books, since_us=NOON_US - SECOND),)):
        screen.connection.show(Freshness(NOON_US, lacks=lacks), NOON_US)
        said.append(screen.banner_says)

    of_held = (
        "Which patients are in another call cannot be read since 11:50: these marks are missing or old. "
        "The database does not allow it."
    )
    of_books = "Whether the books balance cannot be read since 11:55. The database does not answer in time."
    assert said == [of_held, of_books, f"{of_held} {of_books}", ""]
