"""Rows of the spine as columns, which the replay of a day is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import STATES, CallbackRows, Coded, Shift
from app.database.reads.reader import Reader
from app.domain.hours import Span

#: What each row's state is told as: an index into it, 0 for none.
STATE_WORDS: Final = ("", *STATES)
#: The whole numbers of a row of the spine, as it is read; keys are 0 for none, instants microseconds.
NUMBERS: Final = (
    "seq",
    "subject_id",
    "of",  # the callback that an outbox row is about, else 0
    "centre_id",
    "from_centre_id",
    "queue_id",
    "day",  # days since 1970-01-01, of a request; 0 for none
    "state_before",  # index into STATE_WORDS
    "state_after",
    "version",
    "agent_id",
    "happened_us",
)
#: Its texts: `detail` is JSON, `about` the kind of a shift or the purpose of a text, "" for the others.
TEXTS: Final = ("subject", "kind", "actor", "action_id", "about", "detail")


@dataclass(frozen=True, slots=True)
class KeptShift:
    """A shift as it is now; `stands`: it has not been taken back."""

    shift: Shift
    stands: bool = True


@dataclass(frozen=True, slots=True)
class KeptException:
    """An opening exception as it is now: of a queue, of a centre, or with neither of the region; no `span`: closed.

    `stands`: it has not been taken back.
    """

    id: int
    centre_id: int | None
    queue_id: int | None
    span: Span | None
    stands: bool = True


@dataclass(frozen=True, slots=True)
class SpineRows:
    """Rows of the spine as columns of equal length: every name of NUMBERS (int64) and of TEXTS, in order of `seq`."""

    numbers: Mapping[str, NDArray[np.int64]]
    texts: Mapping[str, Coded]

    def __len__(self) -> int:
        return len(self.numbers["seq"])

    def __getitem__(self, name: str) -> NDArray[np.int64]:
        return self.numbers[name]

    def text(self, name: str) -> list[str]:
        """The texts of a column, a string for each row."""
        coded = self.texts[name]
        return [coded.words[code] for code in coded.codes.tolist()]

    def is_(self, name: str, *wanted: str) -> NDArray[np.bool_]:
        """By row: whether its text is one of those."""
        coded = self.texts[name]
        known = np.fromiter((word in wanted for word in coded.words), np.bool_, len(coded.words))
        return known[coded.codes] if len(known) else np.zeros(len(self), np.bool_)

    def only(self, chosen: NDArray[np.bool_]) -> SpineRows:
        """The rows where `chosen` is true."""
        return SpineRows(
            {name: values[chosen] for name, values in self.numbers.items()},
            {name: Coded(coded.words, coded.codes[chosen]) for name, coded in self.texts.items()},
        )

    @staticmethod
    def none() -> SpineRows:
        """No row."""
        return SpineRows.of([])

    @staticmethod
    def of(rows: Sequence[tuple[Any, ...]]) -> SpineRows:
        """From tuples of all NUMBERS (None is 0) and TEXTS."""
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(NUMBERS + TEXTS)
        numbers = {
            name: np.fromiter((value or 0 for value in column), np.int64, len(column))
            for name, column in zip(NUMBERS, columns, strict=False)
        }
        texts = {
            name: Coded.of([value or "" for value in column])
            for name, column in zip(TEXTS, columns[len(NUMBERS) :], strict=True)
        }
        return SpineRows(numbers, texts)

    @staticmethod
    def joined(parts: Sequence[SpineRows]) -> SpineRows:
        """All parts one after the other."""
        if not parts:
            return SpineRows.none()
        numbers = {name: np.concatenate([part.numbers[name] for part in parts]) for name in NUMBERS}
        return SpineRows(
            numbers, {name: joined_texts([part.texts[name] for part in parts]) for name in TEXTS}
        )


def joined_texts(parts: Sequence[Coded]) -> Coded:
    """Text columns one after the other, in one dictionary."""
    code_of: dict[str, int] = {}
    codes = []
    for part in parts:
        table = [code_of.setdefault(word, len(code_of)) for word in part.words]
        codes.append(np.array(table or [0], np.int32)[part.codes])
    return Coded(tuple(code_of), np.concatenate(codes) if codes else np.empty(0, np.int32))


class ReplayReader(Reader, Protocol):
    """What a replay asks for besides what the live feed does; the same connection, the same rights."""

    def touched(self, from_us: int, until_us: int) -> NDArray[np.int64]:
        """The callbacks that were open at some time of the stretch, or to which something happened then; sorted.

        More may be named: what was open is told by the spine.
        """
        ...

    def known(self, ids: Sequence[int]) -> CallbackRows:
        """These callbacks as they are now; without those that may not be seen now."""
        ...

    def told_of(self, ids: Sequence[int]) -> SpineRows:
        """Everything that happened to these callbacks, and to the texts about them, on whatever day."""
        ...

    def told_of_people(self, from_us: int, until_us: int) -> SpineRows:
        """What happened in the stretch to people's presence, to shifts and to opening exceptions."""
        ...

    def kept_shifts(self, from_us: int, until_us: int, ids: Sequence[int]) -> tuple[KeptShift, ...]:
        """The shifts that are in the stretch now, and those of `ids` wherever they are now; by id."""
        ...

    def told_of_shifts(self, ids: Sequence[int]) -> SpineRows:
        """Everything that happened to these shifts, on whatever day."""
        ...

    def kept_exceptions(self, day: date) -> tuple[KeptException, ...]:
        """The opening exceptions of the local day, those taken back among them; by id."""
        ...

    def told_of_exceptions(self, ids: Sequence[int]) -> SpineRows:
        """Everything that happened to these opening exceptions, on whatever day."""
        ...
