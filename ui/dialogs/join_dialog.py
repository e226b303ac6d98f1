"""Asks which of one caller's requests for a service is kept, and which are joined to it as duplicates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from app.domain.act import ActKind, Seen
from app.domain.consent import AskConsent
from app.domain.masking import masked
from app.domain.moment import from_us
from app.domain.wish import Join
from app.listing.same_caller import Request
from app.listing.shown import Standing
from ui.dialogs.ending_dialog import EndingDialog
from ui.formats import Formats
from ui.widgets.label import Label


@dataclass(slots=True)
class _Line:
    request: Request
    keep: QRadioButton
    join: QCheckBox
    note: Label

    @property
    def seen(self) -> Seen:
        return Seen(self.request.row.id, self.request.row.version)


class JoinDialog(EndingDialog):
    """`wanted` carries Join, or AskConsent. The earliest is kept unless another is chosen.

    Into a later one nothing earlier can be joined: the patient's wait would begin again. Requests of other services are
    shown, as the patient has them too, and can never be joined.
    """

    def __init__(
        self,
        parent: QWidget,
        chosen: Collection[int],
        requests: Sequence[Request],
        formats: Formats,
        now_us: int,
        *,
        ended_lately: int = 0,
    ) -> None:
        """`chosen`: the ids selected, of one caller and service; `requests`: all open ones of that caller."""
        super().__init__(parent, ActKind.JOIN, (), ended_lately=ended_lately, icon="copy")
        self._formats, self._now_us = formats, now_us
        service = next((one.service_id for one in requests if one.row.id in chosen), 0)
        same = [one for one in requests if one.service_id == service]
        self._others = [one for one in requests if one.service_id != service]
        self._service = same[0].row.service if same else None
        self.keeping = QButtonGroup(self)
        self.lines: list[_Line] = []
        self._other_lines: list[Label] = []
        self._keep_caption = Label(role="caption", tone="t3")
        self._join_caption = Label(role="caption", tone="t3")
        self._others_caption = Label(role="label", tone="t2")
        self._others_caption.setWordWrap(True)
        self._why = Label(role="label", tone="t2")
        self._lay_out(same)
        # Of a caller's only chosen request, the others that are like it are what one came for.
        alone = len([one for one in same if one.row.id in chosen]) == 1 and same[0].row.id in chosen
        for place, line in enumerate(self.lines):
            line.join.setChecked(place > 0 and (alone or line.request.row.id in chosen))
            line.keep.toggled.connect(self._renew)
            line.join.toggled.connect(self._renew)
        if self.lines:
            self.lines[0].keep.setChecked(True)
        self.retranslate()
        self.add_consent()
        self._renew()

    @property
    def can_join(self) -> bool:
        """Whether there are two that could become one."""
        return len(self.lines) > 1

    @property
    def kept(self) -> Seen:
        return next(line.seen for line in self.lines if line.keep.isChecked())

    def open_asking(self) -> None:
        self.ask(self.lines[0].keep if self.can_join else self.cancel_button)

    def wish(self) -> Join | AskConsent | None:
        if not self.can_join:
            return None
        if not self.rows:
            self.say_fault(self.tr("Choose what to join"), self.lines[-1].join)
            return None
        if not self.asks_consent:
            return Join(self.rows, self.kept)
        reason = self.needs_reason()
        return AskConsent(self.kind, self.rows, reason, into=self.kept) if reason else None

    def put(self, rows: Collection[int], into: int) -> None:
        """What was chosen before, as far as it is still there."""
        for line in self.lines:
            line.keep.setChecked(line.request.row.id == into)
            line.join.setChecked(line.request.row.id in rows)

    def show_verb(self, asks: bool) -> None:
        self._why.setVisible(asks)
        self.reason.setVisible(asks)
        verb = self.tr("Join %n callback(s)", "", self.count) if self.count else self.tr("Join")
        self.act_button.set_words(self.ask_words() if asks else verb)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Join duplicates"))
        end = self.lines[0].request.row.number_end if self.lines else ""
        self.heading.setText(self.tr("Join the requests of {number}").format(number=masked(end)))
        if self.can_join:
            self.tell_about(
                self.tr(
                    "The one that is kept is rung; the others end as joined to it, and can be parted again."
                )
            )
        else:
            self.tell_about(self.tr("This caller has no other open request for this service."))
        self._keep_caption.setText(self.tr("Keep"))
        self._join_caption.setText(self.tr("Join to it"))
        for line in self.lines:
            told = self._told(line.request)
            line.keep.setText(told)
            line.keep.setAccessibleName(self.tr("Keep: {request}").format(request=told))
            line.join.setAccessibleName(self.tr("Join to it: {request}").format(request=told))
        self._others_caption.setText(self.tr("For other services, and so never joined:"))
        for label, one in zip(self._other_lines, self._others, strict=True):
            service = one.row.service.in_language(self._formats.language)
            label.setText(f"{service} · {self._told(one)}")
        self._why.setText(self.tr("Why so many at once"))
        self.reason.offer((self.tr("The same patient left many"),))
        super().retranslate()
        if not self.can_join:
            self.cancel_button.set_words(self.tr("Close"))
        self._renew()

    def _lay_out(self, same: Sequence[Request]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._keep_caption, 0, 0)
        grid.addWidget(self._join_caption, 0, 1, Qt.AlignmentFlag.AlignRight)
        for place, request in enumerate(same):
            line = _Line(request, QRadioButton(), QCheckBox(), Label(role="label", tone="t3"))
            self.keeping.addButton(line.keep)
            self.lines.append(line)
            grid.addWidget(line.keep, 2 * place + 1, 0)
            grid.addWidget(line.join, 2 * place + 1, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(line.note, 2 * place + 2, 0, 1, 2)
            line.note.setContentsMargins(24, 0, 0, 0)
            line.note.hide()
        self.column.addLayout(grid)
        for part in (self._keep_caption, self._join_caption):
            part.setVisible(self.can_join)
        self.column.addWidget(self._others_caption)
        for _ in self._others:
            label = Label(role="label", tone="t3")
            self._other_lines.append(label)
            self.column.addWidget(label)
        self._others_caption.setVisible(bool(self._others))
        self.column.addWidget(self._why)
        self.column.addWidget(self.reason)
        self.act_button.setVisible(self.can_join)

    def _renew(self) -> None:
        if not self.lines or self.keeping.checkedButton() is None:
            return
        is_after = False
        for line in self.lines:
            why = ""
            if line.keep.isChecked():
                is_after = True
                why = ""
                can = False
            elif not is_after:
                can, why = False, self.tr("Left earlier than the one that is kept")
            elif line.request.row.standing is Standing.CALLING:
                can, why = False, self.tr("The patient is being called right now")
            else:
                can = True
            line.join.setEnabled(can)
            line.note.setText(why)
            line.note.setVisible(bool(why))
            line.join.setAccessibleDescription(why)
        self.rows = tuple(line.seen for line in self.lines if line.join.isEnabled() and line.join.isChecked())
        self.say_fault("")
        self.weigh()
        if not self.can_join:
            for part in (self.consent_box, *(part for line in self.lines for part in (line.keep, line.join))):
                part.hide()

    def _told(self, request: Request) -> str:
        row = request.row
        left = from_us(row.requested_us)
        formats = self._formats
        is_today = left.astimezone(formats.zone).date() == self._today()
        clock = formats.at_clock(left) if is_today else f"{formats.short_day(left)} {formats.clock(left)}"
        centre = row.centre.in_language(formats.language)
        waited = formats.duration((self._now_us - row.requested_us) / 1e6)
        return self.tr("{centre}, left {clock}, waited {waited}").format(
            centre=centre, clock=clock, waited=waited
        )

    def _today(self) -> object:
        return datetime.fromtimestamp(self._now_us / 1e6, UTC).astimezone(self._formats.zone).date()
