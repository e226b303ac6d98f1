"""What callbacks were at a moment follows from what had happened to them by then, whatever happened and when."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.database.reads.columns import NUMBERS as COLUMNS
from app.database.reads.columns import STATES, CallbackRows, Coded
from app.database.reads.replay_rows import STATE_WORDS, SpineRows
from app.domain.callback import STEPS, State
from app.replay.states import States
from tests.boards import a_reference

REFERENCE = a_reference(centres=3)
QUEUES = [queue.id for queue in REFERENCE.queues]
CENTRE_OF = {queue.id: queue.centre_id for queue in REFERENCE.queues}
WAITING, CALLING = State.WAITING, State.CALLING
_KIND_OF = {CALLING: "taken", **{state: state.value for state in STATES[2:]}}


@dataclass
class Life:
    """One callback, written down as the database would: `rows` is the spine, `were` what it was after each event."""

    id: int
    asked_us: int
    queue: int
    state: State = WAITING
    version: int = 1
    attempts: int = 0
    next_us: int = 0
    language: str = "fi"
    last_us: int = 0
    closed_us: int = 0
    were: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    rows: list[tuple[Any, ...]] = field(default_factory=list)

    def note(self, seq: int, at_us: int, kind: str, was: Life | None) -> None:
        detail = {}
        if was is not None:
            for name, before, after in (
                ("queue_id", was.queue, self.queue),
                ("next_attempt_at", was.next_us or None, self.next_us or None),
                ("language", was.language, self.language),
                ("attempts_made", was.attempts, self.attempts),
            ):
                if before != after:
                    detail[name] = [before, after]
        left = CENTRE_OF[was.queue] if was is not None and kind == "moved" else 0
        state_before = STATE_WORDS.index(was.state) if was is not None else 0
        self.rows.append(
            (seq, self.id, 0, CENTRE_OF[self.queue], left, self.queue, 0, state_before,
             STATE_WORDS.index(self.state), self.version, 0, at_us, "callback", kind, "anna", "", "",
             json.dumps(detail))
        )  # fmt: skip
        self.were.append((at_us, self.told()))

    def told(self) -> dict[str, Any]:
        return {
            "queue_id": self.queue, "state": STATES.index(self.state), "version": self.version,
            "attempts_made": self.attempts, "next_attempt_us": self.next_us, "language": self.language,
            "last_attempt_us": self.last_us, "closed_us": self.closed_us, "requested_us": self.asked_us,
        }  # fmt: skip

    def step(self, choice: int, amount: int, at_us: int, seq: int) -> None:
        """One of the things that may happen to it now."""
        was = Life(self.id, self.asked_us, self.queue, self.state, self.version, self.attempts, self.next_us,
                   self.language)  # fmt: skip
        self.version += 1
        if choice % 4 == 0 and self.state is WAITING:
            self.queue = QUEUES[amount % len(QUEUES)]
            self.note(seq, at_us, "moved" if self.queue != was.queue else "corrected", was)
        elif choice % 4 == 1 and self.state is WAITING:
            self.next_us = at_us + 1 + amount
            self.note(seq, at_us, "retry_set", was)
        elif choice % 4 == 2 and self.state in {WAITING, CALLING}:
            self.language = ("fi", "sv", "en")[amount % 3]
            self.note(seq, at_us, "corrected", was)
        else:
            steps = STEPS[self.state]
            self._go(steps[amount % len(steps)], at_us)
            kind = _KIND_OF.get(self.state, "attempted" if was.state is CALLING else "reopened")
            self.note(seq, at_us, kind, was)

    def _go(self, state: State, at_us: int) -> None:
        if self.state is CALLING:
            self.attempts, self.last_us = self.attempts + 1, at_us
        self.state = state
        self.closed_us = 0 if state in {WAITING, CALLING} else at_us


def lives(choices: list[tuple[int, int, int, int]]) -> list[Life]:
    """Callbacks, to which the choices happen one after the other: (which, what, how much, microseconds later)."""
    found = [Life(number, 1000 + number, QUEUES[number]) for number in range(1, 5)]
    seq, now = 0, 2000
    for one in found:
        seq += 1
        one.note(seq, one.asked_us, "requested", None)
    for which, what, amount, later in choices:
        seq, now = seq + 1, now + later
        found[which].step(what, amount, now, seq)
    return found


def known(found: list[Life]) -> CallbackRows:
    """What the callbacks are in the end."""
    told = [one.told() for one in found]
    numbers = {
        name: np.array([one.get(name, 0) for one in told]).astype(kind) for name, kind in COLUMNS.items()
    }
    numbers["id"] = np.array([one.id for one in found])
    numbers["asked_queue_id"] = np.array([QUEUES[one.id] for one in found], np.int32)
    nothing = Coded(("",), np.zeros(len(found), np.int32))
    languages = Coded.of([one.language for one in found])
    return CallbackRows(numbers, {"language": languages, "reason": nothing, "care_team": nothing})


def spine(found: list[Life]) -> SpineRows:
    return SpineRows.of(sorted(row for one in found for row in one.rows))


HAPPENINGS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 40), st.integers(0, 50)), max_size=40
)


@given(HAPPENINGS)
def test_at_every_moment_each_callback_is_what_its_last_event_until_then_made_it(
    choices: list[tuple[int, int, int, int]],
) -> None:
    found = lives(choices)

    states = States.of(spine(found), known(found), REFERENCE)

    moments = {us + shift for one in found for us, _ in one.were for shift in (-1, 0, 1)}
    for us in sorted(moments):
        rows = states.at(us)
        wanted = {one.id: [was for at_us, was in one.were if at_us <= us][-1:] for one in found}
        assert set(rows.numbers["id"].tolist()) == {key for key, was in wanted.items() if was}
        for place, key in enumerate(rows.numbers["id"].tolist()):
            (was,) = wanted[key]
            languages = rows.texts["language"]
            assert languages.words[languages.codes[place]] == was["language"]
            for name in was.keys() - {"language"}:
                assert rows.numbers[name][place] == was[name], (name, us)


@given(HAPPENINGS)
def test_the_day_cut_off_at_a_moment_ends_as_the_whole_day_was_then(
    choices: list[tuple[int, int, int, int]],
) -> None:
    found = lives(choices)
    half = lives(choices[: len(choices) // 2])
    until_us = max(us for one in half for us, _ in one.were)
    whole = States.of(spine(found), known(found), REFERENCE)
    cut = States.of(spine(half), known(half), REFERENCE)

    # Until just before the end: what comes after the cut may come at the same microsecond.
    for name, values in cut.at(until_us - 1).numbers.items():
        assert values.tolist() == whole.at(until_us - 1).numbers[name].tolist(), name


def test_of_two_transactions_the_one_that_waited_comes_last_though_its_clock_is_earlier() -> None:
    one = Life(1, 1000, QUEUES[0])
    one.note(1, 1000, "requested", None)
    one.step(1, 500, 3000, 2)
    one.step(3, 0, 2500, 3)

    states = States.of(spine([one]), known([one]), REFERENCE)

    assert states.at(2999).numbers["state"].tolist() == [STATES.index(WAITING)]
    assert states.at(3000).numbers["state"].tolist() == [STATES.index(CALLING)]


def test_an_imported_callback_waited_and_was_rung_when_it_says_not_when_it_was_written_down() -> None:
    row = (CENTRE_OF[QUEUES[0]], 0, QUEUES[0], 0)
    told = SpineRows.of(
        [
            (1, 7, 0, *row, 0, 1, 1, 0, 1000, "callback", "requested", "import:old", "", "", "{}"),
            (2, 7, 0, *row, 1, 1 + STATES.index(State.REACHED), 1, 0, 9000,
             "callback", "reached", "import:old", "", "", "{}"),
            *(
                (2 + number, 7, 0, *row, 0, 0, 0, 0, at_us, "callback", "attempted", "import:old", "", "",
                 json.dumps({"outcome": [None, outcome], "attempts_made": [number - 1, number]}))
                for number, (at_us, outcome) in enumerate(
                    [(3000, "no_answer"), (5000, "technical"), (9000, "reached")], 1)
            ),
        ]
    )  # fmt: skip
    one = Life(7, 1000, QUEUES[0], State.REACHED, attempts=2, last_us=9000, closed_us=9000)
    rows = known([one])

    states = States.of(told, rows, REFERENCE)

    seen = [states.at(us).numbers for us in (999, 1000, 3000, 5000, 8999, 9000)]
    assert [len(one["id"]) for one in seen] == [0, 1, 1, 1, 1, 1]
    assert [int(one["state"][0]) for one in seen[1:]] == [0, 0, 0, 0, STATES.index(State.REACHED)]
    assert [int(one["attempts_made"][0]) for one in seen[1:]] == [0, 1, 1, 1, 2]
    assert [int(one["last_attempt_us"][0]) for one in seen[1:]] == [0, 3000, 5000, 5000, 9000]
    assert [int(one["closed_us"][0]) for one in seen[1:]] == [0, 0, 0, 0, 9000]
