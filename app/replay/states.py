"""What every callback was after each thing that happened to it, as columns, and so what all were at any moment."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, OPEN_CODES, STATES, TEXTS, CallbackRows, Coded, Reference
from app.database.reads.replay_rows import SpineRows
from app.domain.attempt_policy import counts_as_attempt
from app.domain.callback import EventKind, Outcome, State
from app.replay.fill import Changes, Stretches, filled, last_of
from app.replay.rows_now import rows_now
from app.replay.spine_order import in_order
from app.replay.text_states import TextStates

#: What an event tells of a column: its name on the spine, and the column's.
_TOLD: Final = {
    "queue_id": "queue_id",
    "next_attempt_at": "next_attempt_us",
    "front_at": "front_us",
    "wish_from": "wish_from_us",
    "wish_until": "wish_until_us",
    "said_at": "said_us",
    "assigned_agent_id": "assigned_agent_id",
    "due_at": "due_us",
    "is_urgent": "is_urgent",
    "attempts_made": "attempts_made",
    "language": "language",
    "reason": "reason",
}
_CALLING: Final = 1 + STATES.index(State.CALLING)
_RUNG: Final = [1 + STATES.index(state) for state in (State.REACHED, State.UNREACHED)]


@dataclass(frozen=True, slots=True)
class States:
    """Immutable. Events in order of callback and time; `starts` is each callback's first, `at_us` when each was.

    `changing` are columns by event, `fixed` by callback; texts are codes of `words`.
    """

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    at_us: NDArray[np.int64]
    callback: NDArray[np.int64]  # by event: the place of its callback in `ids`
    changing: Mapping[str, NDArray[Any]]
    fixed: Mapping[str, NDArray[Any]]
    words: Mapping[str, tuple[str, ...]]
    texts: TextStates

    def __len__(self) -> int:
        return len(self.ids)

    def at(self, us: int) -> CallbackRows:
        """All callbacks that had been asked for by then, as they were; `us` is included."""
        if not len(self.ids):
            return CallbackRows.none()
        counts = np.add.reduceat(self.at_us <= us, self.starts, dtype=np.int64)
        there = np.flatnonzero(counts)
        newest = self.starts[there] + counts[there] - 1
        numbers = {name: values[newest] for name, values in self.changing.items() if name not in TEXTS}
        numbers |= {name: values[there] for name, values in self.fixed.items() if name not in TEXTS}
        numbers["text_state"] = self.texts.at(us, self.ids[there])
        texts = {}
        for name in TEXTS:
            codes = self.changing[name][newest] if name in self.changing else self.fixed[name][there]
            texts[name] = Coded(self.words[name], codes)
        return CallbackRows({name: numbers[name] for name in NUMBERS}, texts)

    def spans(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int32]]:
        """Every stretch in which a callback was open in one queue: from when, until when (int64's largest), which."""
        until = np.full(len(self.at_us), np.iinfo(np.int64).max)
        same = self.callback[1:] == self.callback[:-1]
        until[:-1][same] = self.at_us[1:][same]
        is_open = self.changing["state"] < OPEN_CODES
        return self.at_us[is_open], until[is_open], self.changing["queue_id"][is_open]

    @staticmethod
    def of(told: SpineRows, known: CallbackRows, reference: Reference) -> States:
        """From what the spine tells of the callbacks and of their texts, and what is known of them now."""
        spine, at_us = in_order(told.only(told.is_("subject", "callback")))
        ids, callback = np.unique(spine["subject_id"], return_inverse=True)
        mine = np.array([centre.id for centre in reference.centres], np.int64)
        returns = spine.is_("kind", EventKind.MOVED) & (spine["from_centre_id"] != 0)
        returns &= ~np.isin(spine["from_centre_id"], mine)
        stretches = Stretches.of(callback, returns)
        now = rows_now(ids, spine, callback, known, reference)
        words, codes = _dictionaries(now, spine)
        changing = _told_columns(spine, stretches, now, codes)
        changing |= _derived_columns(spine, stretches, at_us, now)
        fixed = {
            name: values.astype(NUMBERS[name], copy=False)
            for name, values in now.numbers.items()
            if name not in changing and name != "text_state"
        }
        fixed["care_team"] = now.texts["care_team"].codes
        starts = np.flatnonzero(np.diff(callback, prepend=-1))
        texts = TextStates.of(told.only(told.is_("subject", "outbox")), known)
        return States(ids, starts, at_us, callback, changing, fixed, words, texts)


def _dictionaries(
    now: CallbackRows, spine: SpineRows
) -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, int]]]:
    """The words of each text column, those among them that were corrected away, and the code of each."""
    words: dict[str, tuple[str, ...]] = {}
    codes: dict[str, dict[str, int]] = {}
    corrected: defaultdict[str, list[str]] = defaultdict(list)
    for text in spine.texts["detail"].words:
        if '"language"' in text or '"reason"' in text:
            for name, pair in json.loads(text).items():
                corrected[name] += [one or "" for one in pair] if name in TEXTS else []
    for name in TEXTS:
        code_of = {word: code for code, word in enumerate(now.texts[name].words)}
        for word in corrected[name]:
            code_of.setdefault(word, len(code_of))
        words[name], codes[name] = tuple(code_of), code_of
    return words, codes


def _told_columns(
    spine: SpineRows, stretches: Stretches, now: CallbackRows, codes: Mapping[str, Mapping[str, int]]
) -> dict[str, NDArray[Any]]:
    """The columns whose changes the events tell of by value, by event."""
    changes = {column: Changes.none() for column in _TOLD.values()}
    detail = spine.texts["detail"]
    told = [{} if text in {"", "{}"} else json.loads(text) for text in detail.words]
    has_any = np.fromiter(map(bool, told), np.bool_, len(told))
    places = np.flatnonzero(has_any[detail.codes]) if told else np.empty(0, np.int64)
    is_imported = spine["state_after"] == 0
    counted: defaultdict[int, int] = defaultdict(int)
    for place, one in zip(places.tolist(), detail.codes[places].tolist(), strict=True):
        for name, pair in told[one].items():
            if name not in _TOLD:
                continue
            before, after = pair
            if name == "attempts_made" and is_imported[place]:
                # An import numbers every ring; the policy's count leaves technical failures out.
                of = int(stretches.callback[place])
                before = counted[of]
                outcome = told[one].get("outcome", [None, ""])[1]
                counted[of] += outcome not in set(Outcome) or counts_as_attempt(Outcome(outcome))
                after = counted[of]
            changes[_TOLD[name]].add(place, before, after)
    columns: dict[str, NDArray[Any]] = {}
    for column, of_column in changes.items():
        if column in TEXTS:
            code_of = codes[column]
            values = filled(of_column, now.texts[column].codes, stretches, partial(_code, code_of))
            columns[column] = values.astype(np.int32, copy=False)
        else:
            values = filled(of_column, now.numbers[column], stretches, lambda value: int(value or 0))
            columns[column] = values.astype(NUMBERS[column], copy=False)
    return columns


def _code(code_of: Mapping[str, int], word: str | None) -> int:
    return code_of[word or ""]


def _derived_columns(
    spine: SpineRows, stretches: Stretches, at_us: NDArray[np.int64], now: CallbackRows
) -> dict[str, NDArray[Any]]:
    """The columns that follow from which events there were and when, by event."""
    after, happened = spine["state_after"], spine["happened_us"]
    has_state = after > 0
    state = last_of(after, has_state, stretches) - 1
    is_attempt = spine.is_("kind", EventKind.ATTEMPTED)
    is_attempt |= (spine["state_before"] == _CALLING) & np.isin(after, _RUNG)
    agent = np.where(spine.is_("kind", EventKind.REQUESTED), 0, spine["agent_id"])
    # What happens to a request that has ended, such as its patient's words, is told with its state and ends it no more.
    closed = last_of(happened, (after - 1 >= OPEN_CODES) & (after != spine["state_before"]), stretches)

    def or_known(values: NDArray[np.int64], name: str) -> NDArray[np.int64]:
        # What happened out of sight is known by what it left, from then on.
        kept = now.numbers[name][stretches.callback]
        return np.where((values == 0) & (kept <= at_us), kept, values)

    columns = {
        "state": np.maximum(state, 0),
        "version": np.maximum(last_of(spine["version"], spine["version"] > 0, stretches), 1),
        "agent_id": last_of(agent, has_state, stretches),
        "taken_us": or_known(last_of(happened, spine.is_("kind", EventKind.TAKEN), stretches), "taken_us"),
        "first_attempt_us": or_known(_first_of(happened, is_attempt, stretches), "first_attempt_us"),
        "last_attempt_us": or_known(last_of(happened, is_attempt, stretches), "last_attempt_us"),
        "closed_us": np.where(state >= OPEN_CODES, closed, 0),
    }
    return {name: values.astype(NUMBERS[name], copy=False) for name, values in columns.items()}


def _first_of(values: NDArray[np.int64], holds: NDArray[np.bool_], stretches: Stretches) -> NDArray[np.int64]:
    """After each event, the value at the callback's first event that `holds`, 0 before it."""
    places = np.flatnonzero(holds)
    if not len(places):
        return np.zeros(len(values), np.int64)
    first = np.full(int(stretches.callback[-1]) + 1, len(values), np.int64)
    np.minimum.at(first, stretches.callback[places], places)
    of = first[stretches.callback]
    return np.where(np.arange(len(values)) >= of, values[np.minimum(of, len(values) - 1)], 0)
