"""What a report of the command line is of, and its figures, as the login may see them."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.cli.output import Exit, ending
from app.cli.report_span import span_of
from app.database.engine import Engine
from app.database.gone_by import GoneBy
from app.database.reads.columns import Reference
from app.database.report_places import report_places
from app.domain.place import Centre, Service
from app.listing.report import Lines, Report, report
from app.listing.report_words import ReportWords, report_words

Place = TypeVar("Place", bound=Centre | Service)


@dataclass(frozen=True, slots=True)
class Asked:
    """As it was typed: `days` a span, `centres` and `service` codes or names; no centre is all of them."""

    days: str
    by: Lines
    centres: Sequence[str]
    service: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Reported:
    """From `first` and before `before`. `centres` that were asked for, none: all that `person` sees."""

    report: Report
    first: date
    before: date
    centres: tuple[Centre, ...]
    service: Service | None
    places: Reference
    person: str
    language: str
    words: ReportWords
    read_at: datetime

    @property
    def last(self) -> date:
        return self.before - timedelta(days=1)

    @property
    def zone(self) -> tzinfo:
        return ZoneInfo(self.places.region.zone)

    @property
    def about(self) -> str:
        """Where, which days, when they were read, and whether they are made up."""
        everywhere = self.words.own_centres if self.places.elsewhere else self.words.whole_region
        told = [", ".join(one.names.in_language(self.language) for one in self.centres) or everywhere]
        if self.service is not None:
            told.append(self.service.names.in_language(self.language))
        told += [
            f"{self.first.isoformat()}\u2013{self.last.isoformat()}",
            self.read_at.astimezone(self.zone).isoformat(timespec="minutes"),
        ]
        if self.places.region.is_demo:
            told.append(self.words.demo)
        return " · ".join(told)

    @property
    def filter(self) -> str:
        """For the audit."""
        codes = [one.code for one in self.centres] + ([] if self.service is None else [self.service.code])
        return " ".join([f"{self.first.isoformat()}..{self.last.isoformat()}", *codes])

    @property
    def file_name(self) -> str:
        """Without its ending: what of and which days, so that each time has a file of its own."""
        told = ["report", *([one.code for one in self.centres] or ["region"])]
        if self.service is not None:
            told.append(self.service.code)
        told += [self.first.isoformat(), self.last.isoformat()]
        by = [] if self.report.by == "day" else [f"by-{self.report.by}"]
        return "-".join([*told, *by]).replace("/", "-")

    def centre_name(self, centre_id: int) -> str:
        """In the language of the report."""
        return next(
            (one.names.in_language(self.language) for one in self.places.centres if one.id == centre_id),
            str(centre_id),
        )

    def centre_code(self, centre_id: int) -> str:
        """The same in every language."""
        return next((one.code for one in self.places.centres if one.id == centre_id), str(centre_id))


def read(engine: Engine, asked: Asked, now: datetime) -> Reported:
    """Ends the program with a sentence where something asked for is not there. Raises Unavailable and WrongDatabase."""
    person = engine.url.username or getpass.getuser()
    places = report_places(engine, person, now.astimezone(UTC).date())
    if not places.centres:
        ending(
            Exit.WRONG_USE,
            "This login sees no centre, so there is nothing to report.",
            "`jonovahti-admin rights LOGIN --role viewer` lets it see.",
        )
    centres = tuple(dict.fromkeys(_named(one, places.centres, "centre") for one in asked.centres))
    service = None if asked.service is None else _named(asked.service, places.services, "service")
    try:
        first, before = span_of(asked.days, now.astimezone(ZoneInfo(places.region.zone)).date())
    except ValueError as unclear:
        ending(Exit.WRONG_USE, str(unclear))
    days = GoneBy(engine, person).centre_days(
        first,
        before,
        [one.id for one in centres or places.centres],
        None if service is None else service.id,
    )
    return Reported(
        report(days, asked.by, first, before), first, before, centres, service, places, person, asked.language,
        report_words(asked.language), now,
    )  # fmt: skip


def _named(name: str, there: Sequence[Place], kind: str) -> Place:
    by_name: dict[str, Place] = {}
    for found in there:
        for each in (found.code, *found.names):
            by_name[each.casefold()] = found
    by_name.pop("", None)
    if name.casefold() not in by_name:
        known = ", ".join(one.code for one in there)
        ending(Exit.WRONG_USE, f'There is no {kind} "{name}" that this login sees. There are: {known}.')
    return by_name[name.casefold()]
