"""The Messages screen at the desk: pages are looked up as texts change, templates are read and written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.message import Message, MessageKey, MessagePage, MessageQuery
from app.domain.nps import Nps, SurveyKey
from app.domain.template import Template
from app.listing.sort_key import collation
from app.live.delta import Delta
from app.live.places import Places
from app.live.store import Present
from ui.desk.live_desk import measured
from ui.desk.screen_desk import ScreenDesk
from ui.desk.ways import show_callbacks
from ui.dialogs.template_dialog import TemplateDialog
from ui.errors import is_known, sentence
from ui.formats import Formats
from ui.screens.messages_feedback import MONTHS, FeedbackDialog
from ui.screens.messages_screen import MessagesScreen
from ui.screens.texts_by_hand import text_now
from ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

#: Read again this often at the most while texts change, and this often although the board says nothing: of a text
#: about a request that is no longer on the board it says nothing.
RENEW_US: Final = 1_000_000
RENEW_ANYHOW_US: Final = 5_000_000


class MessagesDesk(ScreenDesk):
    """Everything that waits for the database is done on the look-ups' thread."""

    parts = frozenset({"filter", "detail", "texts", "own"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        services = desk.services
        self._messages = services.messages
        self.screen: MessagesScreen = MessagesScreen(
            desk.formats, services.may, has_worker=services.messages.has_worker
        )
        self.screen.acts.measure = partial(measured, desk)
        self.screen.acts.now = self._text_now
        self._places: object = None
        self._read_us = 0
        self._is_reading = False
        self._has_changed = False
        self._dialog: TemplateDialog | None = None
        self._feedback: FeedbackDialog | None = None
        screen = self.screen
        screen.page_wanted.connect(self._look_up_page)
        screen.page_let_go.connect(self._let_go)
        screen.templates_wanted.connect(self.write_templates)
        screen.feedback_wanted.connect(self.show_feedback)
        screen.acts.callbacks_wanted.connect(lambda ids: show_callbacks(desk, ids))
        desk.acting.answered.connect(self._take_answer)
        desk.texts.told.connect(self._show_health)

    def start(self) -> None:
        TypeAhead(self.screen.table)
        self._show_health()

    def stop(self) -> None:
        if self._dialog is not None:
            self._dialog.discard()
        if self._feedback is not None:
            self._feedback.reject()
        for popover in (self.screen.acts.popover, self.screen.acts.question):
            if popover is not None:
                popover.dismiss()

    def take(self, present: Present, delta: Delta) -> None:
        board = present.board
        if board is not None and board.places is not self._places:
            self._places = board.places
            self._name_places()
        self._has_changed = self._has_changed or not delta.is_nothing
        since = self.desk.wall_us - self._read_us
        is_due = since >= (RENEW_US if self._has_changed else RENEW_ANYHOW_US)
        if is_due and not self._is_reading and self.screen.pane.state != "stopped":
            self.screen.renew()

    def use_formats(self, formats: Formats) -> None:
        super().use_formats(formats)
        self._name_places()

    def off_here(self) -> tuple[tuple[str, str], ...]:
        return tuple(self.screen.acts.why_not.items())

    def what_is_missing(self) -> str:
        return "" if self.screen.pane.state in {"content", "empty", "no match"} else "the texts"

    @property
    def dialog(self) -> TemplateDialog | None:
        """The dialog in which templates are written, while it is open."""
        return self._dialog

    # Reading

    def _text_now(self, one: Message) -> Template | None:
        board = self.desk.present.board if self.desk.present else None
        template = self.desk.services.templates.of(one.purpose, one.speaks)
        return text_now(board, one.queue_id, template, one.callback_id)

    def _look_up_page(self, query: MessageQuery, after: MessageKey | None, size: int) -> None:
        self._is_reading = True
        if after is None:
            self._read_us, self._has_changed = self.desk.wall_us, False
        self.desk.console.tasks.look_up(
            partial(self._messages.page, query, after, size=size),
            partial(self._show_page, query, after),
            owner=self,
            name="messages",
            failed=self._fail_to_read,
        )

    def _let_go(self) -> None:
        self._is_reading = False
        self.desk.console.tasks.let_go(self, "messages")

    def _show_page(self, query: MessageQuery, after: MessageKey | None, page: MessagePage) -> None:
        self._is_reading = False
        self.screen.show_page(query, after, page)

    def _fail_to_read(self, error: BaseException) -> None:
        self._is_reading = False
        self.screen.show_trouble(sentence(error) if is_known(error) else "")
        if not is_known(error):
            self.desk.console.errors.report(error)

    def _take_answer(self) -> None:
        """An act may have been about texts: it is read again at once, and the templates too."""
        if self.desk.screens.key == "messages":
            self.screen.follow()
            self._look_up_templates()

    def _show_health(self) -> None:
        self.screen.show_health(self.desk.texts.health, self.desk.texts.problems)

    def _name_places(self) -> None:
        board = self.desk.present.board if self.desk.present else None
        if board is None:
            return
        language = self.desk.formats.language
        centres, services = _names(board.places, language)
        self.screen.show_places(centres)
        if self._feedback is not None:
            self._feedback.show_places(self.desk.formats, centres, services)

    # Feedback

    def show_feedback(self) -> None:
        """Open what patients answered; it is read once, for all that can be chosen in it."""
        board = self.desk.present.board if self.desk.present else None
        if board is None or self._feedback is not None:
            return
        language = self.desk.formats.language
        dialog = FeedbackDialog(self.desk.frame, self.desk.formats, *_names(board.places, language))
        dialog.finished.connect(self._close_feedback)
        dialog.wanted.connect(partial(self._look_up_feedback, board.day.date))
        dialog.let_go.connect(partial(self.desk.console.tasks.let_go, self, "feedback"))
        self._feedback = dialog
        dialog.show()
        self._look_up_feedback(board.day.date)

    @property
    def feedback(self) -> FeedbackDialog | None:
        """What patients answered, while it is open."""
        return self._feedback

    def _look_up_feedback(self, today: date) -> None:
        self.desk.console.tasks.look_up(
            partial(self._messages.feedback, max(MONTHS)),
            partial(self._show_feedback, today),
            owner=self,
            name="feedback",
            failed=self._fail_feedback,
        )

    def _show_feedback(self, today: date, found: Mapping[SurveyKey, Nps]) -> None:
        if self._feedback is not None:
            self._feedback.show_feedback(found, today)

    def _fail_feedback(self, error: BaseException) -> None:
        if self._feedback is not None:
            self._feedback.show_trouble(sentence(error) if is_known(error) else "")
        if not is_known(error):
            self.desk.console.errors.report(error)

    def _close_feedback(self) -> None:
        self._feedback = None

    # Templates

    def write_templates(self) -> None:
        """Open the dialog in which the texts are written."""
        if self._dialog is not None:
            return
        dialog = TemplateDialog(self.desk.frame, self.desk.formats)
        dialog.wanted.connect(self.desk.act)
        dialog.finished.connect(self._close_dialog)
        self._dialog = dialog
        templates = self.desk.services.templates
        dialog.show_templates(templates.held, templates.price)
        dialog.open_asking()
        self._look_up_templates()

    def _look_up_templates(self) -> None:
        self.desk.console.tasks.look_up(
            self.desk.services.templates.read,
            self._show_templates,
            owner=self,
            name="templates",
            failed=self._fail_to_read,
        )

    def _show_templates(self, held: Sequence[Template]) -> None:
        if self._dialog is not None:
            self._dialog.show_templates(held, self.desk.services.templates.price)

    def _close_dialog(self) -> None:
        self._dialog = None


def _names(places: Places, language: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Centres by their names, and services in the region's order."""
    centres = [(one.id, one.names.in_language(language)) for one in places.centres]
    services = [(one.id, one.names.in_language(language)) for one in places.services]
    return sorted(centres, key=lambda one: collation(one[1])), services
