"""Asks what is to be mended of a request: number, language, service or urgency; shows what each becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.act import Correction, Seen
from app.domain.masking import masked, number_end
from app.domain.moment import from_us, to_us
from app.domain.place import Queue, Service
from app.domain.typed_number import NumberKind
from app.domain.wish import Correct
from app.listing.request_places import RequestPlaces
from app.listing.shown import CallbackRow
from ui import words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.combo import refill
from ui.formats import Formats
from ui.widgets.field import Field
from ui.widgets.notice import Notice
from ui.widgets.number_input import NumberInput

_ARROW: Final = "→"


@dataclass(frozen=True, slots=True)
class Correctable:
    """A request as it is, and where it could go. `queue` is the one it is in."""

    row: CallbackRow
    queue: Queue
    places: RequestPlaces


class CorrectDialog(ActDialog):
    """`wanted` carries Correct with what has changed alone. The number typed is forgotten as it closes."""

    def __init__(self, parent: QWidget, what: Correctable, formats: Formats) -> None:
        super().__init__(parent, icon="check")
        self._what, self._formats = what, formats
        self.number = NumberInput()
        self.service = QComboBox()
        self.language = QComboBox()
        self.urgent = QCheckBox()
        self._service_field, self._language_field = Field(self.service), Field(self.language)
        self.changes = Notice()
        for part in (self.number, self._service_field, self._language_field, self.urgent, self.changes):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.urgent.setChecked(what.row.is_urgent)
        self.retranslate()
        self.number.changed.connect(self._renew)
        self.service.currentIndexChanged.connect(self._follow_service)
        self.language.currentIndexChanged.connect(self._renew)
        self.urgent.toggled.connect(self._renew)
        self.finished.connect(self.number.forget)

    def open_asking(self) -> None:
        self.ask(self.number.line)

    def wish(self) -> Correct | None:
        typed = self.number.typed
        if typed.kind in {NumberKind.NOT_YET, NumberKind.WRONG}:
            self.say_fault(self.tr("The number is not a whole phone number"), self.number.line)
            return None
        if self._queue_after() is None:
            self.say_fault(self.tr("This centre has no queue for that service"), self.service)
            return None
        correction = self._correction()
        if correction == Correction():
            self.say_fault(self.tr("Nothing has been changed"), self.number.line)
            return None
        row = self._what.row
        return Correct(Seen(row.id, row.version), correction)

    def retranslate(self) -> None:
        super().retranslate()
        row = self._what.row
        self.setWindowTitle(self.tr("Correct"))
        self.heading.setText(self.tr("Correct the request of {number}").format(number=masked(row.number_end)))
        self.tell_about(self.tr("The wait and the attempts stay. The due time never gets later."))
        self.number.set_words(self.tr("Number"))
        self.number.say_nothing_typed(self.tr("Left empty, the number stays as it is"))
        self._service_field.set_words(self.tr("Service"))
        self._language_field.set_words(self.tr("Language"))
        self.urgent.setText(self.tr("Urgent"))
        self.act_button.set_words(self.tr("Correct"))
        self._fill()
        self._renew()

    def _fill(self) -> None:
        language = self._formats.language
        what = self._what
        kept = self.service.currentData() or what.queue.service_id
        refill(
            self.service,
            [(one.names.in_language(language), one.id) for one in what.places.services(what.queue.centre_id)],
            kept,
        )
        refill(
            self.language,
            [(words.language_name(one), one) for one in what.places.languages],
            self.language.currentData() or what.row.language,
        )

    def _follow_service(self) -> None:
        """With the service goes its urgency, unless it is set otherwise afterwards."""
        service = self._service()
        if service is not None:
            is_same = service.id == self._what.queue.service_id
            self.urgent.setChecked(self._what.row.is_urgent if is_same else service.is_urgent)
        self._renew()

    def _service(self) -> Service | None:
        here = self._what.places.services(self._what.queue.centre_id)
        return next((one for one in here if one.id == self.service.currentData()), None)

    def _correction(self) -> Correction:
        row, queue = self._what.row, self._what.queue
        service, language = self.service.currentData(), self.language.currentData()
        urgent = self.urgent.isChecked()
        chosen = self._service()
        follows = row.is_urgent if chosen is None or chosen.id == queue.service_id else chosen.is_urgent
        return Correction(
            language=None if language == row.language else language,
            service_id=None if service == queue.service_id else service,
            is_urgent=None if urgent == follows else urgent,
            number=self.number.typed.number,
        )

    def _queue_after(self) -> Queue | None:
        what = self._what
        return what.places.queue(
            what.queue.centre_id,
            int(self.service.currentData() or 0),
            str(self.language.currentData()),
            what.queue.language,
        )

    def _renew(self) -> None:
        self.changes.say("\n".join(self._told()))
        self.say_fault("")

    def _told(self) -> list[str]:
        row, queue, after = self._what.row, self._what.queue, self._queue_after()
        lines = []
        typed = self.number.typed
        if typed.number is not None:
            end = masked(number_end(typed.number))
            lines.append(self._change(self.tr("Number"), masked(row.number_end), end))
        service = self._service()
        if service is not None and service.id != queue.service_id:
            before = row.service.in_language(self._formats.language)
            lines.append(
                self._change(self.tr("Service"), before, service.names.in_language(self._formats.language))
            )
            lines += self._due(service)
        language = str(self.language.currentData())
        if language != row.language:
            name = words.language_name
            lines.append(self._change(self.tr("Language"), name(row.language), name(language)))
        if self.urgent.isChecked() != row.is_urgent:
            kinds = self.tr("non-urgent"), self.tr("urgent")
            lines.append(
                self._change(self.tr("Urgency"), kinds[row.is_urgent], kinds[self.urgent.isChecked()])
            )
        if after is not None and after.id != queue.id and after.language != language:
            lines.append(
                self.tr("It is rung from the queue in {language}: there is none in its own.").format(
                    language=words.language_name(after.language)
                )
            )
        return lines

    def _due(self, service: Service) -> list[str]:
        row = self._what.row
        if service.promise_s is None:
            return []
        promised = to_us(from_us(row.requested_us) + timedelta(seconds=service.promise_s))
        if promised >= row.due_us:
            return []
        before, after = self._when(row.due_us), self._when(promised)
        return [self._change(self.tr("Due"), before, after)]

    def _when(self, at_us: int) -> str:
        at = from_us(at_us)
        return f"{self._formats.short_day(at)} {self._formats.clock(at)}"

    def _change(self, what: str, before: str, after: str) -> str:
        return f"{what}: {before} {_ARROW} {after}"
