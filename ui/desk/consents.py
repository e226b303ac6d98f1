"""Consent at both desks: what waits is looked up, told in a banner, given or declined; who asked is told of the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import actions
from app.domain.act import ActKind, ActResult, Consent
from app.domain.consent import DeclineConsent, GiveConsent, TakeBackConsent
from app.live.delta import Delta
from ui.clock import Ticker
from ui.deeds import Deed, Standing, answer_lines
from ui.desk.consent_banner import Role, pressing, role_of, words_of
from ui.errors import is_known, sentence
from ui.screens.asked import rows_of
from ui.widgets.banner import Banner
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork
    from ui.dialogs.consent_dialog import ConsentDialog

translate = QCoreApplication.translate

#: How often what waits is told anew, in ms, as its time runs out.
EVERY_MS: Final = 5000
#: The feed says when to look; every twelfth time, once a minute, it is looked without: nobody waits in vain for an
#: agreement because a feed stands still.
_UNASKED: Final = 12


class Consents(QObject):
    """One banner, for the most pressing of them: what can be carried out, what came to nothing, what one is asked.

    `looked`: the consents have been looked up and the banner says what they are.
    """

    looked = Signal()

    def __init__(self, desk: Deskwork, banner: Banner) -> None:
        super().__init__(desk)
        self._desk, self.banner = desk, banner
        self._waiting: tuple[Consent, ...] = ()
        self._shown: Consent | None = None
        #: Used, given, ended or read from here already, by which act; a look that began before may still bring them.
        self._over: dict[tuple[UUID, str | None], UUID | None] = {}
        self._ticker = Ticker(self, interval_ms=EVERY_MS)
        self._ticks = 0
        self._is_started = False
        self._ticker.ticked.connect(self.tick)
        banner.acted.connect(self.open)
        banner.acted_otherwise.connect(self.open_other)
        desk.acting.answered.connect(self._look_if_started)
        desk.acting.history_changed.connect(self._tell_if_started)

    def start(self) -> None:
        """Look now and then every few seconds; a login that may not end callbacks has nothing to agree to."""
        if ActKind.CONSENT_ASK in self._desk.services.may:
            self._is_started = True
            self._ticker.start()
            self.look()

    def stop(self) -> None:
        from ui.dialogs.consent_dialog import ConsentDialog

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
    def asked(self) -> Consent | None:
        """The first that somebody here can answer: what a colleague asks, or one's own where one sits at both desks."""
        return next((one for one in self._waiting if not self._is_over(one) and self._is_asked(one)), None)

    @property
    def dialog(self) -> ConsentDialog | None:
        from ui.dialogs.consent_dialog import ConsentDialog

        return next((one for one in self._desk.frame.findChildren(ConsentDialog) if one.isVisible()), None)

    def look(self) -> None:
        """Ask the database what waits, off the GUI thread."""
        self._desk.console.tasks.look_up(
            self._desk.services.consents, self._take, owner=self, name="consents", failed=self._say_nothing
        )

    def _look_if_started(self) -> None:
        # An act may be answered after the window has ended, when nobody looks anything up any more.
        if self._is_started:
            self.look()

    def tick(self) -> None:
        """Every few seconds: what waits is told anew, as its time runs out; now and then it is looked up again."""
        self._ticks += 1
        if self._waiting:
            self._tell()
        if self._ticks % _UNASKED == 0:
            self.look()

    def note(self, delta: Delta) -> None:
        """What the feed brought: a consent that was asked for, given, ended or used is looked up at once."""
        if self._is_started and (delta.consents or delta.is_whole):
            self.look()

    def retranslate(self) -> None:
        """Another language: the banner is put into words anew."""
        self._tell()

    def open(self) -> None:
        """What the banner's button does: carry out, look at what is asked, take back, or take note of the end."""
        consent = self._shown
        if consent is None:
            return
        match self._role(consent):
            case Role.AGREED:
                self._end(consent, self._desk.acting.carry_out_agreed(consent))
            case Role.OVER:
                self._end(consent, None)
            case Role.ASKS:
                self._ask(consent)
            case Role.WAITS if self._desk.services.second is not None:
                self._ask(consent, at_second=True)
            case Role.WAITS:
                self._take_back(consent)

    def answer(self) -> None:
        """Look at what is asked and answer it, whatever else the banner is about."""
        consent = self.asked
        if consent is not None:
            self._ask(consent, at_second=self._role(consent) is Role.WAITS)

    def open_other(self) -> None:
        """What its other button does: name what dropped out, else take the question back."""
        consent = self._shown
        if consent is not None and consent.dropped:
            self._name_dropped(consent)
        elif consent is not None:
            self._take_back(consent)

    # Inside

    @property
    def _me(self) -> str:
        return self._desk.services.person

    def _role(self, consent: Consent) -> Role | None:
        return role_of(consent, self._me, self._desk.acting.now())

    def _is_asked(self, consent: Consent) -> bool:
        role = self._role(consent)
        return role is Role.ASKS or (role is Role.WAITS and self._desk.services.second is not None)

    def _take(self, consents: tuple[Consent, ...]) -> None:
        self._waiting = consents
        self._close_what_is_over()
        self._tell()
        self.looked.emit()

    def _close_what_is_over(self) -> None:
        """Whoever still thinks about it is told that it was taken back, or that somebody else was quicker."""
        dialog = self.dialog
        if dialog is None:
            return
        now = self._desk.acting.now()
        open_ = {one.id for one in self._waiting if one.given_by is None and one.is_open(now)}
        if dialog.consent.id not in open_:
            dialog.reject()
            self._desk.frame.toasts.say(
                lambda: Toast(translate("Consents", "There is nothing to agree to any more."), icon="users")
            )

    def _say_nothing(self, error: BaseException) -> None:
        """Without a connection there is another banner already; a fault is still a fault."""
        if not is_known(error):
            self._desk.console.errors.report(error)

    def _tell_if_started(self) -> None:
        if self._is_started:
            self._tell()

    def _tell(self) -> None:
        waiting = [one for one in self._waiting if not self._is_over(one)]
        self._shown = pressing(waiting, self._me, self._desk.acting.now())
        if self._shown is None:
            self.banner.clear()
            return
        says = words_of(
            self._shown,
            self._me,
            self._desk.acting.now(),
            self._left(self._shown),
            has_second=self._desk.services.second is not None,
        )
        self.banner.say(says.level, says.text, action=says.action, other=says.other, icon="users")

    def _is_over(self, consent: Consent) -> bool:
        """Whether it has been dealt with here; an act that surely was not done leaves it as it was."""
        key = _key(consent)
        if key not in self._over:
            return False
        deed = self._deed(self._over[key])
        return deed is None or deed.standing is not Standing.NOT_DONE or deed.result is not None

    def _deed(self, action: UUID | None) -> Deed | None:
        return next((one for one in self._desk.acting.history() if one.action == action), None)

    def _end(self, consent: Consent, action: UUID | None) -> None:
        self._over[_key(consent)] = action
        self._tell()

    def _left(self, consent: Consent) -> str:
        seconds = (consent.expires_at - self._desk.acting.now()).total_seconds()
        # Rounded up to whole minutes: a banner that changes every second is read out every second.
        return self._desk.formats.duration(max(60, -(-seconds // 60) * 60))

    def _ask(self, consent: Consent, *, at_second: bool = False) -> None:
        from ui.dialogs.consent_dialog import ConsentDialog

        if self.dialog is not None:
            return
        desk = self._desk
        seat = translate("Consents", "the other supervisor") if at_second else ""
        board = desk.present.board if desk.present is not None else None
        into = rows_of(board, (consent.into,), desk.now_us) if consent.into is not None else []
        dialog = ConsentDialog(
            desk.frame,
            consent,
            rows_of(board, consent.rows, desk.now_us),
            desk.formats,
            desk.now_us,
            partial(self._left, consent),
            into=into[0] if into else None,
            seat=seat,
        )
        dialog.wanted.connect(partial(self._answer, consent, at_second=at_second))
        dialog.open_asking()

    def _answer(
        self, consent: Consent, wish: GiveConsent | DeclineConsent, *, at_second: bool = False
    ) -> None:
        if not at_second:
            self._end(consent, self._desk.acting.act(wish))
            return
        means = self._desk.services.second
        if means is not None:
            action = uuid4()
            self._desk.console.tasks.act(
                partial(actions.carry_out, means, wish, action=action),
                self._tell_answered,
                owner=self,
                failed=partial(self._tell_trouble, action),
            )

    def _take_back(self, consent: Consent) -> None:
        self._end(consent, self._desk.acting.act(TakeBackConsent(consent.id)))

    def _tell_answered(self, result: ActResult) -> None:
        """Rows that changed meanwhile are named, as at one's own desk."""
        if result.not_done:
            self._list(result)
        self._note_told(result.action)
        self.look()

    def _note_told(self, action: UUID) -> None:
        second = self._desk.services.second
        if second is not None:
            self._desk.console.tasks.tidy(partial(second.journal.told, action), owner=self)

    def _name_dropped(self, consent: Consent) -> None:
        """Which rows changed before they could be agreed to, by whom and when."""
        self._list(ActResult(consent.id, ActKind.CONSENT_GIVE, consent.dropped))

    def _list(self, result: ActResult) -> None:
        from ui.dialogs.answers_dialog import AnswersDialog, Tally

        desk = self._desk
        lines = answer_lines(
            Deed(result.action, result.kind, {}, result=result), desk.formats, desk.callbacks_of
        )
        dialog = AnswersDialog(desk.frame, lines, Tally.of(result))
        dialog.select_wanted.connect(desk.front.select)
        dialog.open()

    def _tell_trouble(self, action: UUID, error: BaseException) -> None:
        if is_known(error):
            self._desk.frame.toasts.say(lambda: Toast(sentence(error), icon="alert-triangle"))
        else:
            self._desk.console.errors.report(error)
        self._note_told(action)


def _key(consent: Consent) -> tuple[UUID, str | None]:
    """A consent that is asked, given or ended is each time another thing to deal with."""
    return consent.id, consent.ended_by or consent.given_by
