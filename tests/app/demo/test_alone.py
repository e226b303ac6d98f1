"""A platform that is alone with its file remembers what was looked for in vain, and hands out the same callbacks."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, event

from app.database.sqlite.platform import SqlitePlatform
from app.domain.callback import Outcome
from app.domain.errors import Refused
from app.domain.hours import instant
from app.domain.request import Request
from tests.app.demo.simulations import WEDNESDAY, ZONE, a_database, a_setting, events, simulate

NOON = instant(WEDNESDAY, 12 * 60, ZONE)
MINUTE = timedelta(minutes=1)


def test_a_day_made_by_a_platform_that_is_alone_is_the_same_as_any_others() -> None:
    setting = a_setting(stations=3)
    with a_database(setting) as shared, a_database(setting) as own:
        simulate(shared, setting)
        simulate(own, setting, platform=SqlitePlatform(own, is_alone=True))

        assert any(row[3] == "taken" for row in events(own))
        assert events(own) == events(shared)


class _Line:
    """A centre's nurse, and the queue of her patients."""

    def __init__(self, engine: Engine) -> None:
        plan = a_setting().plan
        self.nurse = next(one for one in plan.agents if one.centre_id == 1)
        self.colleague = next(one for one in plan.agents if one.centre_id == 1 and one.id != self.nurse.id)
        self.queue = next(one for one in plan.queues if one.centre_id == 1 and one.channel == "callback")
        self.platform = SqlitePlatform(engine, is_alone=True)
        for one in (self.nurse, self.colleague):
            self.platform.sign_on(one.id, 1, "ready", NOON)

    def ask(self, at: datetime, number: str = "+358501112223") -> int:
        asked = Request(self.queue.id, "fi", "")
        return self.platform.request("test", number, number, asked, at)


@pytest.fixture
def line() -> Iterator[_Line]:
    with a_database(a_setting()) as engine:
        yield _Line(engine)


def test_a_nurse_who_looked_in_vain_is_given_a_request_that_has_come_since(line: _Line) -> None:
    assert line.platform.take(line.nurse.id, NOON) is None

    asked = line.ask(NOON + MINUTE)

    assert line.platform.take(line.nurse.id, NOON + MINUTE) == asked


def test_a_nurse_who_looked_in_vain_is_given_a_further_attempt_once_it_is_due(line: _Line) -> None:
    asked = line.ask(NOON)
    assert line.platform.take(line.nurse.id, NOON) == asked
    line.platform.finish(asked, line.nurse.id, Outcome.NO_ANSWER, NOON + MINUTE)

    in_vain = [line.platform.take(line.nurse.id, NOON + 2 * MINUTE) for _ in range(2)]
    hours = range(1, 30)
    found = next(n for n in hours if line.platform.take(line.nurse.id, NOON + timedelta(hours=n)) == asked)

    assert in_vain == [None, None]
    assert found in hours


def test_a_nurse_who_looked_in_vain_is_given_what_a_colleague_gives_back(line: _Line) -> None:
    asked = line.ask(NOON)
    assert line.platform.take(line.colleague.id, NOON) == asked
    assert line.platform.take(line.nurse.id, NOON) is None

    line.platform.release(asked, line.colleague.id, NOON + MINUTE)

    assert line.platform.take(line.nurse.id, NOON + MINUTE) == asked


def test_a_nurse_who_goes_after_looking_in_vain_is_given_nothing(line: _Line) -> None:
    assert line.platform.take(line.nurse.id, NOON) is None
    line.platform.sign_on(line.nurse.id, 1, "paused", NOON)

    with pytest.raises(Refused, match="not_ready"):
        line.platform.take(line.nurse.id, NOON + MINUTE)


def test_a_nurse_who_looks_again_in_vain_asks_the_file_nothing() -> None:
    asked_of_it: list[str] = []
    with a_database(a_setting()) as engine:
        line = _Line(engine)
        line.platform.take(line.nurse.id, NOON)
        event.listen(engine, "begin", lambda _: asked_of_it.append("begin"))

        found = line.platform.take(line.nurse.id, NOON + MINUTE)

    assert found is None
    assert asked_of_it == []
