"""The audit screen at the desk: pages are looked up, a client's question is put."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from app.domain.moment import from_us
from app.domain.trail import Looked, TrailKey, TrailPage, TrailQuery
from app.listing.sort_key import collation
from app.live.delta import Delta
from app.live.store import Present
from ui.desk.audit_exports import AuditExports
from ui.desk.screen_desk import ScreenDesk
from ui.errors import is_known, sentence
from ui.formats import Formats
from ui.screens.audit_answer import words_in
from ui.screens.audit_question import AuditQuestion
from ui.screens.audit_screen import AuditScreen
from ui.screens.audit_words import AuditWording
from ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

#: While nothing is chosen and the newest entries are looked at, they are read again this often at the most.
RENEW_US: Final = 5_000_000


class AuditDesk(ScreenDesk):
    """Everything that waits for the database or the disk is done on the look-ups' thread."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        services = desk.services
        self._trail = services.trail
        self.screen: AuditScreen = AuditScreen(desk.formats, services.trail.may, lambda: desk.now_us)
        self._places: object = None
        self._read_us = 0
        self._question: AuditQuestion | None = None
        screen = self.screen
        screen.page_wanted.connect(self._look_up_page)
        screen.page_let_go.connect(partial(desk.console.tasks.let_go, self, "trail"))
        self.exports = AuditExports(desk, lambda: screen.wording, self._above, self)
        self.exports.written.connect(screen.follow)
        screen.export_wanted.connect(self.exports.export)
        screen.print_wanted.connect(self.exports.print_list)
        screen.question_wanted.connect(self.ask_question)

    def start(self) -> None:
        TypeAhead(self.screen.table)

    def parts_now(self) -> frozenset[str]:
        is_there = self.screen.print_button.isEnabled()
        return self.parts | {"leaving"} | (frozenset({"print", "export"}) if is_there else frozenset())

    def stop(self) -> None:
        self.exports.stop()
        if self._question is not None:
            self._question.close()

    def take(self, present: Present, delta: Delta) -> None:
        del delta
        board = present.board
        if board is not None and board.places is not self._places:
            self._places = board.places
            self._name_places()
        is_due = self.desk.wall_us - self._read_us >= RENEW_US and self.screen.pane.state != "stopped"
        if is_due and self.screen.is_at_the_top:
            if not self._read_us and self._trail.may.sees_others:
                self._look_up_people()
            self._read_us = self.desk.wall_us
            self.screen.renew()

    def use_formats(self, formats: Formats) -> None:
        super().use_formats(formats)
        self._name_places()

    def what_is_missing(self) -> str:
        return "" if self.screen.pane.state in {"content", "empty", "no match"} else "the audit log"

    @property
    def question(self) -> AuditQuestion | None:
        """The dialog in which a client's question is put, while it is open."""
        return self._question

    # Reading

    def _look_up_page(self, query: TrailQuery, after: TrailKey | None) -> None:
        self.desk.console.tasks.look_up(
            partial(self._trail.page, query, after),
            partial(self._show_page, query, after),
            owner=self,
            name="trail",
            failed=self._fail_to_read,
        )

    def _show_page(self, query: TrailQuery, after: TrailKey | None, page: TrailPage) -> None:
        self.screen.show_page(query, after, page)

    def _fail_to_read(self, error: BaseException) -> None:
        self.screen.show_trouble(sentence(error) if is_known(error) else "")
        if not is_known(error):
            self.desk.console.errors.report(error)

    def _look_up_people(self) -> None:
        self.desk.console.tasks.look_up(
            self._trail.people,
            self.screen.show_people,
            owner=self,
            name="trail people",
            failed=self._fail_to_read,
        )

    def _name_places(self) -> None:
        board = self.desk.present.board if self.desk.present else None
        if board is None:
            return
        language = self.desk.formats.language
        centres = [(centre.id, centre.names.in_language(language)) for centre in board.places.centres]
        self.screen.show_places(
            sorted(centres, key=lambda centre: collation(centre[1])),
            self._agent_names(),
            *self._line_names(language),
        )

    def _agent_names(self) -> Callable[[int], str]:
        board = self.desk.present.board if self.desk.present else None
        names = {agent.id: agent.code for agent in board.places.agents} if board else {}
        return lambda id_: names.get(id_, str(id_))

    def _line_names(self, language: str) -> tuple[Callable[[int], str], Callable[[int], str]]:
        """Services by id, and queues by id: the service and the language that is spoken."""
        board = self.desk.present.board if self.desk.present else None
        services = {one.id: one.names.in_language(language) for one in board.places.services} if board else {}
        queues = (
            {one.id: f"{services[one.service_id]} ({one.language})" for one in board.places.queues}
            if board
            else {}
        )
        return lambda id_: services.get(id_, str(id_)), lambda id_: queues.get(id_, str(id_))

    # A client's question

    def ask_question(self) -> None:
        """Open the dialog in which a client's question is put."""
        dialog = AuditQuestion(
            self.desk.frame, self._wording_in, self.desk.formats.language, self._region, self._now
        )
        dialog.asked.connect(self._ask)
        dialog.save_wanted.connect(self.exports.save_answer)
        dialog.print_wanted.connect(self.exports.print_answer)
        dialog.finished.connect(self._close_question)
        self._question = dialog
        dialog.open()

    def _ask(self, number: str, reason: str) -> None:
        trail, ticket = self._trail, uuid4()

        def ask() -> Looked:
            trail.ask(ticket, number, reason)
            return trail.fetch(ticket, number)

        self.desk.console.tasks.look_up(
            ask, self._show_answer, owner=self, name="who looked", failed=self._fail_to_answer
        )

    def _show_answer(self, looked: Looked) -> None:
        if self._question is not None:
            self._question.show_answer(looked)
        self.screen.follow()

    def _fail_to_answer(self, error: BaseException) -> None:
        if self._question is not None:
            self._question.refuse(sentence(error) if is_known(error) else "")
        if not is_known(error):
            self.desk.console.errors.report(error)

    def _above(self) -> QWidget:
        """The window that a further dialog opens above."""
        return self._question or self.desk.frame

    def _close_question(self) -> None:
        if self._question is not None:
            self._question.deleteLater()
            self._question = None

    def _wording_in(self, language: str) -> AuditWording:
        board = self.desk.present.board if self.desk.present else None
        names = (
            {centre.id: centre.names.in_language(language) for centre in board.places.centres}
            if board
            else {}
        )
        return AuditWording(
            Formats(language, self.desk.formats.zone),
            lambda id_: names.get(id_, str(id_)),
            self._agent_names(),
            words_in(language),
            *self._line_names(language),
        )

    def _region(self, language: str) -> str:
        board = self.desk.present.board if self.desk.present else None
        return board.places.region.names.in_language(language) if board else ""

    def _now(self) -> datetime:
        return from_us(self.desk.now_us)
