"""The figures of a report's lines, each by its name: one place for the screen, for files, and for the command line."""

from __future__ import annotations

from typing import Final, Literal

from app.domain.figures import calls_reached
from app.listing.report import Line

ReportFigure = Literal[
    "report_left", "report_in_hours", "report_called", "report_reached_same_day", "report_mean_wait",
    "report_half", "report_most", "report_attempts",
    "report_tried_first", "report_reached_first", "report_tried_second", "report_reached_second",
    "report_tried_third", "report_reached_third", "report_tried_later", "report_reached_later",
    "report_reached", "report_handled", "report_unreached", "report_withdrawn", "report_joined", "report_open",
    "report_moved_in", "report_moved_out", "report_texts",
]  # fmt: skip
#: What a figure is called in `app.domain.figures`.
REPORT_DOMAIN_NAME: Final[dict[str, str]] = {
    "report_left": "left",
    "report_in_hours": "left_in_hours",
    "report_called": "same_day_called",
    "report_reached_same_day": "same_day_reached",
    "report_mean_wait": "mean_wait",
    "report_half": "wait_of_half",
    "report_most": "wait_of_most",
    "report_attempts": "attempts",
    "report_tried_first": "attempts",
    "report_reached_first": "calls_reached",
    "report_tried_second": "attempts",
    "report_reached_second": "calls_reached",
    "report_tried_third": "attempts",
    "report_reached_third": "calls_reached",
    "report_tried_later": "attempts",
    "report_reached_later": "calls_reached",
    "report_reached": "outcome",
    "report_handled": "outcome",
    "report_unreached": "outcome",
    "report_withdrawn": "outcome",
    "report_joined": "outcome",
    "report_open": "outcome",
    "report_moved_in": "moved",
    "report_moved_out": "moved",
    "report_texts": "texts",
}
#: What of the figures is on the screen and on paper; a file has all.
Part = Literal["service", "attempts", "outcomes"]
PARTS: Final[tuple[Part, ...]] = ("service", "attempts", "outcomes")
#: The columns of each after the first two, which say what a line is about and how many were left.
FIGURES: Final[dict[Part, tuple[ReportFigure, ...]]] = {
    "service": (
        "report_in_hours",
        "report_called",
        "report_reached_same_day",
        "report_mean_wait",
        "report_half",
        "report_most",
        "report_attempts",
    ),
    "attempts": (
        "report_tried_first",
        "report_reached_first",
        "report_tried_second",
        "report_reached_second",
        "report_tried_third",
        "report_reached_third",
        "report_tried_later",
        "report_reached_later",
    ),
    "outcomes": (
        "report_reached",
        "report_handled",
        "report_unreached",
        "report_withdrawn",
        "report_joined",
        "report_open",
        "report_moved_in",
        "report_moved_out",
        "report_texts",
    ),
}
#: As a file has them.
ALL: Final[tuple[ReportFigure, ...]] = ("report_left", *(one for part in PARTS for one in FIGURES[part]))
#: The attempts that each of these shares is of, and those of them that found the patient, in the sums of days.
OF_ATTEMPTS: Final[dict[ReportFigure, tuple[str, str]]] = {
    "report_reached_first": ("tried_first", "reached_first"),
    "report_reached_second": ("tried_second", "reached_second"),
    "report_reached_third": ("tried_third", "reached_third"),
    "report_reached_later": ("tried_later", "reached_later"),
}
#: Between 0 and 1.
SHARES: Final[frozenset[ReportFigure]] = frozenset({"report_called", "report_reached_same_day", *OF_ATTEMPTS})
#: In seconds.
TIMES: Final[frozenset[ReportFigure]] = frozenset({"report_mean_wait", "report_half", "report_most"})
#: Plain counts by what they are called in the sums of days.
COUNT_OF: Final[dict[ReportFigure, str]] = {
    "report_left": "requested",
    "report_in_hours": "in_hours",
    "report_attempts": "attempts",
    "report_tried_first": "tried_first",
    "report_tried_second": "tried_second",
    "report_tried_third": "tried_third",
    "report_tried_later": "tried_later",
    "report_reached": "reached",
    "report_handled": "handled",
    "report_unreached": "unreached",
    "report_withdrawn": "withdrawn",
    "report_joined": "joined",
    "report_open": "still_open",
    "report_moved_in": "moved_in",
    "report_moved_out": "moved_out",
    "report_texts": "texts",
}


def value(figure: ReportFigure, line: Line) -> float | None:
    """None for what nobody knows: a share or a wait of nothing."""
    match figure:
        case "report_called":
            return line.called
        case "report_reached_same_day":
            return line.reached
        case "report_mean_wait":
            return line.sums.mean_delay_s
        case "report_half":
            return line.sums.delay_within_s(0.5)
        case "report_most":
            return line.sums.delay_within_s(0.9)
        case _ if figure in OF_ATTEMPTS:
            rung, reached = (getattr(line.sums, name) for name in OF_ATTEMPTS[figure])
            return calls_reached(rung, reached)
        case _:
            return float(getattr(line.sums, COUNT_OF[figure]))
