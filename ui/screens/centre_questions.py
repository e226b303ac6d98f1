"""What is asked about a centre's rules and nurses: from its page, from its menu, by command."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.panels.centre_page import CentrePagePanel
from ui.panels.people_panel import ACTS
from ui.screens.asking import Asking
from ui.screens.asking_hands import AskingHands
from ui.screens.centres_listing import CentresListing
from ui.widgets.button import Button


class CentreQuestions(QObject):
    """`act_wanted` carries what was decided in a dialog, `page_wanted` the id of a centre whose page is to be shown."""

    act_wanted = Signal(object)
    page_wanted = Signal(int)

    def __init__(
        self,
        screen: QWidget,
        listing: CentresListing,
        page: CentrePagePanel,
        actions: Mapping[str, QAction],
        *,
        centre: Callable[[], int | None],
        nurse: Callable[[], int | None],
    ) -> None:
        """`centre`, `nurse`: the ids that a question is about which names none, None for nobody."""
        super().__init__(screen)
        self._screen, self._listing, self._page, self._actions = screen, listing, page, actions
        self._centre, self._nurse = centre, nurse
        self.asking = Asking(screen, listing)
        self.hands = AskingHands(screen, listing)
        self._connect()

    def ask(self, command: str) -> bool:
        """Open what asks back, about the centre and the nurse that are looked at; False: it is none of ours."""
        match command:
            case "hours" | "policy":
                self._ask_about(command, self._centre())
            case "absence" | "shift" | "lend" | "exceptions":
                self.hands.ask(command, self._centre(), self._nurse())
            case "add":
                self.asking.ask("add", (), self._screen)
            case _:
                return False
        return True

    def offer(self) -> None:
        """On the page what may be done here and now, as the commands have it."""
        for command, button in self._rules().items():
            given = self._actions[command]
            button.setVisible(self._listing.centre_id is not None and given.isVisible())
            button.setEnabled(given.isEnabled())

    def open_menu(self, centre_id: int, at: QPoint) -> None:
        """All of it about that centre, at a point on the screen."""
        menu = QMenu(self._screen)
        menu.setToolTipsVisible(True)
        menu.addAction(self.tr("Open the centre's page")).triggered.connect(
            lambda: self.page_wanted.emit(centre_id)
        )
        for command in ("hours", "exceptions", "policy", *ACTS):
            given = self._actions[command]
            if given.isVisible():
                about = menu.addAction(given.icon(), given.text())
                about.setEnabled(given.isEnabled())
                about.setToolTip(given.statusTip())
                about.triggered.connect(lambda _on=False, what=command: self._ask_about(what, centre_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _connect(self) -> None:
        self.asking.act_wanted.connect(self.act_wanted)
        self.hands.act_wanted.connect(self.act_wanted)
        for command in self._rules():
            self._actions[command].changed.connect(self.offer)
        page, nurses = self._page, self._page.nurses
        page.hours_wanted.connect(lambda: self.ask("hours"))
        page.policy_wanted.connect(lambda: self.ask("policy"))
        page.exceptions_wanted.connect(lambda: self._ask_about("exceptions", self._centre()))
        nurses.act_wanted.connect(lambda command, nurse: self.hands.ask(command, self._centre(), nurse))
        nurses.remove_wanted.connect(self.hands.remove)
        nurses.lend_wanted.connect(lambda nurse, to: self.hands.ask("lend", self._centre(), nurse, to))
        nurses.targets_of = self.hands.targets

    def _rules(self) -> dict[str, Button]:
        page = self._page
        return {"hours": page.hours, "exceptions": page.exceptions, "policy": page.policy}

    def _ask_about(self, command: str, centre_id: int | None) -> None:
        if command == "hours":
            self.asking.hours(centre_id)
        elif command == "policy":
            self.asking.policy((), centre_id)
        else:
            self.hands.ask(command, centre_id)
