"""Words of the Messages screen: groups of states, and what is wrong with sending."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.message import Group
from app.domain.worker_health import DEAD_AFTER, OutboxHealth, Problem
from ui.formats import Formats

translate = QCoreApplication.translate

GROUP_ICONS: Final = {
    Group.HELD: "alert-triangle",
    Group.QUEUED: "clock",
    Group.SENT: "mail-forward",
    Group.UNKNOWN: "help",
    Group.DELIVERED: "circle-check",
    Group.FAILED: "circle-x",
    Group.CANCELLED: "x",
}
GROUP_TONES: Final = {
    Group.HELD: "warn",
    Group.UNKNOWN: "warn",
    Group.DELIVERED: "ok",
    Group.FAILED: "crit",
    Group.CANCELLED: "t3",
}
#: Problems that are told across every screen in red; the others in amber.
GRAVE: Final = frozenset({"no_worker", "gateway_refuses_us", "queue_grows"})


def group_name(group: Group | None) -> str:
    """The tab's word; None: all of them."""
    match group:
        case Group.HELD:
            return translate("Messages", "Held")
        case Group.QUEUED:
            return translate("Messages", "Queued")
        case Group.SENT:
            return translate("Messages", "Sent")
        case Group.UNKNOWN:
            return translate("Messages", "Unknown")
        case Group.DELIVERED:
            return translate("Messages", "Delivered")
        case Group.FAILED:
            return translate("Messages", "Failed")
        case Group.CANCELLED:
            return translate("Messages", "Cancelled")
        case _:
            return translate("Messages", "All")


def group_note(group: Group | None) -> str:
    """What the texts of a tab have in common, said on pointing at it."""
    match group:
        case Group.HELD:
            return translate("Messages", "It may have gone out or not: decide whether to send it again")
        case Group.QUEUED:
            return translate("Messages", "Not sent yet; can be cancelled")
        case Group.SENT:
            return translate("Messages", "The gateway has it; no report of delivery yet")
        case Group.UNKNOWN:
            return translate("Messages", "No answer or no report came; it may have arrived")
        case Group.DELIVERED:
            return translate("Messages", "Arrived at the patient's phone")
        case Group.FAILED:
            return translate("Messages", "Did not arrive; send again or have the patient rung")
        case Group.CANCELLED:
            return translate("Messages", "Cancelled before it was sent")
        case _:
            return translate("Messages", "The last 7 days, and all that has not ended")


class MessagesPlurals(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def held(self, count: int) -> str:
        """How many texts wait for somebody's word."""
        return self.tr("%n text(s) held: decide whether to send again.", "", count)


def problem(found: Problem, formats: Formats) -> str:
    """What is wrong with sending, in a sentence that says what to do."""
    since = "" if found.since is None else formats.day_and_clock(found.since)
    match found.what:
        case "no_worker" if since:
            return translate(
                "Messages", "Texts are not being sent: no worker has been seen since {time}. Tell IT."
            ).format(time=since)
        case "no_worker":
            return translate("Messages", "Texts are not being sent: no worker has ever been seen. Tell IT.")
        case "worker_dead":
            return translate(
                "Messages", "The worker {name} has given no sign of life since {time}. Tell IT."
            ).format(name=found.about, time=since)
        case "gateway_unreachable":
            return translate(
                "Messages",
                "Texts wait: the gateway cannot be reached from {name}, or takes none now. Tell IT.",
            ).format(name=found.about)
        case "gateway_unclear":
            return translate(
                "Messages", "Texts wait: the gateway does not answer {name}; some may have gone out. Tell IT."
            ).format(name=found.about)
        case "texts_fail":
            return translate(
                "Messages", "Texts do not arrive: {count} of the last hour failed; see Failed. Tell IT."
            ).format(count=found.about)
        case "gateway_refuses_us":
            return translate(
                "Messages", "Texts wait: the gateway refuses {name}; check its password. Tell IT."
            ).format(name=found.about)
        case "database_older":
            return translate(
                "Messages",
                "Patients are not told everything: the database lacks what {name} needs. Tell IT to check it.",
            ).format(name=found.about)
        case "queue_grows":
            return translate("Messages", "Texts wait since {time}, {count} in all. Tell IT.").format(
                time=since, count=formats.number(int(found.about))
            )
        case "reports_stopped":
            return translate(
                "Messages", "No report of delivery has come since {time}: texts may not arrive. Tell IT."
            ).format(time=since)
        case "call_lost":
            return translate(
                "Messages",
                "Texts wait for a call since {time}, {count} in all: it may be lost. Retry it if nobody is ringing.",
            ).format(time=since, count=formats.number(int(found.about)))
        case "texts_held":
            return MessagesPlurals().held(int(found.about))
        case _:
            return found.what


def health_line(health: OutboxHealth, formats: Formats) -> str:
    """Who sends, by what, and when a report came last: the status line while all is well."""
    alive = [
        worker
        for worker in health.workers
        if worker.stopped_at is None and health.at - worker.beat_at <= DEAD_AFTER
    ]
    if not alive:
        return translate("Messages", "No worker is running")
    parts = [
        translate("Messages", "Worker {name}, gateway {gateway}: {state}").format(
            name=worker.worker,
            gateway=worker.gateway or "–",
            state=gateway_state(worker.gateway_state),
        )
        for worker in alive
    ]
    last_sent = _last([worker.last_sent_at for worker in alive])
    last_report = _last([worker.last_report_at for worker in alive])
    if last_sent is not None:
        parts.append(translate("Messages", "last sent {time}").format(time=formats.day_and_clock(last_sent)))
    if last_report is not None:
        parts.append(
            translate("Messages", "last report {time}").format(time=formats.day_and_clock(last_report))
        )
    return " · ".join(parts)


def gateway_state(code: str) -> str:
    """How the gateway answers, in a word or two."""
    match code:
        case "ok":
            return translate("Messages", "in order")
        case "unreachable":
            return translate("Messages", "out of reach")
        case "refuses_us":
            return translate("Messages", "refuses us")
        case _:
            return translate("Messages", "answers unclearly")


def _last(times: list[datetime | None]) -> datetime | None:
    return max((one for one in times if one is not None), default=None)
