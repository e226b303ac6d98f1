"""The desk of a second, made-up supervisor in the demo, so that one person can see how two look after each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.actions import Journal, Means
from app.database.contract import Desk
from app.demo.live import Demo
from app.domain.act import Consent

#: What is signed with at the other desk.
SECOND_PERSON: Final = "demo.second"


def second_means(demo: Demo, desk: Desk, means: Means) -> Means:
    """The means of whoever sits at `desk`: the same file and clock, and a journal of its own."""
    journal = Journal(demo.path.with_suffix(".second"))
    journal.read()
    return replace(means, desk=demo.outage.cuts(desk) if demo.outage is not None else desk, journal=journal)


def consents_at(*desks: Means) -> tuple[Consent, ...]:
    """The consents that wait, of all these desks, each once, oldest first. Raises Unavailable."""
    found = {each.id: each for means in desks for each in means.desk.consents(at=means.now())}
    return tuple(sorted(found.values(), key=lambda each: (each.asked_at, each.id)))
