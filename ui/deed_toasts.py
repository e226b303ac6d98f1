"""Toasts about acts: what was done with its way back, what was not done and why, what is still in doubt."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from ui.deed_words import DeedWords
from ui.deeds import Deed, Standing
from ui.errors import sentence
from ui.undo_key import UNDO_KEY
from ui.widgets.toast import Toast, Toasts

translate = QCoreApplication.translate


class DeedToasts:
    """A toast is known by the act's id. GUI thread only."""

    def __init__(self, toasts: Toasts) -> None:
        self._toasts = toasts

    def drop(self, action: UUID) -> None:
        """It is being undone: nothing is left to say."""
        self._toasts.drop(action)

    def answered(self, deed: Deed, *, can_be_undone: bool, is_settled: bool) -> None:
        """`is_settled`: its answer had been lost, and whoever asked was told so."""

        def words() -> str:
            return DeedWords().settled(deed) if is_settled else DeedWords().said(deed)

        if can_be_undone:
            self._toasts.say(lambda: Toast(words(), translate("Acting", "Undo"), UNDO_KEY, token=deed.action))
            return
        is_done = deed.standing in {Standing.DONE, Standing.PARTLY}
        self._say(words, "check" if is_done else "alert-triangle", deed.action)

    def not_confirmed(self, deed: Deed) -> None:
        self._say(lambda: DeedWords().said(deed), "clock", deed.action)

    def given_up(self, deed: Deed) -> None:
        """It never reached the database, and is not made up for."""
        self._toasts.say(
            lambda: Toast(
                DeedWords().not_done_at_all(deed), _again(deed), icon="alert-triangle", token=deed.action
            )
        )

    def not_done(self, error: BaseException, deed: Deed | None = None) -> None:
        """Known trouble, in a sentence with what to do; once the database is back it can be tried again."""
        token = deed.action if deed is not None else None

        def toast() -> Toast:
            words = translate("Acting", "Not done. {why}.").format(why=sentence(error).removesuffix("."))
            again = _again(deed) if deed is not None else ""
            return Toast(words, again, icon="alert-triangle", token=token)

        self._toasts.say(toast)

    def _say(self, words: Callable[[], str], icon: str, action: UUID) -> None:
        self._toasts.say(lambda: Toast(words(), icon=icon, token=action))


def _again(deed: Deed) -> str:
    return translate("Acting", "Try again") if deed.can_be_tried_again else ""
