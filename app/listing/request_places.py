"""Where a request can be put: the services of each centre, and the queue for a service and a language there."""

from __future__ import annotations

from typing import Final

from app.domain.place import LANGUAGES, Agent, Centre, Queue, Service
from app.live.places import Places

_CHANNEL: Final = "callback"


class RequestPlaces:
    """Of the queues that are rung from; other channels have lists of their own. Immutable."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._queues: dict[tuple[int, int, str], Queue] = {
            (queue.centre_id, queue.service_id, queue.language): queue
            for queue in places.queues
            if queue.channel == _CHANNEL
        }
        with_queues = {centre_id for centre_id, _, _ in self._queues}
        self.centres: tuple[Centre, ...] = tuple(one for one in places.centres if one.id in with_queues)
        spoken = {language for _, _, language in self._queues}
        #: The languages that any queue speaks; a request in another one is refused.
        self.languages: tuple[str, ...] = tuple(one for one in LANGUAGES if one in spoken)

    def services(self, centre_id: int) -> tuple[Service, ...]:
        """What the centre rings about, in whatever language."""
        here = {service_id for centre, service_id, _ in self._queues if centre == centre_id}
        return tuple(one for one in self._places.services if one.id in here)

    def nurses(self, centre_id: int) -> tuple[Agent, ...]:
        """Those at home at the centre."""
        return tuple(one for one in self._places.agents if one.centre_id == centre_id)

    def queue(self, centre_id: int, service_id: int, language: str, otherwise: str = "") -> Queue | None:
        """The service's queue in the language, else in the language `otherwise`, else (where that is "") in any."""
        wanted = (language, otherwise) if otherwise else (language, *self.languages)
        for one in wanted:
            queue = self._queues.get((centre_id, service_id, one))
            if queue is not None:
                return queue
        return None
