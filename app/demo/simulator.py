"""A phone platform like any other: patients ring, nurses ring back; it knows the database by its contract alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any, NamedTuple, Protocol

from app.database.contract import Platform
from app.demo import arrivals, chats, nurses, patient
from app.demo import assumptions as a
from app.demo.agenda import Agenda, Step
from app.demo.chance import stream
from app.demo.setting import Setting
from app.domain.callback import Outcome, State
from app.domain.errors import Refused
from app.domain.moment import SECOND_US, from_us
from app.domain.request import Request

SOURCE = "demo"
_STATE_VERSION = 1
#: A nurse recorded as absent looks this often whether the absence is over.
_AWAY_LOOK_S = 300


class BatchPlatform(Platform, Protocol):
    """A platform whose calls can be put into one transaction."""

    def batch(self) -> AbstractContextManager[Any]: ...


class Unclosed(NamedTuple):
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


class Simulator:
    """Event by event, in order of time; the same setting gives the same calls whatever the pace it is run at."""

    def __init__(self, platform: BatchPlatform, setting: Setting) -> None:
        self._platform = platform
        self._setting = setting
        self._agenda = Agenda(setting)
        self._services = setting.plan.service_by_id
        self._queues = setting.plan.queue_by_id
        self._agents = {agent.id: agent for agent in setting.plan.agents}
        self._stations = {station.centre.id: station for station in setting.plan.stations}
        self._staff: dict[int, list[int]] = {}
        for agent in setting.plan.agents:
            self._staff.setdefault(agent.centre_id, []).append(agent.id)
        self._requests: dict[int, Unclosed] = {}
        self._nurses: dict[int, Nurse] = {}
        self._calls: dict[int, Call] = {}
        self._arrivals: dict[tuple[int, int], list[arrivals.Arrival]] = {}
        self._chats: dict[tuple[int, int], list[chats.Chat]] = {}
        self._chat_queues = [queue for queue in setting.plan.queues if queue.channel == "chat"]
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
            "chats": self._tell_chats,
        }
        #: Simulated up to here, in microseconds since the epoch.
        self.now_us = 0

    def start(self, first_day: int, from_s: int = 0) -> None:
        """Begin with `first_day` (0 is day zero), `from_s` seconds after its midnight and before any line opens."""
        self.now_us = self._agenda.at_us(first_day, from_s)
        self._agenda.push(self.now_us, "day", first_day)

    def run_until(self, until_us: int, *, chunk_s: int = 900) -> None:
        """Let everything happen up to `until_us`, in transactions of `chunk_s` simulated seconds.

        Raises `Unavailable` when the database is not there; the chunk then never happened and is done by the next run.
        """
        while self.now_us < until_us:
            chunk_end = min(until_us, self.now_us + chunk_s * SECOND_US)
            if self._agenda.has_until(chunk_end):
                before = self._remember()
                try:
                    with self._platform.batch():
                        for step in self._agenda.until(chunk_end):
                            self._does[step.kind](step)
                except BaseException:
                    self._restore(before)
                    raise
            self.now_us = chunk_end

    def ask_in(self, agent_id: int, centre_id: int) -> None:
        """Let a nurse come to a centre now, who has no stint then."""
        self._agenda.push(self.now_us, "on", agent_id, centre_id)

    def send_home(self, agent_id: int, centre_id: int) -> None:
        """Let a nurse go when her call is over."""
        self._agenda.push(self.now_us, "off", agent_id, centre_id)

    def state(self) -> dict[str, Any]:
        """All that is needed to go on later, as JSON can hold it."""
        return {
            "version": _STATE_VERSION,
            "now_us": self.now_us,
            "agenda": self._agenda.state(),
            "requests": [[id_, *request] for id_, request in self._requests.items()],
            "nurses": [[id_, *nurse] for id_, nurse in self._nurses.items()],
            "calls": [[id_, *call] for id_, call in self._calls.items()],
        }

    def resume(self, state: dict[str, Any], shift: Callable[[int], int] = int) -> None:
        """Go on from `state()`, every moment of it passed through `shift`."""
        if state["version"] != _STATE_VERSION:
            raise ValueError(f"a simulator's state of version {state['version']} cannot be resumed")
        self.now_us = shift(state["now_us"])
        self._agenda.resume(state["agenda"], shift)
        self._requests = {row[0]: Unclosed(*row[1:]) for row in state["requests"]}
        self._nurses = {row[0]: Nurse(*row[1:]) for row in state["nurses"]}
        self._calls = {row[0]: Call(*row[1:]) for row in state["calls"]}

    # What happens

    def _plan_day(self, step: Step) -> None:
        day, setting = step.who, self._setting
        self._agenda.push(self._agenda.at_us(day + 1, 0), "day", day + 1)
        self._arrivals = {key: calls for key, calls in self._arrivals.items() if key[0] >= day - 1}
        open_hours = self._agenda.service_day(day)
        if open_hours is None:
            return
        weekday, span = open_hours
        sick = setting.sick_centres if day == 0 else ()
        shifts = nurses.of_day(setting.seed, setting.plan, day, weekday, span, sick_centres=sick)
        push, at_us = self._agenda.push, self._agenda.at_us
        for stint in nurses.stints(setting.seed, day, shifts):
            push(at_us(day, stint.starts_s), "on", stint.agent_id, stint.centre_id)
            for starts, ends in stint.pauses:
                push(at_us(day, starts), "pause", stint.agent_id)
                push(at_us(day, ends), "back", stint.agent_id)
            push(at_us(day, stint.ends_s), "off", stint.agent_id, stint.centre_id)
        for centre_id in self._stations:
            self._next_call(day, centre_id, 0)
        push(at_us(day, span.opens_min * 60), "chats", day)

    def _next_call(self, day: int, centre_id: int, index: int) -> None:
        calls = self._calls_of(day, centre_id)
        if index < len(calls):
            self._agenda.push(self._agenda.at_us(day, calls[index].at_s), "call", centre_id, index, day)

    def _calls_of(self, day: int, centre_id: int) -> list[arrivals.Arrival]:
        found = self._arrivals.get((day, centre_id))
        if found is None:
            open_hours = self._agenda.service_day(day)
            assert open_hours is not None, "only service days have calls"
            busyness = self._setting.busyness if day == 0 else 1.0
            station = self._stations[centre_id]
            found = arrivals.of_day(self._setting.seed, day, *open_hours, station, busyness)
            self._arrivals[day, centre_id] = found
        return found

    def _caller_rings(self, step: Step) -> None:
        centre_id, day = step.who, step.day
        call = self._calls_of(day, centre_id)[step.what]
        self._next_call(day, centre_id, step.what + 1)
        if call.turned_away:
            self._platform.turn_away(centre_id, call.queue_id, call.turned_away, step.at)
            return
        key = f"{day}.{centre_id}.{step.what}"
        wish_day = self._agenda.next_service_day(day) if call.wish_next_day else day
        wish = None if call.wish_from_s is None else from_us(self._agenda.at_us(wish_day, call.wish_from_s))
        staff = self._staff[centre_id]
        named = staff[stream(self._setting.seed, "named", key).randrange(len(staff))] if call.named else None
        asked = Request(
            call.queue_id,
            call.language,
            call.reason,
            wish_from=wish,
            wish_until=wish and wish + timedelta(seconds=a.WISH_WINDOW_S),
            care_team=call.care_team,
            named_agent_id=named,
            may_text=call.may_text and call.number is not None,
        )
        callback_id = self._platform.request(SOURCE, key, call.number, asked, step.at)
        self._requests[callback_id] = Unclosed(key, call.queue_id, 0)
        channel = self._queues[call.queue_id].channel
        if channel != "callback":
            self._agenda.later(
                step, patient.desk_delay_s(self._setting.seed, key, channel), "desk", callback_id
            )
            return
        change = patient.change_of_mind(self._setting.seed, key)
        if change is not None:
            self._agenda.later(step, change.after_s, change.kind, callback_id)
        self._notice(step, centre_id, call.language)

    def _notice(self, step: Step, centre_id: int, language: str) -> None:
        """One idle nurse of the centre who speaks the language sees that a callback has come in."""
        idle = (
            agent_id
            for agent_id, nurse in self._nurses.items()
            if nurse.centre_id == centre_id
            and nurse.at == "idle"
            and language in self._agents[agent_id].languages
        )
        first = min(idle, default=None)
        if first is not None:
            self._look_in(step, first, a.NOTICE_S)

    def _sign_on(self, step: Step) -> None:
        agent_id, centre_id = step.who, step.what
        if agent_id in self._nurses:
            # Lent to another centre, and the last call at home goes on.
            self._agenda.later(step, 60, "on", agent_id, centre_id)
            return
        if self._signs_on(step, agent_id, centre_id, "ready"):
            self._nurses[agent_id] = Nurse(centre_id, "idle")
            self._look_in(step, agent_id, 5)

    def _signs_on(self, step: Step, agent_id: int, centre_id: int, state: str) -> bool:
        """Whether she may; who is recorded as absent goes, and looks now and then whether she is to come back."""
        try:
            self._platform.sign_on(agent_id, centre_id, state, step.at)
        except Refused:
            self._stay_away(step, agent_id, centre_id)
            return False
        return True

    def _stay_away(self, step: Step, agent_id: int, centre_id: int) -> None:
        self._nurses.pop(agent_id, None)
        if self._agenda.is_open(step):
            self._agenda.later(step, _AWAY_LOOK_S, "on", agent_id, centre_id)

    def _wants(self, step: Step) -> None:
        nurse = self._nurses.get(step.who)
        if nurse is None or (step.what and nurse.centre_id != step.what):
            return
        self._nurses[step.who] = nurse._replace(wants=step.kind)
        if nurse.at != "busy":
            self._do_what_is_wanted(step)

    def _do_what_is_wanted(self, step: Step) -> None:
        nurse = self._nurses[step.who]
        at = step.at
        if nurse.wants == "off":
            self._platform.sign_on(step.who, nurse.centre_id, "off", at)
            del self._nurses[step.who]
        elif self._signs_on(step, step.who, nurse.centre_id, "paused"):
            self._nurses[step.who] = nurse._replace(at="paused", wants="")

    def _back(self, step: Step) -> None:
        nurse = self._nurses.get(step.who)
        if nurse is None:
            return
        if nurse.at == "busy":
            # A call went on over the whole pause: no pause then.
            self._nurses[step.who] = nurse._replace(wants="" if nurse.wants == "pause" else nurse.wants)
        elif nurse.at == "paused" and self._signs_on(step, step.who, nurse.centre_id, "ready"):
            self._nurses[step.who] = nurse._replace(at="idle", wants="")
            self._look_in(step, step.who, 3)

    def _look(self, step: Step) -> None:
        agent_id = step.who
        nurse = self._nurses.get(agent_id)
        if nurse is None or nurse.at != "idle" or nurse.look != step.serial:
            return
        try:
            callback_id = self._platform.take(agent_id, step.at)
        except Refused as refused:
            if refused.reason == "absent":
                self._stay_away(step, agent_id, nurse.centre_id)
                return
            # Somebody else has signed the nurse on, off or into a call; the next look will see.
            callback_id = None
        if callback_id is None:
            self._look_in(step, agent_id, a.IDLE_LOOK_S)
            return
        request = self._requests.get(callback_id) or Unclosed(f"x{callback_id}", 0, 0)
        queue = self._queues.get(request.queue_id)
        work_s = self._services[queue.service_id if queue else 2].work_s
        hour = self._agenda.hour(step)
        ring = patient.ring(self._setting.seed, request.key, request.attempts + 1, hour, work_s)
        self._requests[callback_id] = request
        self._calls[agent_id] = Call(callback_id, ring.outcome.value, int(ring.notes_s * SECOND_US))
        self._nurses[agent_id] = nurse._replace(at="busy")
        self._agenda.later(step, ring.seconds, "end", agent_id)

    def _end_ring(self, step: Step) -> None:
        call = self._calls.pop(step.who)
        try:
            state = self._platform.finish(call.callback_id, step.who, Outcome(call.outcome), step.at)
        except Refused:
            # The callback was taken out of this call by somebody else's hand.
            state = State.WAITING
        request = self._requests.pop(call.callback_id)
        if state.is_open:
            self._requests[call.callback_id] = request._replace(attempts=request.attempts + 1)
        self._agenda.push(step.at_us + call.notes_us, "notes", step.who)

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
        if not self._agenda.is_open(step):
            # The desk goes home with the line and goes on in the morning.
            self._agenda.push(step.at_us + 1800 * SECOND_US, "desk", step.who)
            return
        how = {"e-form": "e_form"}.get(queue.channel, queue.channel)
        self._close(step, lambda at: self._platform.handle(step.who, how, f"desk {queue.centre_id}", at))

    def _close(self, step: Step, act: Callable[[datetime], State]) -> None:
        if step.who not in self._requests:
            return
        try:
            act(step.at)
        except Refused:
            return  # Being rung this moment, or closed by a supervisor: then there is nothing to do.
        del self._requests[step.who]

    def _tell_chats(self, step: Step) -> None:
        """Every chat's platform tells how many wait, until the line closes."""
        day, open_hours = step.who, self._agenda.service_day(step.who)
        assert open_hours is not None, "only service days have chats"
        self._chats = {key: of_day for key, of_day in self._chats.items() if key[0] == day}
        at_s = (step.at_us - self._agenda.at_us(day, 0)) / SECOND_US
        if at_s < open_hours[1].closes_min * 60:
            self._agenda.later(step, a.CHAT_TOLD_S, "chats", day)
        for queue in self._chat_queues:
            key = (day, queue.centre_id)
            if key not in self._chats:
                station = self._stations[queue.centre_id]
                self._chats[key] = chats.of_day(self._setting.seed, day, *open_hours, station)
            self._platform.report_load(queue.id, *chats.load(self._chats[key], at_s), step.at)

    def _look_in(self, step: Step, agent_id: int, seconds: float) -> None:
        serial = self._agenda.later(step, seconds, "look", agent_id)
        self._nurses[agent_id] = self._nurses[agent_id]._replace(look=serial)

    # Memory

    def _remember(self) -> tuple[Any, ...]:
        return self._agenda.remember(), dict(self._requests), dict(self._nurses), dict(self._calls)

    def _restore(self, before: tuple[Any, ...]) -> None:
        agenda, self._requests, self._nurses, self._calls = before
        self._agenda.restore(agenda)
