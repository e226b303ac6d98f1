"""The server's certificate: told before its end and after it, and not forgotten while a server does not answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot

from app.database.certificate_ends import Ends, HostEnds
from app.database.second_look import Endpoint
from tests.at_once import AtOnce
from ui.desk.certificate_watch import CertificateWatch
from ui.tasks import Tasks
from ui.widgets.banner import Banner

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ONE, OTHER = Endpoint("db1.example", 5432), Endpoint("db2.example", 5432)
SILENT = Ends((HostEnds(ONE, is_seen=False),))
ENDED = Ends((HostEnds(ONE, has_ended=True),))


def ends(*days: float) -> Ends:
    """Of one host, or of two, so many days from now."""
    return Ends(tuple(HostEnds(host, NOW + day * DAY) for host, day in zip((ONE, OTHER), days, strict=False)))


class Console(QObject):
    """What the watch uses of it, and of the server."""

    def __init__(self) -> None:
        super().__init__()
        self.tasks = Tasks(AtOnce(), AtOnce(), parent=self)
        self.deskwork = None
        self.choices = type("Choices", (), {"language": "en"})()
        self.ends: Ends | None = None
        self.now = NOW

    def certificate_ends(self) -> Ends | None:
        return self.ends


class Watched:
    """The watch of a console, and what its banner says, "" for nothing."""

    def __init__(self, qtbot: QtBot) -> None:
        self.console = Console()
        self.banner = Banner()
        qtbot.addWidget(self.banner)
        as_any: Any = self.console
        self.watch = CertificateWatch(as_any, self.banner, now=lambda: self.console.now)

    def sees(self, ends: Ends | None, after: timedelta = timedelta()) -> str:
        self.console.ends = ends
        self.console.now += after
        as_any: Any = self.console
        self.watch.attach(as_any)
        QCoreApplication.processEvents()
        return "" if self.banner.isHidden() else self.banner.text

    @property
    def asks_again_in(self) -> timedelta:
        """The sooner of its timers."""
        timers = [one for one in self.watch.findChildren(QTimer) if one.isActive()]
        return min(timedelta(milliseconds=one.interval()) for one in timers)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    made = Watched(qtbot)
    yield made
    made.watch.stop()


def test_a_certificates_end_is_told_from_thirty_days_before_and_in_the_last_week_more_loudly(
    watched: Watched,
) -> None:
    told = [watched.sees(ends(days)) for days in (31, 29)]
    quiet = watched.banner.property("level")
    watched.sees(ends(6))

    assert told[0] == ""
    assert told[1].startswith("The server's certificate ends in 29 day")
    assert (quiet, watched.banner.property("level")) == ("info", "warn")


def test_a_moment_without_an_answer_takes_nothing_back_and_is_asked_again_soon(watched: Watched) -> None:
    before = watched.sees(ends(3))
    silent = watched.sees(SILENT)
    asks_again_in = watched.asks_again_in
    renewed = watched.sees(ends(365))

    assert before != ""
    assert silent == before
    assert asks_again_in <= timedelta(minutes=10)
    assert renewed == ""
    assert watched.asks_again_in > timedelta(hours=1)


def test_of_several_servers_the_one_that_does_not_answer_now_is_still_warned_of_by_its_name(
    watched: Watched,
) -> None:
    first = watched.sees(ends(3, 90))
    silent = watched.sees(Ends((HostEnds(ONE, is_seen=False), HostEnds(OTHER, NOW + 90 * DAY))))

    assert first.startswith("The certificate of db1.example ends in 3 day")
    assert silent == first


def test_a_server_that_was_renewed_is_not_said_to_have_ended_because_another_is_silent(
    watched: Watched,
) -> None:
    before = watched.sees(ends(3, 90))
    renewed = Ends((HostEnds(ONE, NOW + 365 * DAY), HostEnds(OTHER, is_seen=False)))
    after = watched.sees(renewed)
    much_later = watched.sees(renewed, after=10 * DAY)

    assert before != ""
    assert after == ""
    assert much_later == ""


def test_of_several_servers_those_that_have_ended_are_named_and_nothing_is_said_of_the_others(
    watched: Watched,
) -> None:
    watched.sees(ends(0.5, 90))
    one = watched.sees(Ends((HostEnds(ONE, has_ended=True), HostEnds(OTHER, NOW + 90 * DAY))), after=DAY)
    both = watched.sees(Ends((HostEnds(ONE, is_seen=False), HostEnds(OTHER, has_ended=True))))

    one, both = one.replace("\u00a0", " "), both.replace("\u00a0", " ")
    assert "db1.example (3 Mar 2026). Nobody can sign in there" in one
    assert "db2.example" not in one
    # The day that was told of the other lies ahead: it was of another certificate.
    assert "db1.example (3 Mar 2026), db2.example. Nobody can sign in there" in both


def test_servers_that_share_a_host_are_told_apart_by_their_ports(watched: Watched) -> None:
    below = ONE._replace(port=5433)
    shared = Ends((HostEnds(ONE, NOW + 3 * DAY), HostEnds(below, NOW + 90 * DAY)))

    assert watched.sees(shared).startswith("The certificate of db1.example:5432 ends in 3 day")


def test_a_certificate_that_all_servers_share_is_the_servers(watched: Watched) -> None:
    assert watched.sees(ends(3, 3)).startswith("The server's certificate ends in 3 day")


def test_once_it_has_ended_that_is_said_until_it_is_renewed(watched: Watched) -> None:
    watched.sees(ends(0.5))
    ended = watched.sees(ENDED, after=DAY)
    silent = watched.sees(SILENT)
    level = watched.banner.property("level")
    asks_again_in = watched.asks_again_in
    renewed = watched.sees(ends(365))

    assert ended.replace("\u00a0", " ").startswith(
        "The server's certificate ended on 3 Mar 2026. Nobody can sign in"
    )
    assert silent == ended
    assert level == "warn"
    assert asks_again_in <= timedelta(minutes=10)
    assert renewed == ""


def test_one_that_had_ended_before_the_start_is_told_without_a_day(watched: Watched) -> None:
    assert watched.sees(ENDED).startswith("The server's certificate has expired.")


def test_a_certificate_is_looked_at_when_it_ends_and_not_half_a_day_later(watched: Watched) -> None:
    watched.sees(ends(1 / 12))
    waits = watched.asks_again_in

    assert timedelta(hours=2) <= waits <= timedelta(hours=2, minutes=1)
    assert "ended on" in watched.sees(SILENT, after=timedelta(hours=3))


def test_where_there_is_no_tls_nothing_is_said(watched: Watched) -> None:
    watched.sees(ends(1))

    assert watched.sees(None) == ""
