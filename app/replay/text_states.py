"""Which state the newest text of each callback was in at a moment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import NUMBERS, TEXT_STATES, CallbackRows
from app.database.reads.replay_rows import SpineRows


@dataclass(frozen=True, slots=True)
class TextStates:
    """Steps in order of callback and time, and the state of the callback's newest text after each.

    `imported` is by callback: a text whose steps nobody wrote down has the state it has now, always.
    """

    callback: NDArray[np.int64]
    at_us: NDArray[np.int64]
    state: NDArray[np.int8]
    known_ids: NDArray[np.int64]
    imported: NDArray[np.int8]

    def at(self, us: int, ids: NDArray[np.int64]) -> NDArray[np.int8]:
        """The codes of TEXT_STATES for these callbacks (ascending), 0 where none had been written."""
        states = np.zeros(len(ids), np.int8)
        if len(self.known_ids) and len(ids):
            place = np.minimum(np.searchsorted(self.known_ids, ids), len(self.known_ids) - 1)
            states = np.where(self.known_ids[place] == ids, self.imported[place], 0).astype(np.int8)
        done = np.flatnonzero(self.at_us <= us)
        if not len(done) or not len(ids):
            return states
        # Within what is done, a callback's newest step is its last row.
        callbacks = self.callback[done]
        place = np.searchsorted(callbacks, ids, "right") - 1
        there = (place >= 0) & (callbacks[np.maximum(place, 0)] == ids)
        states[there] = self.state[done[place[there]]]
        return states

    @staticmethod
    def of(told: SpineRows, known: CallbackRows) -> TextStates:
        """`told`: the steps of texts; their ids rise with their age's end, so the greatest is the newest."""
        code_of = {word: code for code, word in enumerate(TEXT_STATES)}
        order = np.lexsort((told["seq"], told["happened_us"], told["of"]))
        callback, at_us = told["of"][order], told["happened_us"][order]
        text = told["subject_id"][order].tolist()
        words = told.text("kind")
        kinds = [words[place] for place in order.tolist()]
        state = np.zeros(len(order), np.int8)
        newest: dict[int, tuple[int, int]] = {}
        for place, (of, one, kind) in enumerate(zip(callback.tolist(), text, kinds, strict=True)):
            if one >= newest.get(of, (0, 0))[0]:
                newest[of] = (one, code_of.get(kind, 0))
            state[place] = newest[of][1]
        ids = known.numbers["id"].astype(np.int64)
        imported = np.where(np.isin(ids, callback), 0, known.numbers["text_state"])
        sorting = np.argsort(ids)
        return TextStates(
            callback, at_us, state, ids[sorting], imported[sorting].astype(NUMBERS["text_state"])
        )
