"""What a report of the command line is of, and its figures, as the login may see them."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final
from zlib import crc32
from zoneinfo import ZoneInfo

from app.cli.output import Exit, ending
from app.cli.report_naming import meant
from app.cli.report_span import span_of, spans_told
from app.database.engine import Engine
from app.database.gone_by import GoneBy
from app.database.reads.columns import Reference
from app.database.reads.counted import days_not_counted
from app.database.report_places import report_places
from app.domain.place import Centre, Service
from app.listing.report import Lines, Report, report
from app.listing.report_words import ReportWords, report_words

#: What the audit keeps of a filter is cut at its end; codes beyond this are counted instead.
_MOST_CODES: Final = 120


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
    """From `first` and before `before`. `centres` that were asked for, none: all that `person` sees.

    `missing`: days the worker has not counted, oldest first; the figures know nothing of them.
    """

    report: Report
    first: date
    before: date
    missing: tuple[date, ...]
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
        """Where, which days are missing, which days, when they were read, and whether they are made up.

        What may be long stands first: on paper the end is kept.
        """
        everywhere = self.words.own_centres if self.places.elsewhere else self.words.whole_region
        told = [", ".join(one.names.in_language(self.language) for one in self.centres) or everywhere]
        if self.service is not None:
            told.append(self.service.names.in_language(self.language))
        if self.missing:
            told.append(self.words.not_counted.format(days=spans_told(self.missing, "\u2013")))
        told += [
            f"{self.first.isoformat()}\u2013{self.last.isoformat()}",
            self.read_at.astimezone(self.zone).isoformat(timespec="minutes"),
        ]
        if self.places.region.is_demo:
            told.append(self.words.demo)
        return " · ".join(told)

    @property
    def chosen(self) -> str:
        """By their codes the centres and the service that were asked for; "" for all."""
        return ", ".join(one.code for one in (*self.centres, self.service) if one is not None)

    @property
    def filter(self) -> str:
        """For the audit, and short enough for it whatever was asked: days, service, centres.

        Commas part the codes: such of digits, side by side, would be taken for a phone number and left out.
        """
        told = [f"{self.first.isoformat()}..{self.last.isoformat()}"]
        if self.service is not None:
            told.append(self.service.code)
        codes = [one.code for one in self.centres]
        told += codes if _is_short(codes) else [f"{len(codes)} centres"]
        return ", ".join(told)

    @property
    def file_name(self) -> str:
        """Without its ending: what of and which days, so that each time has a file of its own."""
        codes = [one.code for one in self.centres]
        if not _is_short(codes):
            # No file system takes them all. The sum tells one choice of centres from another.
            codes = [f"{len(codes)}-centres", f"{crc32(' '.join(sorted(codes)).encode()):08x}"]
        told = ["report", *(codes or ["region"])]
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
            "`jonovahti-admin rights LOGIN --centre CENTRE` lets it see one; without a role yet: with --role viewer.",
        )
    try:
        centres = tuple(dict.fromkeys(meant(one, places.centres, "centre") for one in asked.centres))
        service = None if asked.service is None else meant(asked.service, places.services, "service")
        first, before = span_of(asked.days, now.astimezone(ZoneInfo(places.region.zone)).date())
    except ValueError as unclear:
        ending(Exit.WRONG_USE, str(unclear))
    # Before the figures: a day that is counted meanwhile is called missing once too often, and never left unsaid.
    missing = tuple(days_not_counted(engine, first, before - timedelta(days=1)))
    days = GoneBy(engine, person).centre_days(
        first,
        before,
        [one.id for one in centres or places.centres],
        None if service is None else service.id,
    )
    return Reported(
        report(days, asked.by, first, before), first, before, missing, centres, service, places, person, asked.language,
        report_words(asked.language), now,
    )  # fmt: skip


def _is_short(codes: Sequence[str]) -> bool:
    return len(", ".join(codes)) <= _MOST_CODES
