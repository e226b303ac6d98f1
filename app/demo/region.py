"""The demo's region: stations, services, queues, policies, hours, nurses and texts; the same whenever it is built."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import resources
from app.demo import assumptions as a
from app.demo.chance import stream
from app.domain.attempt_policy import AttemptPolicy
from app.domain.hours import EVE, CalendarDay, Hours, Span, finnish_calendar
from app.domain.place import Agent, Centre, Names, Queue, Region, Service, Thresholds

ZONE = "Europe/Helsinki"
#: Every number begins with a country code that the ITU keeps in reserve: E.164 by form, routed by nobody.
NUMBER_PREFIX = "+999"
#: What follows it, by what stands for a line of that kind here.
LINES = {"mobile": "40", "landline": "09", "foreign": "00"}
_LANGUAGE_DIGIT = {"fi": 1, "sv": 2, "en": 3}
_OTHER_CHANNELS = {"voicemail": ("nurse", 4), "e-form": ("prescription", 5), "chat": ("appointment", 6)}
#: Opening hours by day kind: Monday to Thursday 8-16, Friday and eves 8-15.
WEEKLY: Mapping[int, Span] = {
    **{weekday: Span(480, 960) for weekday in range(4)},
    4: Span(480, 900),
    EVE: Span(480, 900),
}

SERVICES = (
    Service(
        1, "urgent", Names("Kiirelinja", "Brådskande linjen", "Urgent line"), 2 * 3600, a.WORK_S["urgent"]
    ),
    Service(2, "nurse", Names("Sairaanhoitaja", "Sjukskötare", "Nurse"), None, a.WORK_S["nurse"]),
    Service(3, "prescription", Names("Reseptit", "Recept", "Prescriptions"), None, a.WORK_S["prescription"]),
    Service(
        4, "vaccination", Names("Rokotukset", "Vaccinationer", "Vaccinations"), None, a.WORK_S["vaccination"]
    ),
    Service(
        5,
        "appointment",
        Names("Ajanvaraus ja laboratorio", "Tidsbokning och laboratorium", "Appointments and laboratory"),
        None,
        a.WORK_S["appointment"],
    ),
)
_SERVICE_ID = {service.code: service.id for service in SERVICES}


def _policy(id_: int, attempts: int, pause_min: int) -> AttemptPolicy:
    return AttemptPolicy(
        id=id_,
        max_attempts=attempts,
        no_answer_delay=timedelta(minutes=pause_min),
        busy_delay=timedelta(minutes=10),
        voicemail_delay=timedelta(minutes=pause_min + 15),
        technical_delay=timedelta(minutes=3),
        wrong_number_ends=True,
        text_on_unreached=True,
    )


#: One, two and three attempts, as Helsinki has had in turn (3, then 1 from 27.11.2023, then 2 in 2024).
POLICIES = {1: _policy(1, 1, 45), 2: _policy(2, 2, 45), 3: _policy(3, 3, 40)}
POLICY_NAMES = {
    1: Names(
        "Yksi yritys, sitten tekstiviesti", "Ett försök, sedan textmeddelande", "One attempt, then a text"
    ),
    2: Names("Kaksi yritystä", "Två försök", "Two attempts"),
    3: Names("Kolme yritystä", "Tre försök", "Three attempts"),
}


class Station(NamedTuple):
    """A centre with what the demo assumes of it: requests over the mean, attempts, a day's work over planned hands.

    `dials`: its phone platform has an API of its own, by which it is told to ring now.
    """

    centre: Centre
    size: float
    attempts: int
    day_load: float
    dials: bool = False


@dataclass(frozen=True)
class RegionPlan:
    """All that stands still in the demo."""

    region: Region
    stations: tuple[Station, ...]
    services: tuple[Service, ...]
    queues: tuple[Queue, ...]
    agents: tuple[Agent, ...]

    @property
    def service_by_id(self) -> dict[int, Service]:
        return {service.id: service for service in self.services}

    @property
    def queue_by_id(self) -> dict[int, Queue]:
        return {queue.id: queue for queue in self.queues}


@cache
def build(stations_used: int | None = None) -> RegionPlan:
    """The region; `stations_used` keeps only the first so many stations, for small runs."""
    stations = read_stations()[:stations_used]
    return RegionPlan(
        region=Region(
            Names("Esittelyalue (keksitty)", "Demoområde (påhittat)", "Demo region (made up)"),
            ZONE,
            is_demo=True,
            thresholds=Thresholds(9000, 12600, 0.85, 1.0, 0.95),
        ),
        stations=stations,
        services=SERVICES,
        queues=tuple(queue for station in stations for queue in _queues(station.centre.id)),
        agents=tuple(agent for station in stations for agent in _agents(station)),
    )


@cache
def read_stations() -> tuple[Station, ...]:
    """The stations of `resources/demo/stations.csv`, by id."""
    return tuple(
        Station(
            Centre(int(row["id"]), row["code"], Names(row["name_fi"], row["name_sv"], row["name_en"])),
            float(row["size"]),
            int(row["attempts"]),
            float(row["day_load"]),
            row["dials"] == "1",
        )
        for row in csv.DictReader(resources.text("demo/stations.csv").splitlines())
    )


def queue_id(centre_id: int, service_code: str, language: str, channel: str = "callback") -> int:
    """The queue for this request: English callers of a line without English hands come to the nurse's line."""
    if channel != "callback":
        service_code, digit = _OTHER_CHANNELS[channel]
    else:
        if language == "en" and service_code in {"prescription", "vaccination"}:
            service_code = "nurse"
        digit = _LANGUAGE_DIGIT[language]
    return centre_id * 100 + _SERVICE_ID[service_code] * 10 + digit


def mean_work_s() -> float:
    """A nurse's seconds one request takes on the average, by the shares of services."""
    return sum(share * a.WORK_S[code] for code, share in a.SERVICE_SHARES.items())


def nurses_needed(station: Station, weekday: int) -> float:
    """Full shifts a day's work at the station asks for, so that work over hands is the station's `day_load`."""
    requests = a.REQUESTS_PER_STATION_DAY.value * station.size * a.WEEKDAY_INDEX[weekday].value
    by_ring = requests * (1 - a.OTHER_CHANNEL_SHARE * len(_OTHER_CHANNELS) / 3)
    span = WEEKLY[weekday]
    full_s = a.FULL_SHIFT_LINE_S * (span.closes_min - span.opens_min) / 480
    return by_ring * mean_work_s() / station.day_load / full_s


def _queues(centre_id: int) -> list[Queue]:
    shown = f"{NUMBER_PREFIX} 9 310 {45000 + centre_id * 10}"
    queues = []
    for service in SERVICES:
        for language in ("fi", "sv", "en"):
            id_ = queue_id(centre_id, service.code, language)
            if id_ // 10 % 10 == service.id:  # else these callers come to another service's line
                queues.append(Queue(id_, centre_id, service.id, language, "callback", shown))
    for channel, (code, _) in _OTHER_CHANNELS.items():
        id_ = queue_id(centre_id, code, "fi", channel)
        promise_s = a.CHAT_PROMISE_S if channel == "chat" else None
        queues.append(Queue(id_, centre_id, id_ // 10 % 10, "fi", channel, shown, promise_s))
    return queues


def _agents(station: Station) -> list[Agent]:
    """As many nurses as a Monday asks for and one more; every station has somebody for Swedish and for English."""
    count = max(3, round(nurses_needed(station, 0)) + 1)
    first = station.centre.id * 10
    made = []
    for place in range(count):
        chance = stream("nurse", station.centre.id, place)
        languages = ["fi"]
        if place == 1 or chance.random() < a.SWEDISH_NURSE_SHARE:
            languages.append("sv")
        if place in {0, 1} or chance.random() < a.ENGLISH_NURSE_SHARE:
            languages.append("en")
        made.append(Agent(first + place, f"hoitaja {first + place}", station.centre.id, tuple(languages)))
    return made


def hours_around(day: date) -> Hours:
    """The region's hours in the years around `day`."""
    return Hours(WEEKLY, {}, {one.day: one.kind for one in calendar_around(day)})


def calendar_around(day: date) -> Iterator[CalendarDay]:
    """Finland's holidays and eves of the year of `day`, the one before and the one after."""
    for year in range(day.year - 1, day.year + 2):
        yield from _written_calendar().get(year) or finnish_calendar([year])


@cache
def _written_calendar() -> Mapping[int, Sequence[CalendarDay]]:
    """By year. The package that knows holidays takes as long to load as all else that a demo opens with."""
    by_year: dict[int, list[CalendarDay]] = {}
    for row in csv.DictReader(resources.text("demo/calendar.csv").splitlines()):
        day = CalendarDay(
            date.fromisoformat(row["day"]), row["kind"], row["name_fi"], row["name_sv"], row["name_en"]
        )
        by_year.setdefault(day.day.year, []).append(day)
    return by_year
