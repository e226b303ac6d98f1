"""A phone platform like any other: patients ring, nurses ring back; it knows the database by its contract alone."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple, Protocol
from zoneinfo import ZoneInfo

from app.database.contract import Platform
from app.demo import arrivals, nurses, patient
from app.demo import assumptions as a
from app.demo.chance import stream
from app.demo.region import ZONE, RegionPlan, hours_around
from app.domain.callback import Outcome, State
from app.domain.errors import Refused
from app.domain.hours import Hours, Span, instant

SOURCE = "demo"
SECOND = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STATE_VERSION = 1


class BatchPlatform(Platform, Protocol):
    """A platform whose calls can be put into one transaction."""

    def batch(self) -> AbstractContextManager[Any]: ...


class Step(NamedTuple):
    """Something that will happen. `serial` keeps the order of what happens at the same moment."""

    at_us: int
    serial: int
    kind: str
    who: int  # agent, callback, centre or day, as the kind has it
    what: int = 0
    day: int = 0


class Request(NamedTuple):
    """What the simulator remembers of a request that is not closed yet."""

    key: str
    queue_id: int
    attempts: int


class Nurse(NamedTuple):
    """A nurse on her stint: where, at what (`idle`, `busy`, `paused`), and what is next when the call is over."""

    centre_id: int
    at: str
    wants: str = ""
    look: int = 0  # the serial of the one look that counts


class Call(NamedTuple):
    """A ring under way."""

    callback_id: int
    outcome: str
    notes_us: int


@dataclass(frozen=True)
class Setting:
    """What distinguishes one simulated stretch of days from another.

    Days count from `day_zero`, so that the same seed gives the same days on any date of the same shape.
    `busyness` multiplies day zero's requests; at `sick_centres` a third of day zero's nurses are away.
    """

    plan: RegionPlan
    seed: int
    day_zero: date
    busyness: float = 1.0
    sick_centres: tuple[int, ...] = ()

    def hours(self) -> Hours:
        """The region's hours around day zero."""
        return hours_around(self.day_zero)


class Simulator:
    """Event by event, in order of time; the same setting gives the same calls whatever the pace it is run at."""

    def __init__(self, platform: BatchPlatform, setting: Setting) -> None:
        self._platform = platform
        self._setting = setting
        self._hours = setting.hours()
        self._zone = ZoneInfo(ZONE)
        self._services = setting.plan.service_by_id
        self._queues = setting.plan.queue_by_id
        self._agents = {agent.id: agent for agent in setting.plan.agents}
        self._stations = {station.centre.id: station for station in setting.plan.stations}
        self._staff: dict[int, list[int]] = {}
        for agent in setting.plan.agents:
            self._staff.setdefault(agent.centre_id, []).append(agent.id)
        self._steps: list[Step] = []
        self._serial = 0
        self._requests: dict[int, Request] = {}
        self._nurses: dict[int, Nurse] = {}
        self._calls: dict[int, Call] = {}
        self._arrivals: dict[tuple[int, int], list[arrivals.Arrival]] = {}
        self._does: dict[str, Callable[[Step], None]] = {
            "day": self._plan_day,
            "call": self._caller_rings,
            "on": self._sign_on,
            "pause": self._wants,
            "off": self._wants,
            "back": self._back,
            "look": self._look,
            "end": self._end_ring,
            "notes": self._notes_done,
            "withdraw": self._withdraw,
            "rang_in": self._rang_in,
            "desk": self._desk_serves,
        }
        #: Simulated up to here, in microseconds since the epoch.
        self.now_us = 0

    def start(self, first_day: int, from_s: int = 0) -> None:
        """Begin with `first_day` (0 is day zero) at `from_s` seconds after its local midnight, with empty queues."""
        self.now_us = self._at(first_day, from_s)
        self._push(self.now_us, "day", first_day)

    def run_until(self, until_us: int, *, chunk_s: int = 900) -> None:
        """Let everything happen up to `until_us`, in transactions of `chunk_s` simulated seconds.

        Raises `Unavailable` when the database is not there; the chunk then never happened and is done by the next run.
        """
        while self.now_us < until_us:
            chunk_end = min(until_us, self.now_us + chunk_s * SECOND)
            if self._steps and self._steps[0].at_us <= chunk_end:
                before = self._remember()
                try:
                    with self._platform.batch():
                        self._run_chunk(chunk_end)
                except BaseException:
                    self._restore(before)
                    raise
            self.now_us = chunk_end

    def state(self) -> dict[str, Any]:
        """All that is needed to go on later, as JSON can hold it."""
        return {
            "version": _STATE_VERSION,
            "now_us": self.now_us,
            "serial": self._serial,
            "steps": sorted(self._steps),
            "requests": [[id_, *request] for id_, request in self._requests.items()],
            "nurses": [[id_, *nurse] for id_, nurse in self._nurses.items()],
            "calls": [[id_, *call] for id_, call in self._calls.items()],
        }

    def resume(self, state: dict[str, Any], shift: Callable[[int], int] = int) -> None:
        """Go on from `state()`, every moment of it passed through `shift`."""
        if state["version"] != _STATE_VERSION:
            raise ValueError(f"a simulator's state of version {state['version']} cannot be resumed")
        self.now_us = shift(state["now_us"])
        self._serial = state["serial"]
        self._steps = [Step(*step)._replace(at_us=shift(step[0])) for step in state["steps"]]
        heapq.heapify(self._steps)
        self._requests = {row[0]: Request(*row[1:]) for row in state["requests"]}
        self._nurses = {row[0]: Nurse(*row[1:]) for row in state["nurses"]}
        self._calls = {row[0]: Call(*row[1:]) for row in state["calls"]}

    # What happens

    def _plan_day(self, step: Step) -> None:
        day, setting = step.who, self._setting
        self._push(self._at(day + 1, 0), "day", day + 1)
        self._arrivals = {key: calls for key, calls in self._arrivals.items() if key[0] >= day - 1}
        open_hours = self._open(day)
        if open_hours is None:
            return
        weekday, span = open_hours
        sick = setting.sick_centres if day == 0 else ()
        shifts = nurses.of_day(setting.seed, setting.plan, day, weekday, span, sick_centres=sick)
        for stint in nurses.stints(setting.seed, day, shifts):
            self._push_at(
                day, max(stint.starts_s, self._second(step.at_us, day)), "on", stint.agent_id, stint.centre_id
            )
            for starts, ends in stint.pauses:
                self._push_at(day, starts, "pause", stint.agent_id)
                self._push_at(day, ends, "back", stint.agent_id)
            self._push_at(day, stint.ends_s, "off", stint.agent_id, stint.centre_id)
        for centre_id in self._stations:
            self._next_call(day, centre_id, 0, step.at_us)

    def _next_call(self, day: int, centre_id: int, index: int, after_us: int) -> None:
        calls = self._calls_of(day, centre_id)
        while index < len(calls) and self._at(day, calls[index].at_s) < after_us:
            index += 1
        if index < len(calls):
            self._push(self._at(day, calls[index].at_s), "call", centre_id, index, day)

    def _calls_of(self, day: int, centre_id: int) -> list[arrivals.Arrival]:
        found = self._arrivals.get((day, centre_id))
        if found is None:
            open_hours = self._open(day)
            assert open_hours is not None, "only service days have calls"
            busyness = self._setting.busyness if day == 0 else 1.0
            station = self._stations[centre_id]
            found = arrivals.of_day(self._setting.seed, day, *open_hours, station, busyness)
            self._arrivals[day, centre_id] = found
        return found

    def _caller_rings(self, step: Step) -> None:
        centre_id, day = step.who, step.day
        call = self._calls_of(day, centre_id)[step.what]
        self._next_call(day, centre_id, step.what + 1, 0)
        if call.turned_away:
            self._platform.turn_away(centre_id, call.queue_id, call.turned_away, _moment(step.at_us))
            return
        key = f"{day}.{centre_id}.{step.what}"
        wish_day = self._next_service_day(day) if call.wish_next_day else day
        wish = None if call.wish_from_s is None else _moment(self._at(wish_day, call.wish_from_s))
        staff = self._staff[centre_id]
        named = staff[stream(self._setting.seed, "named", key).randrange(len(staff))] if call.named else None
        callback_id = self._platform.request(
            SOURCE,
            key,
            call.queue_id,
            call.number,
            language=call.language,
            at=_moment(step.at_us),
            reason=call.reason,
            wish_from=wish,
            wish_until=wish and wish + timedelta(seconds=a.WISH_WINDOW_S),
            care_team=call.care_team,
            named_agent_id=named,
            may_text=call.may_text and call.number is not None,
        )
        self._requests[callback_id] = Request(key, call.queue_id, 0)
        channel = self._queues[call.queue_id].channel
        if channel != "callback":
            self._later(step, patient.desk_delay_s(self._setting.seed, key, channel), "desk", callback_id)
            return
        change = patient.change_of_mind(self._setting.seed, key)
        if change is not None:
            self._later(step, change.after_s, change.kind, callback_id)
        self._notice(step, centre_id, call.language)

    def _notice(self, step: Step, centre_id: int, language: str) -> None:
        """One idle nurse of the centre who speaks the language sees that a callback has come in."""
        for agent_id in sorted(self._nurses):
            nurse = self._nurses[agent_id]
            if (
                nurse.centre_id == centre_id
                and nurse.at == "idle"
                and language in self._agents[agent_id].languages
            ):
                self._look_in(step, agent_id, a.NOTICE_S)
                return

    def _sign_on(self, step: Step) -> None:
        agent_id, centre_id = step.who, step.what
        if agent_id in self._nurses:
            # Lent to another centre, and the last call at home goes on.
            self._later(step, 60, "on", agent_id, centre_id)
            return
        self._platform.sign_on(agent_id, centre_id, "ready", _moment(step.at_us))
        self._nurses[agent_id] = Nurse(centre_id, "idle")
        self._look_in(step, agent_id, 5)

    def _wants(self, step: Step) -> None:
        nurse = self._nurses.get(step.who)
        if nurse is None or (step.what and nurse.centre_id != step.what):
            return
        self._nurses[step.who] = nurse._replace(wants=step.kind)
        if nurse.at != "busy":
            self._do_what_is_wanted(step)

    def _do_what_is_wanted(self, step: Step) -> None:
        nurse = self._nurses[step.who]
        at = _moment(step.at_us)
        if nurse.wants == "off":
            self._platform.sign_on(step.who, nurse.centre_id, "off", at)
            del self._nurses[step.who]
        else:
            self._platform.sign_on(step.who, nurse.centre_id, "paused", at)
            self._nurses[step.who] = nurse._replace(at="paused", wants="")

    def _back(self, step: Step) -> None:
        nurse = self._nurses.get(step.who)
        if nurse is None:
            return
        if nurse.at == "busy":
            # A call went on over the whole pause: no pause then.
            self._nurses[step.who] = nurse._replace(wants="" if nurse.wants == "pause" else nurse.wants)
        elif nurse.at == "paused":
            self._platform.sign_on(step.who, nurse.centre_id, "ready", _moment(step.at_us))
            self._nurses[step.who] = nurse._replace(at="idle", wants="")
            self._look_in(step, step.who, 3)

    def _look(self, step: Step) -> None:
        agent_id = step.who
        nurse = self._nurses.get(agent_id)
        if nurse is None or nurse.at != "idle" or nurse.look != step.serial:
            return
        try:
            callback_id = self._platform.take(agent_id, _moment(step.at_us))
        except Refused:
            # Somebody else has signed the nurse on, off or into a call; the next look will see.
            callback_id = None
        if callback_id is None:
            self._look_in(step, agent_id, a.IDLE_LOOK_S)
            return
        request = self._requests.get(callback_id) or Request(f"x{callback_id}", 0, 0)
        queue = self._queues.get(request.queue_id)
        work_s = self._services[queue.service_id if queue else 2].work_s
        hour = _moment(step.at_us).astimezone(self._zone).hour
        ring = patient.ring(self._setting.seed, request.key, request.attempts + 1, hour, work_s)
        self._requests[callback_id] = request
        self._calls[agent_id] = Call(callback_id, ring.outcome.value, int(ring.notes_s * SECOND))
        self._nurses[agent_id] = nurse._replace(at="busy")
        self._later(step, ring.seconds, "end", agent_id)

    def _end_ring(self, step: Step) -> None:
        call = self._calls.pop(step.who)
        try:
            state = self._platform.finish(
                call.callback_id, step.who, Outcome(call.outcome), _moment(step.at_us)
            )
        except Refused:
            # The callback was taken out of this call by somebody else's hand.
            state = State.WAITING
        request = self._requests.pop(call.callback_id)
        if state.is_open:
            self._requests[call.callback_id] = request._replace(attempts=request.attempts + 1)
        self._push(step.at_us + call.notes_us, "notes", step.who)

    def _notes_done(self, step: Step) -> None:
        nurse = self._nurses[step.who]
        self._nurses[step.who] = nurse._replace(at="idle")
        if nurse.wants:
            self._do_what_is_wanted(step)
        else:
            self._look_in(step, step.who, 2)

    def _withdraw(self, step: Step) -> None:
        self._close(
            step, lambda at: self._platform.caller_withdraws(step.who, "solved_elsewhere", "caller", at)
        )

    def _rang_in(self, step: Step) -> None:
        self._close(step, lambda at: self._platform.handle(step.who, "rang_in", "counter", at))

    def _desk_serves(self, step: Step) -> None:
        queue = self._queues[self._requests[step.who].queue_id] if step.who in self._requests else None
        if queue is None:
            return
        open_hours = self._open_at(step.at_us)
        if open_hours is None:
            # The desk goes home with the line and goes on in the morning.
            self._push(step.at_us + 1800 * SECOND, "desk", step.who)
            return
        how = {"e-form": "e_form"}.get(queue.channel, queue.channel)
        self._close(step, lambda at: self._platform.handle(step.who, how, f"desk {queue.centre_id}", at))

    def _close(self, step: Step, act: Callable[[datetime], State]) -> None:
        if step.who not in self._requests:
            return
        try:
            act(_moment(step.at_us))
        except Refused:
            return  # Being rung this moment, or closed by a supervisor: then there is nothing to do.
        del self._requests[step.who]

    # Time and order

    def _run_chunk(self, until_us: int) -> None:
        while self._steps and self._steps[0].at_us <= until_us:
            step = heapq.heappop(self._steps)
            self._does[step.kind](step)

    def _push(self, at_us: int, kind: str, who: int, what: int = 0, day: int = 0) -> int:
        self._serial += 1
        heapq.heappush(self._steps, Step(at_us, self._serial, kind, who, what, day))
        return self._serial

    def _push_at(self, day: int, second: float, kind: str, who: int, what: int = 0) -> None:
        at_us = self._at(day, second)
        if at_us >= self.now_us:
            self._push(at_us, kind, who, what, day)

    def _later(self, step: Step, seconds: float, kind: str, who: int, what: int = 0) -> None:
        self._push(step.at_us + int(seconds * SECOND), kind, who, what)

    def _look_in(self, step: Step, agent_id: int, seconds: float) -> None:
        serial = self._push(step.at_us + int(seconds * SECOND), "look", agent_id)
        self._nurses[agent_id] = self._nurses[agent_id]._replace(look=serial)

    def _at(self, day: int, second: float) -> int:
        # Clocks change on Sundays, when no line is open, so seconds after midnight are seconds on the clock.
        midnight = instant(self._date(day), 0, self._zone)
        return (midnight - _EPOCH) // timedelta(microseconds=1) + int(second * SECOND)

    def _second(self, at_us: int, day: int) -> int:
        return (at_us - self._at(day, 0)) // SECOND

    def _date(self, day: int) -> date:
        return self._setting.day_zero + timedelta(days=day)

    def _open(self, day: int) -> tuple[int, Span] | None:
        """Weekday and hours of a service day, else None."""
        span = self._hours.on(self._date(day))
        return None if span is None else (self._date(day).weekday(), span)

    def _next_service_day(self, day: int) -> int:
        found = self._hours.next_service_day(self._date(day))
        return day + 1 if found is None else (found - self._setting.day_zero).days

    def _open_at(self, at_us: int) -> Span | None:
        local = _moment(at_us).astimezone(self._zone)
        span = self._hours.on(local.date())
        minute = local.hour * 60 + local.minute
        return span if span and span.opens_min <= minute < span.closes_min else None

    def _remember(self) -> tuple[Any, ...]:
        return (
            self._serial,
            list(self._steps),
            dict(self._requests),
            dict(self._nurses),
            dict(self._calls),
        )

    def _restore(self, before: Iterable[Any]) -> None:
        self._serial, self._steps, self._requests, self._nurses, self._calls = before


def _moment(at_us: int) -> datetime:
    return _EPOCH + timedelta(microseconds=at_us)
