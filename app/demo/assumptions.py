"""Every figure the demo rests on: the published ones it claims to keep, and the assumed ones that nobody publishes."""

from __future__ import annotations

from typing import Final, NamedTuple

from app.domain.callback import Outcome


class Published(NamedTuple):
    """A figure from a source; the demo's tests hold the simulated region against it."""

    what: str
    value: float
    source: str


_NHS = "NHS England, Cloud Based Telephony Data in General Practice, 10/2025-2/2026, computed; OGL v3.0"

#: What a simulated Monday must keep within two percentage points: shares of its requests by two-hour band.
MONDAY_SHARES: Final = tuple(
    Published(f"share of a Monday's requests in office hours left {band}", share, _NHS)
    for band, share in (("8-10", 0.378), ("10-12", 0.248), ("12-14", 0.184), ("14-16", 0.190))
)
#: A weekday's calls over the mean weekday's, Monday first.
WEEKDAY_INDEX: Final = tuple(
    Published(f"calls on a {day} over the mean weekday's", index, _NHS)
    for day, index in (
        ("Monday", 1.305),
        ("Tuesday", 0.998),
        ("Wednesday", 0.927),
        ("Thursday", 0.890),
        ("Friday", 0.879),
    )
)
REQUESTS_PER_STATION_DAY: Final = Published(
    "callback requests per health station and working day",
    140.0,
    "City Executive Board of Helsinki 27.5.2024, section 312: 921,490 callback calls in 2023;"
    " over 26 stations and 250 days",
)

# -- when patients ring ---------------------------------------------------------------------------------------------

#: How a two-hour band's requests fall on its half hours: within the band the source says nothing, but lines are
#: fullest as they open. The first is of the band in which the line opens, the second of all others.
OPENING_HALF_HOURS: Final = (0.31, 0.27, 0.22, 0.20)
LATER_HALF_HOURS: Final = (0.26, 0.25, 0.25, 0.24)
#: Days differ more than chance alone: the coefficient of variation of a whole region's day (England's is 4.4-4.9 %).
REGION_DAY_CV: Final = 0.045
#: And of one station's day around its region's; no source, but one station varies more than a country.
STATION_DAY_CV: Final = 0.08
#: Calls that meet a closed line just before opening and after closing, to a day's requests.
CLOSED_LINE_SHARE: Final = 0.05
#: Requests refused because the number cannot be rung back (from abroad, hidden by an exchange).
UNSUPPORTED_NUMBER_SHARE: Final = 0.006
#: Requests left with a hidden number: a callback without a caller.
HIDDEN_NUMBER_SHARE: Final = 0.004
#: Requests by a caller who has left one earlier the same day, often to another line of the same station.
SAME_CALLER_SHARE: Final = 0.06

# -- what they want -------------------------------------------------------------------------------------------------

#: Shares of services, by code.
SERVICE_SHARES: Final = {
    "urgent": 0.12,
    "nurse": 0.44,
    "prescription": 0.18,
    "vaccination": 0.07,
    "appointment": 0.19,
}
#: Shares of the language chosen on the line.
LANGUAGE_SHARES: Final = {"fi": 0.88, "sv": 0.05, "en": 0.07}
#: Requests that come as voicemail, e-form or chat where the station has such a queue.
OTHER_CHANNEL_SHARE: Final = 0.03
#: Patients who let themselves be texted when they leave their request.
TEXTABLE_SHARE: Final = 0.90
#: Numbers that no text reaches, or goes to at no price: lines of homes and workplaces, and those of other countries. No
#: source: what is published counts subscriptions, and those who ring a health station are older than subscribers.
LINE_SHARES: Final = {"mobile": 0.95, "landline": 0.04, "foreign": 0.01}
#: Patients who say when they can be rung, how far ahead at the most, and for how long their window lasts.
WISH_SHARE: Final = 0.08
WISH_AHEAD_S: Final = 2 * 3600
WISH_WINDOW_S: Final = 2 * 3600
#: Of those for whom it is too late for that, the ones who ask to be rung on the next working day.
WISH_NEXT_DAY_SHARE: Final = 0.012
#: Patients who have a nurse of their own whom the platform names.
NAMED_NURSE_SHARE: Final = 0.12

# -- chat -----------------------------------------------------------------------------------------------------------

#: A station's chats on a mean day, to its callback requests. No source: counties tell of chats for whole regions only.
CHATS_TO_REQUESTS: Final = 0.35
#: What the demo's stations promise on their pages: an answer within three minutes.
CHAT_PROMISE_S: Final = 180
#: One person at the desk answers a station's chats, one at a time, from the first line to the end: the mean and the
#: spread of the logarithm. No source.
CHAT_MEAN_S: Final = 280
CHAT_LOG_SD: Final = 0.5
#: How often a chat's platform tells how many wait.
CHAT_TOLD_S: Final = 60

# -- how a ring ends ------------------------------------------------------------------------------------------------

#: Reached at the first, second, third and every later attempt, of those whose number is right. Not published for
#: Finland; set so that three attempts reach about 92 % and one attempt about three in four.
REACH_BY_ATTEMPT: Final = (0.75, 0.56, 0.45, 0.38)
#: Reaching varies little by hour; people at work answer best at either end of the day. By local hour, else 1.
REACH_BY_HOUR: Final = {8: 1.03, 9: 1.02, 12: 0.96, 13: 0.98, 15: 1.02, 16: 1.03}
#: Numbers that are wrong for good, and phones that drop the call for good (spam blockers).
WRONG_NUMBER_SHARE: Final = 0.012
BLOCKED_SHARE: Final = 0.015
#: Rings that fail in the line itself.
TECHNICAL_SHARE: Final = 0.006
#: How the other rings end that reach nobody.
NOT_REACHED: Final = {Outcome.NO_ANSWER: 0.66, Outcome.VOICEMAIL: 0.22, Outcome.BUSY: 0.12}
#: Seconds from taking the callback to the end of a ring that reaches nobody, reading the request included.
RING_S: Final = {
    Outcome.NO_ANSWER: 55,
    Outcome.VOICEMAIL: 45,
    Outcome.BUSY: 20,
    Outcome.WRONG_NUMBER: 60,
    Outcome.BLOCKED: 18,
    Outcome.TECHNICAL: 12,
}

# -- how long it takes ----------------------------------------------------------------------------------------------

#: A nurse's seconds one request takes to its end, all attempts and notes included, by service code. Not published for
#: Finland; English GP receptions talk 2-5 minutes or longer in 41 % of calls, NHS 111 episodes take about 15 minutes.
WORK_S: Final = {"urgent": 700, "nurse": 690, "prescription": 360, "vaccination": 330, "appointment": 430}
#: Of that, the talk of a patient who is reached; its logarithm's spread (a bank's measured calls had 0.95).
TALK_PART: Final = 0.76
TALK_LOG_SD: Final = 0.60
#: Of that, notes after the talk, before the nurse takes the next.
NOTES_PART: Final = 0.16
#: Notes after a ring that reached nobody.
SHORT_NOTE_S: Final = 20

# -- what patients and other desks do in the meantime ---------------------------------------------------------------

#: Patients who give up or solve it elsewhere if they are still waiting, and their mean patience.
WITHDRAW_SHARE: Final = 0.03
WITHDRAW_MEAN_S: Final = 2.5 * 3600
#: Patients who ring in again and are served at the counter instead.
RANG_IN_SHARE: Final = 0.012
#: Median minutes in which a station's desk empties voicemail, e-form and chat, and the spread of the logarithm.
DESK_MEDIAN_S: Final = {"voicemail": 55 * 60, "e-form": 80 * 60, "chat": 4 * 60}
DESK_LOG_SD: Final = 0.6

# -- nurses ---------------------------------------------------------------------------------------------------------

#: A full day's shift has this many seconds at the line, when pauses and small errands are taken off.
FULL_SHIFT_LINE_S: Final = 6.6 * 3600
#: Shares of nurses by language beside Finnish.
SWEDISH_NURSE_SHARE: Final = 0.34
ENGLISH_NURSE_SHARE: Final = 0.72
#: Nurses away on a day for which they were planned.
ABSENCE_SHARE: Final = 0.04
#: Pauses: a meal of half an hour around noon, a cup of coffee in either half of the day.
MEAL_S: Final = 30 * 60
COFFEE_S: Final = 12 * 60
#: An idle nurse looks for the next callback this often.
IDLE_LOOK_S: Final = 60
#: And this soon after the line has brought one in.
NOTICE_S: Final = 4

# -- texts ----------------------------------------------------------------------------------------------------------

#: What a part of a text costs, in thousandths of a euro; carriers' list prices for many texts are of this order.
TEXT_PRICE_MILLI: Final = 65
#: Seconds until a worker sends a text, and from there to the phone's report.
TEXT_SENT_S: Final = 2
TEXT_DELIVERED_S: Final = 9
#: Centres whose patients are told when they will be rung, at each five minutes, and how often the rest of the day is
#: played for it; a worker looks at all of them, three times as closely, which would take a demo long to make.
TOLD_AT_ONCE: Final = 2
TOLD_PLAYS: Final = 20
#: Patients asked in one go how it was, every hour; a worker asks all, which would take a demo long to make.
SURVEY_AT_ONCE: Final = 40
#: Who answers, how long they take on the mean, and what they give. No source: published surveys are of whole counties.
SURVEY_ANSWERED_SHARE: Final = 0.35
SURVEY_ANSWERED_S: Final = 900
SURVEY_SCORES: Final[dict[int, float]] = {
    10: 0.34, 9: 0.22, 8: 0.17, 7: 0.10, 6: 0.04, 5: 0.04, 4: 0.02, 3: 0.02, 2: 0.02, 1: 0.01, 0: 0.02,
}  # fmt: skip
#: Scores in all that a call of an earlier day has, of those reached: not all are asked, and not all answer.
SURVEY_SHARE_OF_REACHED: Final = 0.12


def reach(attempt: int, hour: int) -> float:
    """The chance that attempt number `attempt` (from 1) in the local `hour` reaches a patient whose number is right."""
    by_attempt = REACH_BY_ATTEMPT[min(attempt, len(REACH_BY_ATTEMPT)) - 1]
    return min(0.98, by_attempt * REACH_BY_HOUR.get(hour, 1.0))
