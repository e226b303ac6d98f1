"""Consent at the second desk: what waits for somebody's agreement is looked up, told in a banner, and given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import actions
from app.domain.act import ActKind, ActResult, Consent
from app.domain.wish import GiveConsent
from app.listing.callback_row import rows as callback_rows
from app.listing.shown import CallbackRow
from app.live.delta import Delta
from ui.clock import Ticker
from ui.deeds import Deed, answer_lines
from ui.dialogs.answers_dialog import AnswersDialog, Tally
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.consent_words import ConsentWords
from ui.errors import is_known, sentence
from ui.screens.asked import slots_of
from ui.widgets.banner import Banner
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate

#: How often what waits is told anew, in ms, as its time runs out.
EVERY_MS: Final = 5000
#: The feed says when to look; every twelfth time, once a minute, it is looked without: nobody waits in vain for an
#: agreement because a feed stands still.
_UNASKED: Final = 12


class Consents(QObject):
    """One banner, for the most pressing of them: what can be carried out, what one is asked, what one has asked.

    `looked`: the consents have been looked up and the banner says what they are.
    """

    looked = Signal()

    def __init__(self, desk: Deskwork, banner: Banner) -> None:
        super().__init__(desk)
        self._desk, self.banner = desk, banner
        self._waiting: tuple[Consent, ...] = ()
        self._shown: Consent | None = None
        #: Used or given from here already; a look that began before may still bring them.
        self._over: set[tuple[object, str | None]] = set()
        self._ticker = Ticker(self, interval_ms=EVERY_MS)
        self._ticks = 0
        self._is_started = False
        self._ticker.ticked.connect(self.tick)
        banner.acted.connect(self.open)
        desk.acting.answered.connect(self.look)

    def start(self) -> None:
        """Look now and then every few seconds; a login that may not end callbacks has nothing to agree to."""
        if ActKind.CONSENT_ASK in self._desk.services.may:
            self._is_started = True
            self._ticker.start()
            self.look()

    def stop(self) -> None:
        self._is_started = False
        self._ticker.stop()
        for dialog in self._desk.frame.findChildren(ConsentDialog):
            dialog.reject()
        self.banner.clear()

    @property
    def shown(self) -> Consent | None:
        """The one that the banner is about."""
        return self._shown

    @property
    def dialog(self) -> ConsentDialog | None:
        return next((one for one in self._desk.frame.findChildren(ConsentDialog) if one.isVisible()), None)

    def look(self) -> None:
        """Ask the database what waits, off the GUI thread."""
        self._desk.console.tasks.look_up(
            self._desk.services.consents, self._take, owner=self, name="consents", failed=self._say_nothing
        )

    def tick(self) -> None:
        """Every few seconds: what waits is told anew, as its time runs out; now and then it is looked up again."""
        self._ticks += 1
        if self._waiting:
            self._tell()
        if self._ticks % _UNASKED == 0:
            self.look()

    def note(self, delta: Delta) -> None:
        """What the feed brought: a consent that was asked for, given or used is looked up at once."""
        if self._is_started and (delta.consents or delta.is_whole):
            self.look()

    def retranslate(self) -> None:
        """Another language: the banner is put into words anew."""
        self._tell()

    def open(self) -> None:
        """What the banner's button does: carry out what was agreed to, or look at what is asked."""
        consent = self._shown
        if consent is None:
            return
        if consent.given_by is not None:
            self._over.add((consent.id, consent.given_by))
            self._desk.acting.carry_out_agreed(consent)
            self._tell()
        elif consent.asked_by != self._me:
            self._ask(consent)
        elif self._desk.services.second is not None:
            self._ask(consent, at_second=True)

    # Inside

    @property
    def _me(self) -> str:
        return self._desk.services.person

    def _take(self, consents: tuple[Consent, ...]) -> None:
        self._waiting = consents
        self._tell()
        self.looked.emit()

    def _say_nothing(self, error: BaseException) -> None:
        """Without a connection there is another banner already; a fault is still a fault."""
        if not is_known(error):
            self._desk.console.errors.report(error)

    def _tell(self) -> None:
        now = self._desk.acting.now()
        open_ = [
            one
            for one in self._waiting
            if (one.id, one.given_by) not in self._over and one.expires_at > now and self._concerns_me(one)
        ]
        self._shown = min(open_, key=lambda one: (self._rank(one), one.expires_at), default=None)
        if self._shown is None:
            self.banner.clear()
            return
        level, words, action = self._words(self._shown)
        self.banner.say(level, words, action=action, icon="users")

    def _concerns_me(self, consent: Consent) -> bool:
        return consent.asked_by == self._me or consent.given_by is None

    def _rank(self, consent: Consent) -> int:
        if consent.given_by is not None:
            return 0
        return 1 if consent.asked_by != self._me else 2

    def _words(self, consent: Consent) -> tuple[str, str, str]:
        words, left = ConsentWords(), self._left(consent)
        if consent.given_by is not None:
            return "info", words.given(consent, left), translate("Consents", "Carry it out")
        if consent.asked_by != self._me:
            return "warn", words.asks(consent, left), translate("Consents", "Look…")
        if self._desk.services.second is not None:
            return "info", words.waits(consent, left), translate("Consents", "Sit at the other desk…")
        return "info", words.waits(consent, left), ""

    def _left(self, consent: Consent) -> str:
        seconds = (consent.expires_at - self._desk.acting.now()).total_seconds()
        # Rounded up to whole minutes: a banner that changes every second is read out every second.
        return self._desk.formats.duration(max(60, -(-seconds // 60) * 60))

    def _ask(self, consent: Consent, *, at_second: bool = False) -> None:
        if self.dialog is not None:
            return
        desk = self._desk
        seat = translate("Consents", "the other supervisor") if at_second else ""
        dialog = ConsentDialog(
            desk.frame,
            consent,
            self._rows(consent),
            desk.formats,
            desk.now_us,
            partial(self._left, consent),
            seat=seat,
        )
        dialog.wanted.connect(self._give_at_second if at_second else self._give)
        dialog.open_asking()

    def _rows(self, consent: Consent) -> list[CallbackRow]:
        present = self._desk.present
        board = present.board if present is not None else None
        if board is None:
            return []
        slots = slots_of(board, consent.rows)
        return callback_rows(board, slots, self._desk.now_us) if len(slots) else []

    def _give(self, wish: GiveConsent) -> None:
        self._over.add((wish.consent, None))
        self._desk.acting.act(wish)
        self._tell()

    def _give_at_second(self, wish: GiveConsent) -> None:
        means = self._desk.services.second
        if means is None:
            return
        work = partial(actions.carry_out, means, wish, action=uuid4())
        self._desk.console.tasks.act(work, self._tell_given, owner=self, failed=self._tell_trouble)

    def _tell_given(self, result: ActResult) -> None:
        """Rows that changed meanwhile are named, as at one's own desk."""
        if result.not_done:
            desk = self._desk
            deed = Deed(result.action, result.kind, {}, result=result)
            lines = answer_lines(deed, desk.formats, desk.callbacks_of)
            AnswersDialog(desk.frame, lines, Tally.of(result)).open()
        self.look()

    def _tell_trouble(self, error: BaseException) -> None:
        if is_known(error):
            self._desk.frame.toasts.say(Toast(sentence(error), icon="alert-triangle"))
        else:
            self._desk.console.errors.report(error)
