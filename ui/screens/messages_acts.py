"""What can be done about the texts chosen: send again, cancel, have the patient rung instead; and why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget
from shiboken6 import isValid

from app.domain.act import ActKind, Seen
from app.domain.callback import OPEN_STATES
from app.domain.message import CAN_CANCEL, CAN_RETRY, Message
from app.domain.outbox import TextState
from app.domain.template import WORKERS, Template
from app.domain.text_length import text_length
from app.domain.texting import CancelTexts, RetryTexts
from app.domain.wish import Reopen, Retry
from ui import words
from ui.commands.text_rules import said_why, why_not
from ui.dialogs.question_popover import Question, QuestionPopover
from ui.dialogs.reopen_popover import ReopenPopover
from ui.dialogs.text_dialog import ASKED_ABOVE
from ui.dialogs.text_previews import TextSize
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class MessagesActs(Retranslated, QWidget):
    """The bar below the list. `act_wanted` carries a wish of `app.domain.wish`; texts are named as they were seen.

    `measure` says what a text costs; of itself it knows parts and no price. `now`: by what it would be written today,
    with its fields filled in; None where nobody can send it by hand.
    """

    act_wanted = Signal(object)
    #: The ids of callbacks that are to be looked at.
    callbacks_wanted = Signal(object)

    def __init__(self, host: QWidget, may: Collection[ActKind]) -> None:
        super().__init__()
        self._host, self._may = host, may
        self.measure: Callable[[str], TextSize] = _of_no_price
        self.now: Callable[[Message], Template | None] = _not_known
        self._chosen: tuple[Message, ...] = ()
        #: The commands that are off, with the reason, see `ui.commands.text_rules`.
        self.why_not: dict[str, str] = {}
        self._popover: ReopenPopover | None = None
        self._question: QuestionPopover | None = None
        self.count = Label(role="label", tone="t2")
        self.retry_button = Button(icon="refresh")
        self.cancel_button = Button(icon="circle-x")
        self.ring_button = Button(icon="phone-outgoing")
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        for button in (self.ring_button, self.cancel_button, self.retry_button):
            self._buttons.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(14, 6, 14, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.count)
        self._row.addLayout(self._buttons, 1)
        self.retry_button.clicked.connect(self.retry)
        self.cancel_button.clicked.connect(self.cancel)
        self.ring_button.clicked.connect(self.ring)
        self.retry_button.setVisible(ActKind.RETRY_TEXT in may)
        self.cancel_button.setVisible(ActKind.CANCEL_TEXT in may)
        self.ring_button.setVisible(ActKind.RETRY in may)
        self.retranslate()

    @property
    def popover(self) -> ReopenPopover | None:
        """The question why what had ended is opened again, while it is open."""
        if self._popover is not None and isValid(self._popover) and not self._popover.isHidden():
            return self._popover
        return None

    @property
    def question(self) -> QuestionPopover | None:
        """Whether so many shall be sent again, while it is asked."""
        if self._question is not None and isValid(self._question) and not self._question.isHidden():
            return self._question
        return None

    def show_chosen(self, chosen: Sequence[Message]) -> None:
        self._chosen = tuple(chosen)
        self._renew()

    def show_count(self, words: str) -> None:
        """What there is to choose from."""
        self.count.setText(words)
        self._lay_out()

    def give(self, command: str) -> bool:
        """Whether it was one of these; what is off, as `why_not` says, does nothing."""
        acts = {
            "resend": self.retry,
            "cancel_text": self.cancel,
            "ring_instead": self.ring,
            "callback_of_text": self.show_callbacks,
        }
        if command not in acts:
            return False
        acts[command]()
        return True

    def open_menu(self, at: QPoint) -> None:
        """The same, at a point on the screen; what is off says why."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for button, act in (
            (self.retry_button, self.retry),
            (self.cancel_button, self.cancel),
            (self.ring_button, self.ring),
        ):
            if not button.isHidden():
                given = menu.addAction(button.icon(), button.text().strip())
                given.setEnabled(button.isEnabled())
                given.setToolTip(button.toolTip())
                given.triggered.connect(act)
        if self._chosen:
            menu.addSeparator()
            theirs = menu.addAction(theme.icon("phone-call"), self.tr("Show the callback"))
            said = said_why(self.why_not.get("callback_of_text", ""))
            theirs.setEnabled(not said)
            theirs.setToolTip(said)
            theirs.triggered.connect(self.show_callbacks)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(at)
        else:
            menu.deleteLater()

    def show_callbacks(self) -> None:
        """Have the callbacks looked at that the texts are about, of no more texts than an act takes."""
        if "callback_of_text" not in self.why_not:
            self.callbacks_wanted.emit(tuple(dict.fromkeys(one.callback_id for one in self._chosen)))

    def retry(self) -> None:
        """Send again those that may be; more than a few are asked about once more, as where texts are written."""
        texts = tuple(one for one in self._chosen if one.state in CAN_RETRY)
        if not texts or not self.retry_button.isEnabled() or self.question is not None:
            return
        # The worker's own are refused at once, so there is nothing to agree to.
        by_hand = tuple(one for one in texts if not self._is_workers(one))
        changed = tuple({(new.id, new.body): new for one in by_hand if (new := self._instead(one))}.values())
        listed = (one.template_id for one in texts if one.template_id is not None)
        today = (new.id for one in by_hand if (new := self._today(one)))
        read = tuple(dict.fromkeys((*listed, *today)))
        bodies = tuple((self._today(one) or one).body for one in texts)
        if len(by_hand) <= ASKED_ABOVE and not changed:
            self._send_again(texts, read, bodies)
            return
        # Those that were seen when it was asked: what comes or changes meanwhile was not agreed to.
        self._question = QuestionPopover(
            self._host, partial(self._question_of, by_hand, changed), icon="refresh"
        )
        self._question.agreed.connect(partial(self._send_again, texts, read, bodies))
        self._question.ask(self.retry_button)

    def cancel(self) -> None:
        """Take back those that have not gone."""
        texts = [one for one in self._chosen if one.state in CAN_CANCEL]
        if texts and self.cancel_button.isEnabled():
            ids, states = tuple(one.id for one in texts), tuple(one.state.value for one in texts)
            self.act_wanted.emit(CancelTexts(ids, states))

    def ring(self) -> None:
        """Have the patients rung next; of those whose request has ended it is asked why it is opened again."""
        if not self.ring_button.isEnabled():
            return
        waiting = self._callbacks(is_open=True)
        ended = self._callbacks(is_open=False)
        if waiting:
            self.act_wanted.emit(Retry(waiting))
        if ended and ActKind.REOPEN in self._may:
            self._popover = ReopenPopover(self._host, ended)
            self._popover.wanted.connect(self._reopen)
            self._popover.ask(self.ring_button)

    def retranslate(self) -> None:
        self.retry_button.set_words(self.tr("Send again"))
        self.cancel_button.set_words(self.tr("Cancel the text"))
        self.ring_button.set_words(self.tr("Ring instead"))
        self._renew()

    def _today(self, one: Message) -> Template | None:
        """By what it would be written today; a held text goes as it is, and a dial command has none."""
        return None if one.kind != "text" or one.state is TextState.HELD else self.now(one)

    def _instead(self, one: Message) -> Template | None:
        """What would go out in other words than are listed: the number that rings is part of them.

        A version may have changed what is done when lost alone.
        """
        new = self._today(one)
        return new if new and new.body != one.body else None

    def _is_workers(self, one: Message) -> bool:
        is_new = one.kind == "text" and one.state is not TextState.HELD
        return is_new and one.purpose in WORKERS and self.now(one) is None

    def _send_again(self, texts: Sequence[Message], read: tuple[int, ...], bodies: tuple[str, ...]) -> None:
        ids, states = tuple(one.id for one in texts), tuple(one.state.value for one in texts)
        self.act_wanted.emit(RetryTexts(ids, states, read, bodies))

    def _question_of(self, chosen: Sequence[Message], changed: Sequence[Template]) -> Question:
        """Texts by the language they are in, calls by the phone platform apart; what was written anew is to be read."""
        spread = Counter(one.language for one in chosen if one.kind == "text")
        calls = len(chosen) - spread.total()
        said = []
        if spread:
            counted = ", ".join(f"{words.language_name(code)} {n}" for code, n in spread.most_common())
            sizes = [self.measure((self._instead(one) or one).body) for one in chosen if one.kind == "text"]
            parts, price = sum(size.parts for size in sizes), sizes[0].price
            said += [
                self.tr(
                    "A sent text cannot be recalled. Each goes in the caller's language: {spread}."
                ).format(spread=counted),
                self.tr("Together %n part(s).", "", parts)
                if price is None
                else self.tr("Together %n part(s), {price}.", "", parts).format(price=price.of(parts)),
            ]
        if calls:
            said.append(self.tr("The phone platform rings %n patient(s).", "", calls))
        anew = [
            self.tr("The text has been changed. What goes out now: “{text}”").format(text=new.body)
            for new in changed
        ]
        return Question(
            self.tr("Send %n text(s) again?", "", len(chosen)),
            "\n\n".join((" ".join(said), *anew)),
            self.tr("Send %n text(s) again", "", len(chosen)),
            self.tr("Cancel"),
        )

    def _callbacks(self, *, is_open: bool) -> tuple[Seen, ...]:
        """Each once, however many texts are about it."""
        return tuple(
            dict.fromkeys(
                Seen(one.callback_id, one.callback_version)
                for one in self._chosen
                if (one.callback_state in OPEN_STATES) is is_open
            )
        )

    def _reopen(self, wish: Reopen) -> None:
        self.act_wanted.emit(wish)

    def _renew(self) -> None:
        self.why_not = why_not(self._chosen, self._may)
        for button, command in (
            (self.retry_button, "resend"),
            (self.cancel_button, "cancel_text"),
            (self.ring_button, "ring_instead"),
        ):
            said = said_why(self.why_not.get(command, ""))
            button.setEnabled(not said)
            button.setToolTip(said)
            button.setAccessibleDescription(said)

    def _lay_out(self) -> None:
        """One above the other where there is no room beside each other: a button cut off says nothing."""
        sides = self._row.contentsMargins()
        room = self.width() - sides.left() - sides.right()
        buttons = (self.ring_button, self.cancel_button, self.retry_button)
        widths = [one.sizeHint().width() + self._row.spacing() for one in buttons if not one.isHidden()]
        _turn(self._buttons, is_narrow=room < sum(widths))
        _turn(self._row, is_narrow=room < self.count.sizeHint().width() + sum(widths))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()


def _not_known(_of: Message) -> Template | None:
    return None


def _of_no_price(text: str) -> TextSize:
    return TextSize(*text_length(text))


def _turn(row: QBoxLayout, *, is_narrow: bool) -> None:
    way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
    if row.direction() != way:
        row.setDirection(way)
