"""What a centre's page says in words: today's hours, what came and went besides rings, the hours of the week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.hours import Span
from app.domain.place import Names
from app.listing.centre_page import CentrePage, Moves
from app.listing.opening import Opening
from ui import words
from ui.formats import Formats
from ui.panels.centre_facts import Fact
from ui.words.channels import channel_name, channel_told, turned_away_reason

translate = QCoreApplication.translate
#: A Monday; only weekdays are asked of it.
_MONDAY = date(2024, 1, 1)


def hours_today(page: CentrePage, formats: Formats) -> str:
    """Today's hours, and whether they are out of the ordinary or over."""
    if page.opens_min is None or page.closes_min is None:
        if page.is_exception:
            return translate("CentrePagePanel", "closed today by an exception")
        return translate("CentrePagePanel", "closed today")
    said = (
        translate("CentrePagePanel", "today by exception {opens}–{closes}")
        if page.is_exception
        else translate("CentrePagePanel", "open today {opens}–{closes}")
    ).format(opens=formats.minute(page.opens_min), closes=formats.minute(page.closes_min))
    closed_now = translate("CentrePagePanel", "closed now")
    return f"{said} · {closed_now}" if page.is_closed else said


def besides(page: CentrePage, formats: Formats) -> list[Fact]:
    """Other channels, callers turned away, moves, texts, and who is called again another day."""
    facts = [
        Fact(
            channel_name(one.channel).capitalize(),
            channel_told(one, formats),
            "crit" if one.late else "t1",
            "channels",
        )
        for one in page.channels
    ]
    turned = page.turned_away
    if turned is not None:
        reasons = ((turned_away_reason(code), count) for code, count in turned)
        facts.append(
            Fact(
                translate("CentrePagePanel", "Callers turned away"),
                _listed(reasons, formats),
                figure="turned_away",
            )
        )
    if page.moves is not None:
        facts += _moved(page.moves, page.centre_id is None, formats)
    texts = ((words.text_state(code), count) for code, count in page.texts)
    facts.append(
        Fact(translate("CentrePagePanel", "Text messages"), _listed(texts, formats), figure="texts_today")
    )
    if page.outlook.parked:
        facts.append(
            Fact(
                translate("CentrePagePanel", "Not reached, called again another day"),
                translate("CentrePagePanel", "about {n} by the end of the day").format(
                    n=formats.number(page.outlook.parked)
                ),
                figure="another_day",
            )
        )
    return facts


def _moved(moves: Moves, is_region: bool, formats: Formats) -> list[Fact]:
    went = _listed(_named(moves.went_to, formats), formats)
    if is_region:
        return [Fact(translate("CentrePagePanel", "Moved to another centre"), went, figure="moved_between")]
    came = _listed(_named(moves.came_from, formats), formats)
    return [
        Fact(translate("CentrePagePanel", "Moved here from"), came, figure="moved_here"),
        Fact(translate("CentrePagePanel", "Moved away to"), went, figure="moved_away"),
    ]


def contact_facts(page: CentrePage, formats: Formats) -> list[Fact]:
    """When a centre is open and which number patients know it by; nothing of the region."""
    if page.centre_id is None:
        return []
    facts = opening_facts(page.opening, formats) if page.opening is not None else []
    unknown = translate("CentrePagePanel", "not known")
    said = ", ".join(page.numbers) or unknown
    return [*facts, Fact(translate("CentrePagePanel", "Number that patients see"), said)]


def opening_facts(opening: Opening, formats: Formats) -> list[Fact]:
    """The week, stretch by stretch, and the days ahead that differ from it."""
    week = [f"{_weekdays(first, last, formats)} {_span(span, formats)}" for first, last, span in opening.week]
    facts = [Fact(translate("CentrePagePanel", "In the week"), ", ".join(week))]
    ahead = [
        f"{formats.weekday(day)} {formats.short_day(day)} {_span(span, formats)}"
        for day, span in opening.ahead
    ]
    nothing = translate("CentrePagePanel", "as every week")
    facts.append(Fact(translate("CentrePagePanel", "Within a month otherwise"), ", ".join(ahead) or nothing))
    if opening.others:
        own = translate("CentrePagePanel", "Queues with hours of their own")
        facts.append(Fact(own, formats.number(opening.others)))
    return facts


def _listed(pairs: Iterable[tuple[str, int]], formats: Formats) -> str:
    said = ", ".join(f"{name} {formats.number(count)}" for name, count in pairs)
    return said or translate("CentrePagePanel", "none")


def _named(pairs: Iterable[tuple[Names, int]], formats: Formats) -> list[tuple[str, int]]:
    return [(names.in_language(formats.language), count) for names, count in pairs]


def _weekdays(first: int, last: int, formats: Formats) -> str:
    start = formats.weekday(_MONDAY + timedelta(days=first))
    return start if first == last else f"{start}–{formats.weekday(_MONDAY + timedelta(days=last))}"


def _span(span: Span | None, formats: Formats) -> str:
    if span is None:
        return translate("CentrePagePanel", "closed")
    return f"{formats.minute(span.opens_min)}–{formats.minute(span.closes_min)}"
