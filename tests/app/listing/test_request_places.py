"""Where a request can be put."""

from __future__ import annotations

from dataclasses import replace

from app.listing.request_places import RequestPlaces
from app.live.places import Places
from tests.boards import a_reference


def test_the_queue_is_that_of_the_service_in_the_language() -> None:
    places = RequestPlaces(Places(a_reference(centres=3)))

    queue = places.queue(2, 5, "sv")

    assert queue is not None
    assert (queue.centre_id, queue.service_id, queue.language) == (2, 5, "sv")


def test_where_none_speaks_the_language_another_queue_of_the_service_takes_the_request() -> None:
    places = RequestPlaces(Places(a_reference(centres=3)))

    queue = places.queue(2, 5, "en")

    assert queue is not None
    assert (queue.service_id, queue.language) == (5, "fi")


def test_a_correction_falls_back_on_the_language_of_its_queue_and_on_no_other() -> None:
    reference = a_reference(centres=3)
    only_fi = replace(reference, queues=tuple(one for one in reference.queues if one.language == "fi"))
    places = RequestPlaces(Places(only_fi))

    assert places.queue(2, 5, "sv", "fi") is not None
    assert places.queue(2, 5, "en", "sv") is None


def test_queues_of_other_channels_are_no_place_for_it() -> None:
    reference = a_reference(centres=3)
    chats = tuple(replace(one, channel="chat") for one in reference.queues if one.centre_id == 2)
    places = RequestPlaces(
        Places(replace(reference, queues=(*(q for q in reference.queues if q.centre_id != 2), *chats)))
    )

    assert [one.id for one in places.centres] == [1, 3]
    assert places.services(2) == ()
    assert places.queue(2, 5, "fi") is None
