"""The demo's places, people and plans as rows of the contact-centre database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from app.database.first_rules import first_rules
from app.demo import texts
from app.demo.assumptions import TEXT_PRICE_MILLI
from app.demo.region import POLICIES, POLICY_NAMES, WEEKLY, ZONE, RegionPlan, calendar_around
from app.domain.hours import instant
from app.domain.place import Names

if TYPE_CHECKING:
    from app.demo import nurses

#: Who set the demo up, where a row asks for a name.
SET_UP = "demo"
Row = dict[str, Any]


def _named(names: Names) -> Row:
    return {"name_fi": names.fi, "name_sv": names.sv, "name_en": names.en}


def standing(plan: RegionPlan, day_zero: date, at: datetime) -> dict[str, list[Row]]:
    """All that stands still: region, centres, queues, hours, calendar, policies, nurses and texts."""
    limits = plan.region.thresholds
    attempts = {station.centre.id: station.attempts for station in plan.stations}
    since = day_zero - timedelta(days=400)
    return {
        "region": [
            {
                "id": 1,
                **_named(plan.region.names),
                "zone": plan.region.zone,
                "is_demo": True,
                "takes_clock": True,
                "wait_attention_s": limits.wait_attention_s,
                "wait_breach_s": limits.wait_breach_s,
                "load_attention": limits.load_attention,
                "load_breach": limits.load_breach,
                "same_day_target": limits.same_day_target,
                "text_price_milli": TEXT_PRICE_MILLI,
            }
        ],
        "centre": [
            {
                "id": one.centre.id,
                "code": one.centre.code,
                **_named(one.centre.names),
                "dials": one.dials,
            }
            for one in plan.stations
        ],
        "service": [
            {
                "id": service.id,
                "code": service.code,
                **_named(service.names),
                "promise_s": service.promise_s,
                "work_s": service.work_s,
                "position": service.id,
            }
            for service in plan.services
        ],
        "queue": [
            {
                "id": queue.id,
                "centre_id": queue.centre_id,
                "service_id": queue.service_id,
                "language": queue.language,
                "channel": queue.channel,
                "number_shown": queue.number_shown,
                "promise_s": queue.promise_s,
            }
            for queue in plan.queues
        ],
        "opening_hours": [
            {
                "centre_id": one.centre.id,
                "day_kind": kind,
                "opens_min": span.opens_min,
                "closes_min": span.closes_min,
            }
            for one in plan.stations
            for kind, span in WEEKLY.items()
        ],
        "attempt_policy": [
            {
                "id": policy.id,
                **_named(POLICY_NAMES[policy.id]),
                "max_attempts": policy.max_attempts,
                "no_answer_delay_s": int(policy.no_answer_delay.total_seconds()),
                "busy_delay_s": int(policy.busy_delay.total_seconds()),
                "voicemail_delay_s": int(policy.voicemail_delay.total_seconds()),
                "technical_delay_s": int(policy.technical_delay.total_seconds()),
                "wrong_number_ends": policy.wrong_number_ends,
                "text_on_unreached": policy.text_on_unreached,
                "spreads": policy.spreads,
            }
            for policy in POLICIES.values()
        ],
        "policy_assignment": [
            {
                "queue_id": queue.id,
                "policy_id": attempts[queue.centre_id],
                "valid_from": since,
                "assigned_by": SET_UP,
            }
            for queue in plan.queues
        ],
        "agent": [
            {
                "id": agent.id,
                "code": agent.code,
                "centre_id": agent.centre_id,
                "languages": " ".join(agent.languages),
            }
            for agent in plan.agents
        ],
        "text_template": [
            {"purpose": purpose, "language": language, "body": body, "created_by": SET_UP, "created_at": at}
            for purpose, by_language in texts.TEMPLATES.items()
            for language, body in by_language.items()
        ],
        "alert_rule": first_rules(at),
    }


def calendar(day_zero: date) -> list[Row]:
    """Finland's holidays and eves of the years around `day_zero`."""
    return [
        {
            "day": day.day,
            "kind": day.kind,
            "name_fi": day.name_fi,
            "name_sv": day.name_sv,
            "name_en": day.name_en,
        }
        for day in calendar_around(day_zero)
    ]


def shifts(day: date, planned: Iterable[nurses.Shift]) -> list[Row]:
    """One day's shifts."""
    zone = ZoneInfo(ZONE)
    return [
        {
            "agent_id": shift.agent_id,
            "centre_id": shift.centre_id,
            "kind": shift.kind,
            "starts_at": instant(day, shift.starts_min, zone),
            "ends_at": instant(day, shift.ends_min, zone),
            "reason": shift.reason,
            "created_by": SET_UP,
        }
        for shift in planned
    ]
