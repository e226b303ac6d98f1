"""A callback's history as lines of a timeline, oldest first, with what is planned at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.database.reads.story import AttemptLine, EventLine, Story, TextLine
from app.domain.callback import EventKind
from app.domain.moment import SECOND_US
from app.listing.shown import CallbackHistory, TimelineEntry

#: Events that end an attempt: the spine and the attempt were written in one transaction, at one time.
_ATTEMPT_ENDS: Final = (EventKind.ATTEMPTED, EventKind.REACHED, EventKind.UNREACHED)
#: What was done with a patient's words.
_OF_WORDS: Final = (EventKind.SAID, EventKind.READ)


def history(story: Story, now_us: int) -> CallbackHistory:
    """A callback's timeline, and what is known of its caller."""
    entries = timeline(story, now_us)
    return CallbackHistory(entries, story.untextable, story.said_us, wished_before(entries))


def timeline(story: Story, now_us: int) -> tuple[TimelineEntry, ...]:
    """The entries; `facts` hold codes, ids and instants (`*_us`), never a number to ring."""
    attempt_at = {attempt.ended_us: attempt for attempt in story.attempts}
    events = [event for event in story.events if event.kind not in _OF_WORDS]
    entries = [line for event in events for line in _of_event(event, attempt_at)]
    # That the patient wrote is told by the text itself, that somebody answered by theirs, and that an act was undone by
    # what it changed back.
    told_at = {event.at_us for event in events} | {one.at_us for one in story.incoming}
    told_at |= {step.at_us for text in story.texts for step in text.steps}
    told_at |= {text.created_us for text in story.texts}
    words = [event for event in story.events if event.kind in _OF_WORDS and event.at_us not in told_at]
    entries += [line for event in words for line in _of_words(event)]
    for text in story.texts:
        facts: dict[str, str | int | None] = {
            "purpose": text.purpose, "language": text.language, "text": text.id, "created_us": text.created_us,
        }  # fmt: skip
        if text.window is not None:
            facts |= {"from_us": text.window[0], "until_us": text.window[1], "told": text.window_number}
        entries += _of_text(text, facts)
    entries += [
        TimelineEntry(one.at_us, f"said:{one.kind}", "", {"body": one.body, "score": one.score})
        for one in story.incoming
    ]
    if story.next_attempt_us > now_us:
        number = sum(attempt.outcome != "technical" for attempt in story.attempts) + 1
        entries.append(TimelineEntry(story.next_attempt_us, "planned", "", {"number": number}, is_ahead=True))
    # Sorting is stable: what happened in one moment stays in the order of the spine.
    return tuple(sorted(entries, key=lambda entry: entry.at_us))


def _of_text(text: TextLine, facts: dict[str, str | int | None]) -> list[TimelineEntry]:
    """A line for each step; where it is now with the reason."""
    newest = {"detail": text.detail} | facts
    if not text.steps:
        return [TimelineEntry(text.changed_us, f"{text.kind}:{text.state}", text.created_by, newest)]
    *earlier, last = text.steps
    # That it was being sent is said while it is, and goes without saying once the answer is there.
    told = [step for step in earlier if step.state != "sending"]
    return [
        *(TimelineEntry(step.at_us, f"{text.kind}:{step.state}", step.actor, facts) for step in told),
        TimelineEntry(last.at_us, f"{text.kind}:{last.state}", last.actor, newest),
    ]


def _of_words(event: EventLine) -> list[TimelineEntry]:
    """That a person marked them as read, or took that back; nothing where the patient wrote."""
    before, after = event.detail.get("said_at", (None, None))
    if event.kind == EventKind.READ:
        return [TimelineEntry(event.at_us, "read", event.actor, {"said_us": before})]
    is_undone = before is None and isinstance(after, int) and after < event.at_us
    return [TimelineEntry(event.at_us, "unread", event.actor, {"said_us": after})] if is_undone else []


def _of_lost_call(event: EventLine) -> list[TimelineEntry]:
    """A supervisor's one act, told as its two halves: whose call it gave up, and for when the retry is."""
    _, planned_us = event.detail.get("next_attempt_at", (None, None))
    return [
        TimelineEntry(event.at_us, "lost", event.actor, {"agent": event.agent or None}),
        TimelineEntry(
            event.at_us,
            EventKind.RETRY_SET,
            event.actor,
            {"next_attempt_us": planned_us} | _wish_set_aside(event),
        ),
    ]


def wished_before(entries: Sequence[TimelineEntry]) -> tuple[int, int]:
    """From when until when the patient had wished to be rung, where that is set aside still; zeros where it is not."""
    wished = (0, 0)
    for entry in entries:
        from_us, until_us = (entry.facts.get(f"wished_{one}_us") for one in ("from", "until"))
        if isinstance(from_us, int):
            wished = (from_us, until_us if isinstance(until_us, int) else 0)
        elif entry.facts.get("wish_from"):
            # An undo brought it back.
            wished = (0, 0)
    return wished


def _wish_set_aside(event: EventLine) -> dict[str, str | int | None]:
    """What the patient had wished, where the act rings them sooner."""
    (from_us, after), (until_us, _) = (
        event.detail.get(one, (None, None)) for one in ("wish_from", "wish_until")
    )
    return {"wished_from_us": from_us, "wished_until_us": until_us} if from_us and after is None else {}


def _of_event(event: EventLine, attempt_at: dict[int, AttemptLine]) -> list[TimelineEntry]:
    """Its line, and where a text was due and none went out, one that says why."""
    if event.kind == EventKind.RELEASED and event.is_act:
        return _of_lost_call(event)
    facts: dict[str, str | int | None] = {"agent": event.agent or None}
    if event.kind in _ATTEMPT_ENDS and (attempt := attempt_at.get(event.at_us)):
        facts |= {
            "outcome": attempt.outcome,
            "number": attempt.number,
            "seconds": (attempt.ended_us - attempt.started_us) // SECOND_US,
        }
    if event.kind == EventKind.MOVED:
        facts |= {"from_centre": event.from_centre_id, "to_centre": event.centre_id}
    for column, (_, after) in event.detail.items():
        if isinstance(after, str | int | None):
            name = column.removesuffix("_at") + "_us" if column.endswith("_at") else column
            facts.setdefault(name, after)
    facts |= _wish_set_aside(event)
    why = facts.pop("untexted_why", None)
    untexted = [TimelineEntry(event.at_us, "untexted", "", {"why": why})] if why else []
    return [TimelineEntry(event.at_us, event.kind, event.actor, facts), *untexted]
