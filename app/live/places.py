"""The region's places with a running number each: columns hold small numbers, and figures are arrays."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.database.reads.columns import Reference
from app.domain.place import Agent, Centre, Names, Queue, Region, Service, Thresholds
from app.live.day import LocalDay

#: Ids up to here are looked up in a table, twenty times as fast as they are searched for.
_LONGEST_TABLE: Final = 1_000_000


class Places:
    """Immutable. Queues, centres, services and agents are in order of id; a number is a place in it."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.region: Region = reference.region
        self.centres: tuple[Centre, ...] = tuple(sorted(reference.centres, key=lambda centre: centre.id))
        self.services: tuple[Service, ...] = tuple(sorted(reference.services, key=lambda service: service.id))
        self.queues: tuple[Queue, ...] = tuple(sorted(reference.queues, key=lambda queue: queue.id))
        self.agents: tuple[Agent, ...] = tuple(sorted(reference.agents, key=lambda agent: agent.id))
        self.queue_ids = _ids(self.queues)
        self.agent_ids = _ids(self.agents)
        centre_number = {centre.id: number for number, centre in enumerate(self.centres)}
        service_number = {service.id: number for number, service in enumerate(self.services)}
        self._queue_number = {queue.id: number for number, queue in enumerate(self.queues)}
        self._agent_number = {agent.id: number for number, agent in enumerate(self.agents)}
        self._number_of_queue = _table(self.queue_ids)
        self._number_of_agent = _table(self.agent_ids)
        #: By queue: the number of its centre and of its service, and the seconds of work one request is.
        self.centre_of = np.array([centre_number[queue.centre_id] for queue in self.queues], np.intp)
        self.service_of = np.array([service_number[queue.service_id] for queue in self.queues], np.intp)
        self.work_s = np.array([self.services[number].work_s for number in self.service_of], np.int64)
        self.centre_number = centre_number
        self.service_number = service_number

    @property
    def limits(self) -> Thresholds:
        return self.region.thresholds

    @cached_property
    def max_attempts(self) -> tuple[int, ...]:
        """By queue, of the policy valid today; 1 without any."""
        return tuple(self.reference.max_attempts.get(queue.id, 1) for queue in self.queues)

    @cached_property
    def by_queue(self) -> tuple[tuple[Centre, Service, int], ...]:
        """By queue: its centre, its service and how often it tries, for whoever writes many rows."""
        return tuple(
            (self.centres[centre], self.services[service], most)
            for centre, service, most in zip(
                self.centre_of.tolist(), self.service_of.tolist(), self.max_attempts, strict=True
            )
        )

    @cached_property
    def agent_codes(self) -> tuple[str, ...]:
        """By agent; the last place is what -1 finds: nobody."""
        return (*(agent.code for agent in self.agents), "")

    def centre_names(self, centre_id: int) -> Names | None:
        """The names of any centre of the region, the user's own or not."""
        every = (*self.centres, *self.reference.elsewhere)
        return next((centre.names for centre in every if centre.id == centre_id), None)

    def same_numbers(self, other: Places) -> bool:
        """Whether columns made with the other places' numbers are right with these too."""
        return bool(
            np.array_equal(self.queue_ids, other.queue_ids)
            and np.array_equal(self.agent_ids, other.agent_ids)
            and np.array_equal(self.centre_of, other.centre_of)
            and np.array_equal(self.service_of, other.service_of)
        )

    def queue_numbers(self, ids: NDArray[Any]) -> NDArray[np.int16]:
        """The numbers of queues by id; -1 for one that is not known."""
        return _numbers(self.queue_ids, self._number_of_queue, ids)

    def queue_number(self, id_: int) -> int:
        """The number of one queue; -1 for one that is not known."""
        return self._queue_number.get(id_, -1)

    def agent_number(self, id_: int) -> int:
        """The number of one agent; -1 for none (0) and for one that is not known."""
        return self._agent_number.get(id_, -1)

    def agent_numbers(self, ids: NDArray[Any]) -> NDArray[np.int16]:
        """The numbers of agents by id; -1 for none (0) and for one that is not known."""
        return _numbers(self.agent_ids, self._number_of_agent, ids)

    def open_span(self, day: LocalDay) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """By queue: when it opens and closes on the day, in microseconds; 0 and 0 where closed all day."""
        opens, closes = np.zeros((2, len(self.queues)), np.int64)
        # Hundreds of queues have a handful of hours, and a clock's reading takes its time to tell.
        at = cache(day.at)
        for number, queue in enumerate(self.queues):
            hours = self.reference.hours.get(queue.id)
            span = hours.on(day.date) if hours else None
            if span is not None:
                opens[number], closes[number] = at(span.opens_min), at(span.closes_min)
        return opens, closes

    def queues_of(self, centre_ids: frozenset[int] | None) -> NDArray[np.bool_]:
        """By queue: whether it belongs to one of the centres; None means all."""
        if centre_ids is None:
            return np.ones(len(self.queues), np.bool_)
        wanted = [number for centre_id, number in self.centre_number.items() if centre_id in centre_ids]
        is_wanted = np.zeros(len(self.centres), np.bool_)
        is_wanted[wanted] = True
        chosen: NDArray[np.bool_] = is_wanted[self.centre_of]
        return chosen


def _ids(things: tuple[Queue, ...] | tuple[Agent, ...]) -> NDArray[np.int64]:
    return np.fromiter((thing.id for thing in things), np.int64, len(things))


def _table(known: NDArray[np.int64]) -> NDArray[np.int16] | None:
    """The number of each id, -1 where there is none, as at both ends; None for ids too far from each other."""
    if not len(known) or known[0] < 1 or known[-1] > _LONGEST_TABLE:
        return None
    table = np.full(int(known[-1]) + 2, -1, np.int16)
    table[known] = np.arange(len(known))
    return table


def _numbers(
    known: NDArray[np.int64], table: NDArray[np.int16] | None, ids: NDArray[Any]
) -> NDArray[np.int16]:
    if table is not None:
        return table.take(ids, mode="clip")
    if not len(known):
        return np.full(len(ids), -1, np.int16)
    place = np.searchsorted(known, ids)
    place[place == len(known)] = 0
    return np.where(known[place] == ids, place, -1).astype(np.int16)
