"""The centres: all as cards in fixed places or as a list, and a page for each and for the whole region.

Long because it joins cards and page, which know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.database.reads.gone_by import Besides
from app.domain.day_figures import DayFigures
from app.domain.figures import STALE_S
from app.domain.moment import MINUTE_US, from_us
from app.foresight.today import foresee
from app.live.beside import Beside
from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from app.live.store import Freshness
from ui.formats import Formats
from ui.models.centre_cards import CentreCards
from ui.panels.card_view import CardView
from ui.panels.centre_page import CentrePagePanel
from ui.screens.centre_questions import CentreQuestions
from ui.screens.centres_listing import CentresListing
from ui.screens.pane_states import show_trouble
from ui.widgets.button import Button
from ui.widgets.card_captions import CardCaptions
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.words.missing_days import NONE_MISSING, MissingDays
from ui.words.whole import whole

_BACK: Final = (Qt.Key.Key_Escape, Qt.Key.Key_Backspace)


class CentresScreen(Retranslated, QWidget):
    """A `Screen`. `scope_changed`: the centre whose page is shown, None for all."""

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    scope_changed = Signal(object)
    refresh_wanted = Signal()
    #: Of the page's charts: what to set beside them, and the frame of the one that is to be saved.
    compare_wanted = Signal(str)
    save_wanted = Signal(object)

    def __init__(
        self, formats: Formats, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        """`actions`: the window's commands by id; those about a centre are offered on its page and its menu."""
        super().__init__(parent)
        self.listing = CentresListing(formats)
        self._actions = actions
        self._freshness = Freshness()
        #: When the board that is shown was read, on its own clock, to be told before it; None: it is not known.
        self.read_us: int | None = None
        #: Whether there are newer boards, none of which can be shown for lack of the past beside them.
        self.lacks_past = False
        self._is_stale = False
        self.model = CentreCards(formats)
        self.cards = CardView(self.model, formats)
        self.captions = CardCaptions()
        self.page = CentrePagePanel(formats)
        self.title, self.verdict = Label(role="section"), Label(tone="t2")
        self.as_cards, self.as_list = Button(kind="chip"), Button(kind="chip")
        self.region = Button(icon="chart-bar")
        self.questions = CentreQuestions(
            self, self.listing, self.page, actions, centre=self._centre, nurse=self._nurse
        )
        self.asking, self.hands = self.questions.asking, self.questions.hands
        self._overview = QWidget()
        self._stack = QStackedWidget()
        self.pane = DataPane(self._stack, entry=lambda: self.page.burn if self.is_page else self.cards)
        self._lay_out()
        self._connect()
        self.pane.show_loading()
        self.retranslate()
        self._show_arrangement()

    @property
    def is_page(self) -> bool:
        """Whether a page is shown, not all centres."""
        return self._stack.currentWidget() is self.page

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        if self.pane.state != "content":
            return (self.pane,)
        return self.page.panes if self.is_page else (self.cards, self.as_cards, self.region)

    # -- what it is given ---------------------------------------------------------------------------------

    def show_board(self, board: Board, delta: Delta, now_us: int) -> None:
        """A newer board, or with an empty delta the same one at a later time. GUI thread only."""
        listing = self.listing
        # With the past comes a board that was not shown before, and nothing that has changed in it since.
        is_quiet = listing.board is board and delta.is_nothing
        is_same_minute = listing.now_us // MINUTE_US == now_us // MINUTE_US
        listing.board, listing.now_us = board, now_us
        if is_quiet and is_same_minute:
            return
        if listing.centre_id is not None and listing.centre_id not in board.places.centre_number:
            self.show_all()
        self._show()

    def show_history(self, history: History) -> None:
        """The past beside the present, for the usual and for the forecast."""
        self.listing.history = history
        self._show()

    def show_besides(self, besides: Besides) -> None:
        """Callers turned away and other channels' load, newly read."""
        if besides != self.listing.besides:
            self.listing.besides = besides
            self._show()

    def show_months(self, figures: Sequence[DayFigures] | None, missing: MissingDays = NONE_MISSING) -> None:
        """Daily figures of what the page is about, and days without any; None: they are being read."""
        limits = self.listing.limits
        self.page.show_months(figures, limits.same_day_target if limits is not None else None, missing)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        if self.lacks_past and self.listing.board is not None:
            shown = self._freshness
            freshness = replace(
                freshness, read_at_us=shown.read_at_us, read_at_steady_s=shown.read_at_steady_s
            )
        self._freshness = freshness
        age = freshness.age_s(wall_us)
        said = ""
        if freshness.is_stale(wall_us, STALE_S) and age is not None:
            said = self.tr("{age} old").format(age=self.listing.formats.duration(age))
        self.page.show_stale(said)
        self.cards.delegate.set_stale(bool(said))
        self._is_stale = bool(said)
        self._colour_verdict()
        if self.listing.board is None and (freshness.reason or freshness.lack_of(Beside.PAST)):
            show_trouble(self.pane, freshness, self.listing.formats)

    def set_formats(self, formats: Formats) -> None:
        self.listing.formats = formats
        self.model.set_formats(formats)
        self.cards.delegate.set_formats(formats)
        self.page.set_formats(formats)
        self._show()

    def save_state(self) -> dict[str, Any]:
        # The page that is open: 0 is the region's, and none of all centres at a glance.
        asked = {"centre": self.listing.centre_id or 0} if self.is_page else {}
        return {"list": self.cards.is_list, "asked": asked}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.cards.show_as_list(saved.get("list") is True)
        self._show_arrangement()
        asked = saved.get("asked")
        centre = asked.get("centre") if isinstance(asked, Mapping) else None
        if isinstance(centre, int):
            self.listing.centre_id = centre or None
            self._stack.setCurrentWidget(self.page)
            self._show()

    # -- what it is asked ---------------------------------------------------------------------------------

    def ask(self, command: str) -> bool:
        """Do what the command says, or open what asks back; False: it is none of ours."""
        match command:
            case "list":
                self.show_as_list(not self.cards.is_list)
            case "explain" if self.is_page:
                self.page.explain()
            case _:
                return self.questions.ask(command)
        return True

    def enter(self) -> None:
        """It has come to the front: the keyboard goes to the cards, or to the burn-down."""
        (self.page.burn if self.is_page else self.cards).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_centre(self, centre_id: int | None) -> None:
        """The page of a centre; None: the region's."""
        self.listing.centre_id = centre_id
        is_new = not self.is_page
        self._stack.setCurrentWidget(self.page)
        self._show()
        if is_new:
            self.page.verticalScrollBar().setValue(0)
            self.enter()
        self.scope_changed.emit(centre_id)

    def show_all(self) -> None:
        """Back to the cards, the keys on the centre that was looked at."""
        before = self.listing.centre_id
        self.listing.centre_id = None
        self._stack.setCurrentWidget(self._overview)
        self._show()
        if before is not None:
            self.cards.go_to(before)
        self.enter()
        self.scope_changed.emit(None)

    def show_as_list(self, as_list: bool) -> None:
        self.cards.show_as_list(as_list)
        self._show_arrangement()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Centres"))
        self.title.setText(self.tr("Centres"))
        self.as_cards.set_words(self.tr("Cards"))
        self.as_list.set_words(self.tr("List"))
        self.region.set_words(whole(self.listing.board))
        self._show()

    # -- its parts ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.title, self.as_cards, self.as_list):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.verdict)
        head.addWidget(self.region)
        for button in (self.as_cards, self.as_list):
            button.setCheckable(True)
        inner = QVBoxLayout(self._overview)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addLayout(head)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.captions)
        below.addWidget(self.cards, 1)
        inner.addLayout(below, 1)
        self._stack.addWidget(self._overview)
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.addWidget(self.pane)

    def _connect(self) -> None:
        self.cards.chosen.connect(self.show_centre)
        self.cards.menu_wanted.connect(self.questions.open_menu)
        self.as_cards.clicked.connect(lambda: self.show_as_list(False))
        self.as_list.clicked.connect(lambda: self.show_as_list(True))
        self.region.clicked.connect(lambda: self.show_centre(None))
        self.page.back_wanted.connect(self.show_all)
        self.page.step_wanted.connect(self._step)
        self.page.compare_wanted.connect(self.compare_wanted)
        self.page.save_wanted.connect(self.save_wanted)
        self.pane.retry_wanted.connect(self.refresh_wanted)
        self.questions.act_wanted.connect(self.act_wanted)
        self.questions.page_wanted.connect(self.show_centre)

    def _show(self) -> None:
        listing = self.listing
        limits = listing.limits
        if listing.board is None or limits is None:
            return
        self.pane.show_content()
        self.region.set_words(whole(listing.board))
        if self.is_page:
            self._show_page()
            return
        cards = listing.cards()
        if not cards:
            self.pane.show_empty(
                self.tr("No centres"),
                self.tr("The administrator gives you centres; they are shown here at once."),
            )
        self.model.show(cards, attention_s=limits.wait_attention_s, breach_s=limits.wait_breach_s)
        left = foresee(listing.board, listing.history, listing.now_us).of().left_over
        self.verdict.setText(self.tr("%n won't be rung today", "", left) if left else "")
        self._colour_verdict()

    def _colour_verdict(self) -> None:
        """It is empty where nobody is left over."""
        self.verdict.set_tone("t3" if self._is_stale else "crit")

    def _show_page(self) -> None:
        listing = self.listing
        page = listing.page()
        if page is None:
            return
        read_us = self.read_us or listing.now_us
        clock = listing.formats.clock(from_us(read_us), seconds=True)
        name = whole(listing.board) if listing.centre_id is None else listing.name(listing.centre_id)
        is_centre = listing.centre_id is not None
        self.page.nurses.offer(self._actions)
        self.page.nurses.show_staff(listing.staff(), listing.now_us, is_centre=is_centre)
        self.questions.offer()
        for button in (self.page.before, self.page.after):
            button.setVisible(is_centre)
        limits = listing.limits
        self.page.show_page(
            page,
            name,
            self.tr("Read at {clock}.").format(clock=clock),
            wait_limit_s=limits.wait_attention_s if limits is not None else None,
        )

    def _show_arrangement(self) -> None:
        self.captions.setVisible(self.cards.is_list)
        self.as_list.setChecked(self.cards.is_list)
        self.as_cards.setChecked(not self.cards.is_list)

    def _centre(self) -> int | None:
        """The centre that a question is about."""
        return self.listing.centre_id if self.is_page else self.cards.current_id()

    def _nurse(self) -> int | None:
        """The nurse that a question is about."""
        nurse = self.page.nurses.nurse if self.is_page else None
        return nurse.agent_id if nurse is not None else None

    def _step(self, step: int) -> None:
        """The next centre or the one before, in the order of the cards."""
        count, here = self.model.rowCount(), self.listing.centre_id
        if here is None or not count:
            return
        face = self.model.face((self.model.row_of(here) + step) % count)
        if face is not None:
            self.show_centre(face.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.is_page and event.key() in _BACK:
            self.show_all()
        elif self.is_page and (event.text() in {"[", "]"}):
            self._step(-1 if event.text() == "[" else 1)
        elif self.is_page and is_control and event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._step(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)
