"""What the figures of the hours until closing mean: work against hands, and what will be left over."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.words.definition import Definition

translate = QCoreApplication.translate

ForecastFigure = Literal["flow", "load", "left_over"]


def forecast_figure(figure: ForecastFigure) -> Definition:
    """In the user's language."""
    match figure:
        case "flow":
            return Definition(
                translate("Figures", "Callbacks today"),
                translate(
                    "Figures",
                    "Callbacks left and callbacks closed in each half hour, and how many were waiting.",
                ),
                translate(
                    "Figures",
                    "Forecast: expected arrivals against the work the planned staff can do until closing.",
                ),
                translate("Figures", "Opening hours of today."),
            )
        case "load":
            return Definition(
                translate("Figures", "Load by closing"),
                translate("Figures", "Work due today against the hands left today."),
                translate(
                    "Figures",
                    "Minutes of work due today, that of callbacks still expected too ÷ minutes of staff left.",
                ),
                " ".join(
                    (
                        translate("Figures", "Opening hours of today."),
                        _without_past(),
                        _lost_calls(),
                        translate(
                            "Figures",
                            "Above 100% there is more work than hands by the plan. Hatched is what will not be"
                            " rung today: a forecast, which also knows today's pace, who gives up waiting and"
                            " whose next attempt is on another day. So a bar above 100% may have no hatch, and"
                            " one below 100% may have one: where chance costs time, or nobody at work speaks a"
                            " caller's language.",
                        ),
                        _by_chance(),
                    )
                ),
            )
        case "left_over":
            return Definition(
                translate("Figures", "Will not be rung today"),
                translate("Figures", "Callbacks due today that are still waiting when the last hands leave."),
                translate(
                    "Figures",
                    "Work waiting and still to come, against the staff on plan and today's pace of work.",
                ),
                " ".join(
                    (
                        translate(
                            "Figures",
                            "A forecast by earlier days of the same weekday; it changes as the day goes.",
                        ),
                        _lost_calls(),
                        _by_chance(),
                        translate("Figures", "The region's number is the sum of its centres'."),
                    )
                ),
            )


def _by_chance() -> str:
    """Why some are foretold to be left over where the hands suffice on paper."""
    return translate(
        "Figures",
        "Callbacks come unevenly, many at once and then none, and the minutes in which staff wait are not got back:"
        " so the forecast is the mean of many days drawn by chance.",
    )


def _without_past() -> str:
    """Of the load alone: of what is left over nothing is told then."""
    return translate(
        "Figures",
        "In a region's first week, and at a new centre, those still expected are not in it, as no earlier day of the"
        " same weekday tells how many they are.",
    )


def _lost_calls() -> str:
    """Of the hands in both."""
    return translate(
        "Figures",
        "A call of half an hour or more is taken to last as long again, at most until the middle of what is left of the"
        " shift; only then is its nurse counted again.",
    )
