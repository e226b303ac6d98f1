"""A pane's content, or in its place what there is to say when it has none.

pane = DataPane(table)
pane.show_loading()                                     skeleton after 200 ms, seconds after 2 s
pane.show_content()
pane.show_empty("Jono on tyhjä", "Viimeisin soittopyyntö hoidettiin klo 11.19.")
pane.show_no_match("Yli 2 h · Kiireelliset")            clear_filters_wanted
pane.show_error("Ei yhteyttä", "klo 11.22 alkaen")      retry_wanted
pane.offer_stop()                                       stop_wanted, once it has taken 2 s; then show_stopped()
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.widgets.button import Button
from ui.widgets.skeleton import LoadingSkeleton
from ui.widgets.state_panes import EmptyState, ErrorState, NoMatch, ReadingStopped

_SKELETON_AFTER_MS = 200


class DataPane(QStackedWidget):
    """Shows exactly one of: content, loading, empty, no match, error, stopped; `state` is its name."""

    clear_filters_wanted = Signal()
    retry_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self,
        content: QWidget,
        parent: QWidget | None = None,
        *,
        entry: Callable[[], QWidget] | None = None,
    ) -> None:
        """`entry`: what of the content takes the keyboard, where the content itself takes none."""
        super().__init__(parent)
        self._content, self._entry = content, entry
        self.addWidget(content)
        # Made in their place: what is put there later is styled once more, with all that is in it.
        self._skeleton = LoadingSkeleton(self)
        self._empty = EmptyState("circle-check", self)
        self._no_match = NoMatch(self)
        self._no_match.acted.connect(self.clear_filters_wanted)
        self._error = ErrorState(self)
        self._error.acted.connect(self.retry_wanted)
        self._stopped = ReadingStopped(self)
        self._stopped.acted.connect(self.retry_wanted)
        self._skeleton.stop_button.clicked.connect(self.stop_wanted)
        for page in (self._skeleton, self._empty, self._no_match, self._error, self._stopped):
            self.addWidget(page)
        self._waited_s = 0
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SKELETON_AFTER_MS)
        self._delay.timeout.connect(self._show_skeleton)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count)

    @property
    def state(self) -> str:
        """One of "content", "loading", "empty", "no match", "error", "stopped"."""
        names = {
            id(self._skeleton): "loading",
            id(self._empty): "empty",
            id(self._no_match): "no match",
            id(self._error): "error",
            id(self._stopped): "stopped",
        }
        return names.get(id(self.currentWidget()), "content")

    @property
    def held(self) -> QWidget:
        """What takes the keyboard of whoever comes here: the content, or what stands in its place."""
        return self._held_by(self.currentWidget() or self._content)

    def show_content(self) -> None:
        self._turn_to(self._content)

    def show_loading(self) -> None:
        """What is on screen stays for 200 ms, so that a quick answer does not flicker."""
        if not self._delay.isActive() and self.currentWidget() is not self._skeleton:
            self._waited_s = 0
            self._delay.start()

    def offer_stop(self) -> None:
        """Whoever waits for it may stop waiting."""
        self._skeleton.can_stop = True

    @property
    def stop_button(self) -> Button:
        """On the skeleton, once it is worth it."""
        return self._skeleton.stop_button

    def show_stopped(self) -> None:
        self._turn_to(self._stopped)

    def show_empty(self, title: str, detail: str = "") -> None:
        self._empty.say(title, detail)
        self._turn_to(self._empty)

    def show_no_match(self, filters: str) -> None:
        self._no_match.name_filters(filters)
        self._turn_to(self._no_match)

    def show_error(self, what: str, since: str) -> None:
        self._error.tell(what, since)
        self._turn_to(self._error)

    def _turn_to(self, page: QWidget) -> None:
        self._delay.stop()
        self._second.stop()
        before, focus = self.currentWidget(), QApplication.focusWidget()
        is_here = before is not None and focus is not None and (focus is before or before.isAncestorOf(focus))
        self.setCurrentWidget(page)
        if is_here and before is not page:
            # Else Qt hands the keyboard to whatever comes next, and the next key does something else.
            self._held_by(page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _held_by(self, page: QWidget) -> QWidget:
        if isinstance(page, EmptyState | LoadingSkeleton):
            return page.held
        return self._entry() if page is self._content and self._entry is not None else page

    def _show_skeleton(self) -> None:
        self._turn_to(self._skeleton)
        self._skeleton.show_waited(0)
        self._second.start()

    def _count(self) -> None:
        self._waited_s += 1
        self._skeleton.show_waited(self._waited_s)
