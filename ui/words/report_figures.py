"""What each column of a report means, under the name that stands above it: meaning, formula and clock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.listing.report_figures import FIGURES, OF_ATTEMPTS, ReportFigure

translate = QCoreApplication.translate


def report_name(figure: ReportFigure) -> str:
    """What stands above the column, and everywhere else where it is told of."""
    match figure:
        case "report_left":
            return translate("Reports", "Left")
        case "report_in_hours":
            return translate("Reports", "Left in hours")
        case "report_called":
            return translate("Reports", "Called same day")
        case "report_reached_same_day":
            return translate("Reports", "Reached same day")
        case "report_mean_wait":
            return translate("Reports", "Mean wait")
        case "report_half":
            return translate("Reports", "50% rung in")
        case "report_most":
            return translate("Reports", "90% rung in")
        case "report_attempts":
            return translate("Reports", "Attempts")
        case "report_tried_first":
            return translate("Reports", "1st attempts")
        case "report_reached_first":
            return translate("Reports", "Reached at 1st")
        case "report_tried_second":
            return translate("Reports", "2nd attempts")
        case "report_reached_second":
            return translate("Reports", "Reached at 2nd")
        case "report_tried_third":
            return translate("Reports", "3rd attempts")
        case "report_reached_third":
            return translate("Reports", "Reached at 3rd")
        case "report_tried_later":
            return translate("Reports", "Later attempts")
        case "report_reached_later":
            return translate("Reports", "Reached later")
        case "report_reached":
            return translate("Reports", "Reached")
        case "report_handled":
            return translate("Reports", "Handled otherwise")
        case "report_unreached":
            return translate("Reports", "Not reached")
        case "report_withdrawn":
            return translate("Reports", "Withdrawn")
        case "report_joined":
            return translate("Reports", "Joined")
        case "report_open":
            return translate("Reports", "Open")
        case "report_moved_in":
            return translate("Reports", "Moved in")
        case "report_moved_out":
            return translate("Reports", "Moved out")
        case "report_texts":
            return translate("Reports", "Texts")


def report_meaning(figure: ReportFigure) -> str:
    """Not of the two shares, which mean the same wherever they stand."""
    match figure:
        case "report_left":
            return translate("Figures", "Callbacks that patients left, after closing included.")
        case "report_in_hours":
            return translate("Figures", "Of those left, the ones left on a service day before closing.")
        case "report_mean_wait":
            return translate("Figures", "How long patients waited until the phone rang the first time.")
        case "report_half":
            return translate(
                "Figures", "Within this time half of those called had been called the first time."
            )
        case "report_most":
            return translate(
                "Figures", "Within this time nine tenths of those called had been called the first time."
            )
        case "report_attempts":
            return translate("Figures", "How many times the patients of those left were rung.")
        case "report_tried_first":
            return translate("Figures", "Calls that were the first attempt.")
        case "report_reached_first":
            return translate("Figures", "Share of the first attempts that found the patient.")
        case "report_tried_second":
            return translate("Figures", "Calls that were the second attempt.")
        case "report_reached_second":
            return translate("Figures", "Share of the second attempts that found the patient.")
        case "report_tried_third":
            return translate("Figures", "Calls that were the third attempt.")
        case "report_reached_third":
            return translate("Figures", "Share of the third attempts that found the patient.")
        case "report_tried_later":
            return translate("Figures", "Calls that were the fourth attempt or a later one.")
        case "report_reached_later":
            return translate("Figures", "Share of the fourth and later attempts that found the patient.")
        case "report_reached":
            return translate("Figures", "Callbacks whose patient was reached.")
        case "report_handled":
            return translate("Figures", "Callbacks handled otherwise than by a call.")
        case "report_unreached":
            return translate("Figures", "Callbacks that ended without the patient being reached.")
        case "report_withdrawn":
            return translate("Figures", "Callbacks that were withdrawn.")
        case "report_joined":
            return translate("Figures", "Callbacks joined to another of the same patient.")
        case "report_open":
            return translate("Figures", "Callbacks that were still open when the day was counted last.")
        case "report_moved_in":
            return translate("Figures", "Callbacks moved here from another line.")
        case "report_moved_out":
            return translate("Figures", "Callbacks moved from here to another line.")
        case "report_texts":
            return translate("Figures", "Text messages to patients; those cancelled are not counted.")
        case _:
            raise ValueError(figure)


def report_formula(figure: ReportFigure) -> str:
    """How it is reckoned."""
    match figure:
        case "report_left":
            return translate("Figures", "Counted where they were left first, wherever they were moved.")
        case "report_in_hours":
            return translate(
                "Figures", "Those left before opening count too; those left after closing do not."
            )
        case "report_mean_wait":
            return translate("Figures", "First attempt − left at, summed ÷ those called at all.")
        case "report_half":
            return translate("Figures", "The middle one of their waits, counted in quarters of an hour.")
        case "report_most":
            return translate(
                "Figures", "The wait that nine tenths did not exceed, counted in quarters of an hour."
            )
        case "report_attempts":
            return translate("Figures", "All attempts, those of later days too.")
        case "report_tried_first" | "report_tried_second" | "report_tried_third" | "report_tried_later":
            return translate(
                "Figures",
                "Attempts = 1st + 2nd + 3rd + later ones. A line that failed is none: the next call has the same"
                " number.",
            )
        case _ if figure in OF_ATTEMPTS:
            return translate(
                "Figures", "Reached at that attempt ÷ calls of that attempt; voicemail is not reached."
            )
        case "report_moved_in" | "report_moved_out":
            return translate("Figures", "Each move counts, at the centre it left and at the one it came to.")
        case "report_texts":
            return translate(
                "Figures", "Each text counts once, however long it is, at the centre that has the callback."
            )
        case _:
            return translate(
                "Figures", "Left = reached + handled otherwise + not reached + withdrawn + joined + open."
            )


def report_clock(figure: ReportFigure) -> str:
    """On which clock, or on which day, it is counted."""
    match figure:
        case "report_mean_wait" | "report_half" | "report_most":
            return translate("Figures", "Calendar time, nights and weekends included.")
        case "report_left" | "report_in_hours":
            return translate("Figures", "By the day it was left; calendar day of the region.")
        case _ if figure == "report_attempts" or figure in FIGURES["attempts"]:
            return translate(
                "Figures",
                "By the day the callback was left, whenever it was called; calendar day of the region.",
            )
        case "report_moved_in" | "report_moved_out" | "report_texts":
            return translate("Figures", "Counted on the day it was done.")
        case _:
            return translate("Figures", "By the day it was left, whenever it ended.")
