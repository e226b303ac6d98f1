"""Builders of test data for both engines: a small region by plain inserts as the owner, requests by the platform.

The small world has three centres with the same three services (one of them urgent) in Finnish, Swedish and
English, but no Swedish vaccinations at the third; open Monday to Friday 8 to 16, Helsinki time.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, insert

from app.database import tables
from app.database.contract import Platform
from app.domain.request import Request

HELSINKI = ZoneInfo("Europe/Helsinki")
#: A Wednesday, 10.00 in Helsinki: six hours until the queues close.
WEDNESDAY = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)

URGENT, CARE, VACCINATION = 1, 2, 3
LANGUAGES = ("fi", "sv", "en")
PROMISE = timedelta(hours=2)
#: The attempts of the policy of each service's queues.
MAX_ATTEMPTS = {URGENT: 3, CARE: 2, VACCINATION: 1}
NO_ANSWER_DELAY = timedelta(hours=1)
BUSY_DELAY = timedelta(minutes=15)
VOICEMAIL_DELAY = timedelta(hours=2)
TECHNICAL_DELAY = timedelta(minutes=5)

Where = Engine | Connection
_count = itertools.count(1)


def local(text: str) -> datetime:
    """An instant from what a clock in Helsinki shows, say "2026-03-04 15:59"."""
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI).astimezone(UTC)


def queue_at(centre_id: int, service_id: int = CARE, language: str = "fi") -> int:
    """The id of the small world's queue for a service and language at a centre."""
    return centre_id * 100 + service_id * 10 + LANGUAGES.index(language)


def a_small_world(where: Where) -> None:
    """Everything the contract's functions need: region, centres, services, queues, hours, policies, templates."""
    with _on(where) as connection:
        a_region(connection)
        for centre_id in (1, 2, 3):
            a_centre(connection, centre_id)
            some_hours(connection, centre_id)
        for service_id, promise in ((URGENT, PROMISE), (CARE, None), (VACCINATION, None)):
            a_service(connection, service_id, promise)
        for attempts in (1, 2, 3):
            a_policy(connection, attempts, max_attempts=attempts)
        for centre_id, service_id, language in itertools.product((1, 2, 3), MAX_ATTEMPTS, LANGUAGES):
            if (centre_id, service_id, language) != (3, VACCINATION, "sv"):
                queue_id = a_queue(connection, centre_id, service_id, language)
                a_policy_from(connection, queue_id, MAX_ATTEMPTS[service_id])
        for language, body in (("fi", "Emme tavoittaneet sinua."), ("sv", "Vi nådde dig inte.")):
            a_template(connection, "unreached", language, body)
        a_template(connection, "window", "fi", "Soitamme sinulle klo 13-14.")


def a_region(where: Where, *, zone: str = "Europe/Helsinki", takes_clock: bool = True) -> None:
    with _on(where) as connection:
        connection.execute(
            insert(tables.region).values(id=1, name_fi="Testialue", zone=zone, takes_clock=takes_clock)
        )


def a_centre(where: Where, centre_id: int) -> int:
    with _on(where) as connection:
        connection.execute(
            insert(tables.centre).values(
                id=centre_id, code=f"c{centre_id}", name_fi=f"Terveysasema {centre_id}"
            )
        )
    return centre_id


def a_service(where: Where, service_id: int, promise: timedelta | None = None) -> int:
    with _on(where) as connection:
        connection.execute(
            insert(tables.service).values(
                id=service_id,
                code=f"s{service_id}",
                name_fi=f"Palvelu {service_id}",
                promise_s=None if promise is None else int(promise.total_seconds()),
            )
        )
    return service_id


def a_queue(
    where: Where,
    centre_id: int,
    service_id: int,
    language: str = "fi",
    *,
    channel: str = "callback",
    queue_id: int | None = None,
    is_active: bool = True,
) -> int:
    """A queue; its id follows from centre, service and language unless given (`queue_at`)."""
    key = queue_at(centre_id, service_id, language) if queue_id is None else queue_id
    with _on(where) as connection:
        connection.execute(
            insert(tables.queue).values(
                id=key,
                centre_id=centre_id,
                service_id=service_id,
                language=language,
                channel=channel,
                is_active=is_active,
            )
        )
    return key


def some_hours(
    where: Where,
    centre_id: int,
    queue_id: int | None = None,
    *,
    opens: int = 8,
    closes: int = 16,
    day_kinds: tuple[int, ...] = (0, 1, 2, 3, 4),
) -> None:
    """Weekly hours in whole hours, of a centre or of one queue of it; day kind 7 is an eve."""
    with _on(where) as connection:
        connection.execute(
            insert(tables.opening_hours),
            [
                {
                    "centre_id": centre_id,
                    "queue_id": queue_id,
                    "day_kind": kind,
                    "opens_min": opens * 60,
                    "closes_min": closes * 60,
                }
                for kind in day_kinds
            ],
        )


def an_exception(
    where: Where,
    day: date,
    *,
    centre_id: int | None = None,
    queue_id: int | None = None,
    opens: int | None = None,
    closes: int | None = None,
) -> None:
    """Other hours on one day, of the region, a centre or a queue; closed unless hours are given."""
    with _on(where) as connection:
        connection.execute(
            insert(tables.opening_exception).values(
                centre_id=centre_id,
                queue_id=queue_id,
                day=day,
                opens_min=None if opens is None else opens * 60,
                closes_min=None if closes is None else closes * 60,
                created_by="test",
                created_at=WEDNESDAY,
            )
        )


def a_calendar_day(where: Where, day: date, kind: str) -> None:
    with _on(where) as connection:
        connection.execute(insert(tables.calendar_day).values(day=day, kind=kind, name_fi=kind))


def a_policy(
    where: Where,
    policy_id: int,
    *,
    max_attempts: int,
    text_on_unreached: bool = True,
    wrong_number_ends: bool = True,
    spreads: bool = False,
) -> int:
    with _on(where) as connection:
        connection.execute(
            insert(tables.attempt_policy).values(
                id=policy_id,
                name_fi=f"{max_attempts} yritystä",
                max_attempts=max_attempts,
                no_answer_delay_s=int(NO_ANSWER_DELAY.total_seconds()),
                busy_delay_s=int(BUSY_DELAY.total_seconds()),
                voicemail_delay_s=int(VOICEMAIL_DELAY.total_seconds()),
                technical_delay_s=int(TECHNICAL_DELAY.total_seconds()),
                wrong_number_ends=wrong_number_ends,
                text_on_unreached=text_on_unreached,
                spreads=spreads,
            )
        )
    return policy_id


def a_policy_from(where: Where, queue_id: int, policy_id: int, valid_from: date = date(2026, 1, 1)) -> None:
    with _on(where) as connection:
        connection.execute(
            insert(tables.policy_assignment).values(
                queue_id=queue_id, policy_id=policy_id, valid_from=valid_from, assigned_by="test"
            )
        )


def a_template(
    where: Where, purpose: str, language: str, body: str, *, version: int = 1, is_active: bool = True
) -> None:
    with _on(where) as connection:
        connection.execute(
            insert(tables.text_template).values(
                purpose=purpose,
                language=language,
                version=version,
                body=body,
                is_active=is_active,
                created_at=WEDNESDAY,
            )
        )


def an_agent(where: Where, agent_id: int, centre_id: int = 1, *, languages: str = "fi sv en") -> int:
    with _on(where) as connection:
        connection.execute(
            insert(tables.agent).values(
                id=agent_id, code=f"hoitaja {agent_id}", centre_id=centre_id, languages=languages
            )
        )
    return agent_id


def a_member(where: Where, login: str, *centre_ids: int, may_show_number: bool = True) -> str:
    """A supervisor's rights at centres."""
    with _on(where) as connection:
        connection.execute(
            insert(tables.membership),
            [
                {"login": login, "centre_id": centre_id, "may_show_number": may_show_number}
                for centre_id in centre_ids
            ],
        )
    return login


def a_number() -> str:
    """A number nobody has had before in this run, from the range kept for made-up ones."""
    return f"+35850{next(_count):07d}"


def a_request(
    platform: Platform,
    at: datetime = WEDNESDAY,
    *,
    queue_id: int = queue_at(1),
    ref: str | None = None,
    number: str | None = "",
    language: str = "fi",
    reason: str = "",
    wish_from: datetime | None = None,
    wish_until: datetime | None = None,
    named_agent_id: int | None = None,
    may_text: bool = True,
) -> int:
    """A patient leaves a request, by default with a number of their own (None: hidden) at the first centre."""
    asked = Request(
        queue_id,
        language,
        reason,
        wish_from,
        wish_until,
        named_agent_id=named_agent_id,
        may_text=may_text,
    )
    ref = f"r{next(_count)}" if ref is None else ref
    return platform.request("test", ref, a_number() if number == "" else number, asked, at)


@contextmanager
def _on(where: Where) -> Iterator[Connection]:
    if isinstance(where, Connection):
        yield where
        return
    with where.begin() as connection:
        yield connection
