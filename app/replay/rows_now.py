"""What is known of the day's callbacks now, those among it that have left one's own centres since."""

from __future__ import annotations

from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, TEXTS, CallbackRows, Coded, Reference
from app.database.reads.replay_rows import SpineRows, joined_texts
from app.domain.callback import EventKind
from app.domain.deadline import due_at
from app.domain.hours import Hours
from app.domain.moment import from_us, to_us

_NO_END: Final = -1


def rows_now(
    ids: NDArray[np.int64],
    spine: SpineRows,
    callback: NDArray[np.int64],
    known: CallbackRows,
    reference: Reference,
) -> CallbackRows:
    """A row for each of `ids`; of one that may not be seen any more, what its first event and its queue say.

    `spine` is in order of callback, and `callback` the place in `ids` of each event's.
    """
    place = np.searchsorted(ids, known.numbers["id"])
    is_mine = np.zeros(len(known), np.bool_)
    inside = place < len(ids)
    is_mine[inside] = ids[place[inside]] == known.numbers["id"][inside]
    known, place = known.only(is_mine), place[is_mine]
    is_gone = np.ones(len(ids), np.bool_)
    is_gone[place] = False
    first = np.flatnonzero(np.diff(callback, prepend=-1))[is_gone]
    gone = _gone(ids[is_gone], spine, first, reference)
    order = np.argsort(np.concatenate([place, np.flatnonzero(is_gone)]))
    numbers = {
        name: np.concatenate([known.numbers[name], gone.numbers[name]])[order].astype(kind, copy=False)
        for name, kind in NUMBERS.items()
    }
    texts = {}
    for name in TEXTS:
        both = joined_texts([known.texts[name], gone.texts[name]])
        texts[name] = Coded(both.words, both.codes[order])
    return CallbackRows(numbers, texts)


def _gone(
    ids: NDArray[np.int64], spine: SpineRows, first: NDArray[np.int64], reference: Reference
) -> CallbackRows:
    size = len(ids)
    queue_of = {queue.id: queue for queue in reference.queues}
    service_of = {service.id: service for service in reference.services}
    zone = ZoneInfo(reference.region.zone)
    is_request = spine.is_("kind", EventKind.REQUESTED)[first]
    languages, urgent, due = [], np.zeros(size, np.bool_), np.zeros(size, np.int64)
    for row, place in enumerate(first.tolist()):
        queue = queue_of.get(int(spine["queue_id"][place]))
        languages.append(queue.language if queue is not None else "")
        if queue is None:
            continue
        promise_s = service_of[queue.service_id].promise_s
        urgent[row] = promise_s is not None
        requested = from_us(int(spine["happened_us"][place]))
        due[row] = to_us(due_at(requested, promise_s, reference.hours.get(queue.id) or Hours({}), zone))
    values: dict[str, Any] = {
        "id": ids,
        "queue_id": spine["queue_id"][first],
        "asked_queue_id": np.where(is_request, spine["queue_id"][first], 0),
        "number_end": np.full(size, _NO_END),
        "is_urgent": urgent,
        "requested_us": spine["happened_us"][first],
        "request_day": spine["day"][first],
        "due_us": due,
        "may_text": np.ones(size, np.bool_),
    }
    numbers = {name: np.asarray(values.get(name, np.zeros(size)), kind) for name, kind in NUMBERS.items()}
    nothing = Coded(("",), np.zeros(size, np.int32))
    return CallbackRows(numbers, {"language": Coded.of(languages), "reason": nothing, "care_team": nothing})
