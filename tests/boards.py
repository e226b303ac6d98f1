"""Synthetic boards of any size for tests of screens and for benchmarks: seeded, and no database anywhere.

board = a_board(5_000)                            # 30 centres, 6 services; it is Monday 21.9.2026, 10:30 in Helsinki
board, delta = board.after(some_changes(board, 50, seed=1))
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import (
    NUMBERS,
    STATES,
    TEXTS,
    CallbackRows,
    Changes,
    Coded,
    Presence,
    Reference,
    Sample,
    Shift,
)
from app.domain.callback import State
from app.domain.hours import Hours, Span
from app.domain.moment import to_us
from app.domain.place import Agent, Centre, Names, Queue, Region, Service, Thresholds
from app.live.board import COLUMNS, Board
from app.live.history import History

#: Monday, 10:30 in Helsinki.
NOW_US: Final = to_us(datetime(2026, 9, 21, 7, 30, tzinfo=UTC))
MINUTE_US: Final = 60_000_000
HOUR_US: Final = 60 * MINUTE_US
_MIDNIGHT_US: Final = to_us(datetime(2026, 9, 20, 21, tzinfo=UTC))
_DAY_US: Final = 24 * HOUR_US
_TODAY: Final = 20717  # days from 1970-01-01 to 2026-09-21

_CENTRE_NAMES: Final = (
    "Kallio", "Itäkeskus", "Töölö", "Malmi", "Oulunkylä", "Haaga", "Laajasalo", "Vuosaari",
    "Kivikko", "Lauttasaari",
)  # fmt: skip
_SERVICES: Final = (
    ("urgent", "Kiireellinen", "Brådskande", "Urgent", 7200, 300),
    ("appointment", "Ajanvaraus", "Tidsbokning", "Appointment", None, 420),
    ("nurse", "Hoitajan neuvonta", "Rådgivning", "Nurse advice", None, 480),
    ("renewal", "Reseptin uusinta", "Receptförnyelse", "Prescription", None, 240),
    ("vaccination", "Rokotus", "Vaccination", "Vaccination", None, 240),
    ("dental", "Hammashoito", "Tandvård", "Dental", None, 360),
)
_REASONS: Final = (
    "", "Kuume ja yskä", "Selkäkipu", "Reseptin uusinta", "Ihottuma", "Lähetteen kysely", "Verenpaine",
    "Laboratoriotulos", "Rokotusaika", "Hampaan lohkeama",
)  # fmt: skip


def limits() -> Thresholds:
    """The limits a new region starts with."""
    return Thresholds(9000, 12600, 0.85, 1.0, 0.95)


def a_reference(
    *, centres: int = 30, agents_each: int = 6, opens_min: int = 480, closes_min: int = 960
) -> Reference:
    """A region with the services above at each centre, in Finnish and Swedish, open on weekdays 8 to 16."""
    hours = Hours({weekday: Span(opens_min, closes_min) for weekday in range(5)})
    places = tuple(Centre(number, f"c{number}", _centre_names(number)) for number in range(1, centres + 1))
    services = tuple(
        Service(number, code, Names(fi, sv, en), promise, work)
        for number, (code, fi, sv, en, promise, work) in enumerate(_SERVICES, 1)
    )
    queues = tuple(
        Queue(number, centre.id, service.id, language, "callback", "+358912345678")
        for number, (centre, service, language) in enumerate(
            (
                (centre, service, language)
                for centre in places
                for service in services
                for language in ("fi", "sv")
            ),
            1,
        )
    )
    agents = tuple(
        Agent(
            number,
            f"hoitaja {number}",
            (number - 1) // agents_each + 1,
            ("fi", "sv") if number % 4 == 0 else ("fi",),
        )
        for number in range(1, centres * agents_each + 1)
    )
    return Reference(
        Region(Names("Mallialue", "Modellområdet", "Model region"), "Europe/Helsinki", True, limits()),
        places, services, queues, agents,
        {queue.id: hours for queue in queues}, {queue.id: 3 for queue in queues},
    )  # fmt: skip


def _centre_names(number: int) -> Names:
    name = _CENTRE_NAMES[(number - 1) % len(_CENTRE_NAMES)]
    round_ = (number - 1) // len(_CENTRE_NAMES)
    return Names(f"{name} {round_ + 1}" if round_ else name)


def some_rows(
    reference: Reference, count: int, *, seed: int = 0, first_id: int = 1, now_us: int = NOW_US
) -> CallbackRows:
    """Open callbacks and some closed today; one in ten carried over from the day before."""
    random = np.random.default_rng(seed)
    queue_ids = np.array([queue.id for queue in reference.queues])
    urgent = np.array([service.is_urgent for service in reference.services])
    service_of = {queue.id: queue.service_id for queue in reference.queues}
    queue_id = random.choice(queue_ids, count)
    is_urgent = (
        urgent[np.array([service_of[int(one)] - 1 for one in queue_id], np.intp)]
        if count
        else np.zeros(0, bool)
    )
    age_us = (
        (random.beta(1.2, 2.0, count) * (now_us - _MIDNIGHT_US - 7 * HOUR_US)).astype(np.int64)
        if count
        else _zero(0)
    )
    carried = random.random(count) < 0.1
    requested = np.sort(now_us - age_us - carried * _DAY_US)
    carried = requested < _MIDNIGHT_US
    state = random.choice(len(STATES), count, p=_STATE_SHARES).astype(np.int8)
    is_open = state < 2
    attempts = np.where(random.random(count) < 0.25, random.integers(1, 3, count), 0).astype(np.int8)
    attempts[(state == STATES.index(State.REACHED)) & (attempts == 0)] = 1
    first = np.where(attempts > 0, np.minimum(requested + 40 * MINUTE_US, now_us), 0)
    closed = np.where(is_open, 0, np.maximum(np.minimum(requested + HOUR_US, now_us), _MIDNIGHT_US + HOUR_US))
    values: dict[str, NDArray[Any]] = {
        "id": np.arange(first_id, first_id + count),
        "version": np.ones(count),
        "queue_id": queue_id,
        "asked_queue_id": np.where(random.random(count) < 0.95, queue_id, random.choice(queue_ids, count)),
        "caller_id": random.integers(1, max(2, count * 4), count),
        "number_end": random.integers(0, 100, count),
        "is_urgent": is_urgent,
        "requested_us": requested,
        "request_day": np.where(carried, _TODAY - 1, _TODAY),
        "due_us": np.where(
            is_urgent, requested + 2 * HOUR_US, np.where(carried, _MIDNIGHT_US, _MIDNIGHT_US + _DAY_US)
        ),
        "assigned_agent_id": np.where(
            random.random(count) < 0.1, random.integers(1, len(reference.agents) + 1, count), 0
        ),
        "may_text": random.random(count) < 0.9,
        "state": state,
        "agent_id": np.where(attempts > 0, random.integers(1, len(reference.agents) + 1, count), 0),
        "attempts_made": attempts,
        "first_attempt_us": first,
        "last_attempt_us": first,
        "next_attempt_us": np.where(
            (attempts > 0) & (state == 0), now_us + random.integers(-60, 60, count) * MINUTE_US, 0
        ),
        "closed_us": closed,
    }
    numbers = {name: values.get(name, _zero(count)).astype(kind) for name, kind in NUMBERS.items()}
    return CallbackRows(
        numbers,
        {
            "language": Coded(("fi", "sv"), (random.random(count) < 0.1).astype(np.int32)),
            "reason": Coded(_REASONS, random.integers(0, len(_REASONS), count).astype(np.int32)),
            "care_team": Coded(
                ("", "Omatiimi 1", "Omatiimi 2"), random.integers(0, 3, count).astype(np.int32)
            ),
        },
    )


_STATE_SHARES: Final = (0.62, 0.04, 0.24, 0.03, 0.04, 0.02, 0.01)


def _zero(count: int) -> NDArray[np.int64]:
    return np.zeros(count, np.int64)


def some_shifts(reference: Reference) -> tuple[Shift, ...]:
    """Everyone works 8 to 16 but every seventh, who is away from noon."""
    shifts = [
        Shift(
            agent.id,
            agent.id,
            agent.centre_id,
            "planned",
            _MIDNIGHT_US + 8 * HOUR_US,
            _MIDNIGHT_US + 16 * HOUR_US,
        )
        for agent in reference.agents
    ]
    away = [
        Shift(
            10_000 + agent.id,
            agent.id,
            agent.centre_id,
            "absence",
            _MIDNIGHT_US + 12 * HOUR_US,
            _MIDNIGHT_US + _DAY_US,
        )
        for agent in reference.agents
        if agent.id % 7 == 0
    ]
    return tuple(shifts + away)


def some_presence(reference: Reference) -> tuple[Presence, ...]:
    """Four of five are signed on, a third of them on the phone."""
    states = ("ready", "calling", "ready", "paused", "off")
    return tuple(
        Presence(
            agent.id, agent.centre_id, state, NOW_US - (6 * MINUTE_US if state == "calling" else 3 * HOUR_US)
        )
        for agent, state in ((one, states[one.id % 5]) for one in reference.agents)
    )


def an_empty_past(board: Board) -> History:
    """As it is read where no day before has left anything: every queue has its row, and nothing in it."""
    return History.of(board.places.queue_ids.tolist(), Sample.none(), (), (), board.day.date)


def a_board(count: int = 500, *, seed: int = 0, centres: int = 30, now_us: int = NOW_US) -> Board:
    """A board of `count` callbacks with shifts and people signed on."""
    reference = a_reference(centres=centres)
    board = Board.empty(reference, now_us, presence=some_presence(reference), shifts=some_shifts(reference))
    return board.after(Changes(rows=some_rows(reference, count, seed=seed, now_us=now_us)))[0]


def rows_of(board: Board, slots: NDArray[np.int64]) -> CallbackRows:
    """The callbacks at `slots` as a reader would hand them over, to be changed and given back."""
    queue_ids, agent_ids = board.places.queue_ids, board.places.agent_ids
    of_queue = {"queue_id": "queue", "asked_queue_id": "asked"}
    of_agent = {"agent_id": "agent", "assigned_agent_id": "assigned", "named_agent_id": "named"}
    numbers: dict[str, NDArray[Any]] = {}
    for name, kind in NUMBERS.items():
        if name in of_queue:
            numbers[name] = queue_ids[board.take(of_queue[name], slots)].astype(kind)
        elif name in of_agent:
            running = board.take(of_agent[name], slots)
            numbers[name] = np.where(running >= 0, agent_ids[running], 0).astype(kind)
        else:
            numbers[name] = board.take(name, slots)
    texts = {name: Coded(board.words[name].all(), board.take(name, slots)) for name in TEXTS}
    return CallbackRows(numbers, texts)


def some_changes(
    board: Board, count: int, *, seed: int = 0, now_us: int = NOW_US, arrive: int = 0
) -> Changes:
    """A tick: `count` callbacks rung, reached, moved, reassigned or out of sight, and `arrive` new ones."""
    random = np.random.default_rng(seed)
    slots = np.sort(random.choice(board.slots, min(count, len(board)), replace=False))
    rows = rows_of(board, slots)
    numbers = dict(rows.numbers)
    size = len(slots)
    what = random.integers(0, 100, size)
    numbers["version"] = numbers["version"] + np.int32(1)
    rung = (what < 50) & (numbers["state"] < 2)
    numbers["attempts_made"] = np.where(
        rung, np.minimum(numbers["attempts_made"] + 1, 5), numbers["attempts_made"]
    ).astype(np.int8)
    numbers["last_attempt_us"] = np.where(rung, now_us, numbers["last_attempt_us"])
    numbers["first_attempt_us"] = np.where(
        rung & (numbers["first_attempt_us"] == 0), now_us, numbers["first_attempt_us"]
    )
    reached = rung & (what < 25)
    numbers["state"] = np.where(
        reached, STATES.index(State.REACHED), np.where(rung, 0, numbers["state"])
    ).astype(np.int8)
    numbers["closed_us"] = np.where(reached, now_us, numbers["closed_us"])
    numbers["next_attempt_us"] = np.where(
        rung & ~reached, now_us + 30 * MINUTE_US, numbers["next_attempt_us"]
    )
    moved = (what >= 50) & (what < 70)
    numbers["queue_id"] = np.where(
        moved, random.choice(board.places.queue_ids, size), numbers["queue_id"]
    ).astype(np.int32)
    given = (what >= 70) & (what < 95)
    agents = random.choice(board.places.agent_ids, size)
    numbers["assigned_agent_id"] = np.where(given, agents, numbers["assigned_agent_id"]).astype(np.int32)
    seen = what < 97
    gone = numbers["id"][~seen]
    changed = CallbackRows(numbers, rows.texts).only(seen)
    first_id = int(board.column("id").max(initial=0)) + 1_000
    new = some_rows(board.places.reference, arrive, seed=seed + 1, first_id=first_id, now_us=now_us)
    return Changes(rows=_together(changed, new), gone=gone)


def _together(one: CallbackRows, other: CallbackRows) -> CallbackRows:
    texts = {
        name: Coded.of(
            [
                rows.texts[name].words[code]
                for rows in (one, other)
                for code in rows.texts[name].codes.tolist()
            ]
        )
        for name in TEXTS
    }
    return CallbackRows(
        {name: np.concatenate([one.numbers[name], other.numbers[name]]) for name in NUMBERS}, texts
    )


def values(board: Board) -> dict[int, dict[str, Any]]:
    """Everything on a board by callback id, texts spelt out: two boards that show the same are equal."""
    slots = board.slots
    columns: dict[str, list[Any]] = {name: board.take(name, slots).tolist() for name in COLUMNS}
    for name in TEXTS:
        words = board.words[name]
        columns[name] = [words[code] for code in columns[name]]
    return {
        callback_id: {name: columns[name][place] for name in COLUMNS}
        for place, callback_id in enumerate(columns["id"])
    }
