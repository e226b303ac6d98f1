"""The pages of help there are, in the order they are read, and which of them is about what has the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.words.figures import Figure

#: The first page, for whoever has nothing particular to ask.
START: Final = "start"
#: Those told beside the handbook's chapters on screens; each screen's page is called by the screen's key.
TOPICS: Final = (
    START,
    "monday",
    "live",
    "callbacks",
    "centres",
    "alerts",
    "reports",
    "audit",
    "messages",
    "replay",
    "settings",
    "wallboard",
    "acts",
    "signs",
    "figures",
    "keys",
    "news",
)
#: What a list, a table or a chart is about, by its class, where F1 tells a figure and not a page.
_FIGURE_OF: Final[dict[str, Figure]] = {
    "CallbackView": "row",
    "PastView": "row",
    "CentreView": "load",
    "CardView": "load",
    "FlowChart": "flow",
    "ReportChart": "report_called",
    "MonthsChart": "months",
    "PeoplePanel": "hands",
    "Freshness": "age",
}
#: Charts of one class are told apart by what they are called in files.
_FIGURE_OF_CHART: Final[dict[str, Figure]] = {
    "waits-by-hour": "callback_delay",
    "calls-by-attempt": "reached_by",
    "calls-by-hour": "reached_by",
}
#: Charts whose screen explains them with the numbers of the moment.
TOLD_BY_SCREEN: Final = frozenset({"BurnDown"})
#: The place in the pages that is about a dialog, a popover or a part of the window, by its class.
PLACE_OF: Final[dict[str, str]] = {
    "MovePopover": "acts#move",
    "RetryPopover": "acts#retry",
    "AssignPopover": "acts#assign",
    "NumberPopover": "acts#number",
    "ReopenPopover": "acts#reopen",
    "PartPopover": "acts#join",
    "SameNumberPopover": "acts#join",
    "JoinDialog": "acts#join",
    "TextDialog": "acts#text",
    "ReadDialog": "acts#read",
    "HandleDialog": "acts#handle",
    "WithdrawDialog": "acts#withdraw",
    "ConsentDialog": "acts#consent",
    "CorrectDialog": "acts#correct",
    "AddDialog": "acts#add",
    "HoursDialog": "acts#hours",
    "ExceptionsDialog": "acts#hours",
    "PolicyDialog": "acts#policy",
    "AbsenceDialog": "acts#hands",
    "ShiftDialog": "acts#hands",
    "LendDialog": "acts#hands",
    "PeopleTargets": "acts#hands",
    "AnswersDialog": "acts#answers",
    "HistoryDialog": "acts#undo",
    "SelectionBar": "acts",
    "Toasts": "acts#undo",
    "TemplateDialog": "messages#templates",
    "FeedbackDialog": "messages#feedback",
    "AlertRuleDialog": "alerts#rules",
    "AuditQuestion": "audit#looked",
    "FindPopover": "callbacks#find",
    "NamePopover": "callbacks#views",
    "ViewTabs": "callbacks#views",
    "ChartTable": "keys#charts",
    "ReportTable": "reports#figures",
    "DetailPanel": "live#detail",
    "StripPanel": "live#strip",
    "DefinitionPopover": "figures",
    "WallboardSettings": "wallboard",
    "KeysSheet": "keys",
    "Banner": "signs#banners",
    "Rail": "start#screens",
    "TopBar": "start#find",
    "SignInDialog": "settings#connection",
}


def figure_of(widget: QWidget | None) -> tuple[Figure, QWidget] | None:
    """The figure that a focused widget shows, and the widget it is told beside; None where it shows no one figure."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if figure := _FIGURE_OF.get(kind.__name__):
                return figure, widget
        # A report's table knows of each column which figure it shows.
        figure = getattr(widget, "figure_in_focus", None)
        figure = figure or _FIGURE_OF_CHART.get(str(getattr(widget, "file_name", "")))
        if figure:
            return figure, widget
        if widget.isWindow() or type(widget).__name__ in PLACE_OF:
            return None
        widget = widget.parentWidget()
    return None


def place_of(widget: QWidget | None, screen: str) -> str:
    """The page, and after # its part, about whatever holds the widget; else about the screen in front."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if place := PLACE_OF.get(kind.__name__):
                return place
        widget = widget.parentWidget()
    return screen if screen in TOPICS else START
