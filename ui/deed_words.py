"""What an act did, in a sentence for its toast and its line in the history, and until when it can be undone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject

from app.domain.act import ActKind, ActResult, Answer, Why
from app.domain.moment import to_us
from app.domain.wish import SetAlertRule
from ui import words
from ui.deeds import HANDS, Deed, Standing
from ui.errors import is_known, sentence
from ui.formats import Formats
from ui.models.act_history import HistoryLine


class DeedWords(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def said(self, deed: Deed) -> str:
        """What was done, and how much was not: "3 callbacks moved: A → B. 1 not done."."""
        result = deed.result
        if result is None:
            return self.tr("Not confirmed yet. It will be settled when the database is back.")
        done = len(result.done)
        return self._with_rest(self._done(deed, done) if done else self.tr("Nothing was done"), result)

    def settled(self, deed: Deed) -> str:
        """Of an act whose answer had been lost: it was done, and the same as `said`."""
        return self.tr("Confirmed now: {done}").format(done=self.said(deed))

    def not_done_at_all(self, deed: Deed) -> str:
        """Of an act that turned out never to have reached the database, and is not made up for."""
        count = len(deed.callbacks)
        match deed.kind:
            case ActKind.MOVE:
                sentence = self.tr("An earlier move of %n callback(s) was not done.", "", count)
            case ActKind.RETRY:
                sentence = self.tr("An earlier retry of %n callback(s) was not done.", "", count)
            case ActKind.SEND_TEXT:
                sentence = self.tr("%n earlier text(s) were not sent.", "", count)
            case ActKind.CORRECT:
                sentence = self.tr("An earlier correction was not done.")
            case ActKind.ADD:
                sentence = self.tr("An earlier request by hand was not added.")
            case _ if count:
                sentence = self.tr("An earlier act on %n callback(s) was not done.", "", count)
            case _:
                sentence = self.tr("An earlier act was not done.")
        if deed.number_left_out:
            again = self.tr("Do it again: numbers are not kept.")
            return self.tr("{what} {then}").format(what=sentence, then=again)
        return sentence

    def told(self, deed: Deed, now: datetime) -> str:
        """Its line in the history: what was done, or why not, or that it is still in doubt."""
        result = deed.result
        if result is not None:
            has_gone = deed.kind is ActKind.SEND_TEXT and not deed.can_be_undone(now) and deed.undone is None
            if has_gone and result.done:
                return self._with_rest(
                    self.tr("%n text(s) handed on to be sent", "", len(result.done)), result
                )
            return self.said(deed)
        name = words.act_name(deed.kind)
        if deed.trouble is None:
            return self.tr("{act}: under way").format(act=name)
        if deed.standing is Standing.NOT_CONFIRMED:
            return self.tr("{act}: not confirmed yet").format(act=name)
        if not is_known(deed.trouble):
            return self.tr("{act}: not done").format(act=name)
        why = sentence(deed.trouble).removesuffix(".")
        return self.tr("{act}: not done. {why}").format(act=name, why=why)

    def undo_until(self, deed: Deed, now: datetime) -> str:
        """Until when it can be undone, or what there is instead; "" of what was not done."""
        match deed.standing:
            case Standing.UNDONE:
                return self.tr("Undone")
            case Standing.UNDER_WAY | Standing.NOT_CONFIRMED | Standing.NOT_DONE:
                return ""
        if deed.undone is not None:
            return self.tr("Someone has acted on it since")
        match deed.kind:
            case ActKind.SEND_TEXT if deed.undo_until is not None and now <= deed.undo_until:
                seconds = math.ceil((deed.undo_until - now).total_seconds())
                return self.tr("{seconds} s").format(seconds=seconds)
            case ActKind.SEND_TEXT:
                return self.tr("The text has gone")
            case ActKind.RETRY | ActKind.TO_FRONT:
                return self.tr("Until it is rung or someone acts on it")
            case ActKind.MARK_READ if deed.can_be_undone(now):
                return self.tr("Until the patient texts again or someone acts on it")
            case ActKind.ADD:
                return self.tr("Cannot be undone: it can be withdrawn")
            case ActKind.REOPEN:
                return self.tr("Cannot be undone: it can be ended again")
            case ActKind.PART:
                return self.tr("Cannot be undone: it can be joined again")
            case ActKind.RETRY_TEXT:
                return self.tr("Cannot be undone: the text can be cancelled")
            case ActKind.CANCEL_TEXT:
                return self.tr("Cannot be undone: it can be sent again")
            case ActKind.CONSENT_ASK:
                return self.tr("It can be taken back until it is used")
            case ActKind.CONSENT_GIVE:
                return self.tr("It can be declined until it is used")
            case ActKind.CONSENT_DECLINE | ActKind.CONSENT_TAKE_BACK:
                return self.tr("Cannot be undone: it can be asked again")
            case _ if not deed.can_be_undone(now):
                return self.tr("The time to undo has passed")
            case ActKind.SET_POLICY | ActKind.SET_HOURS:
                return self.tr("Until it holds or someone changes it")
            case ActKind.ACKNOWLEDGE_ALERT | ActKind.SNOOZE_ALERT:
                return self.tr("Until it is over or someone answers it")
            case ActKind.SET_ALERT_RULE:
                return self.tr("Until someone changes it")
            case kind if kind in HANDS:
                return self.tr("Until it is over or someone changes it")
            case _:
                return self.tr("Until someone acts on it")

    def _with_rest(self, sentence: str, result: ActResult) -> str:
        """With what was not done, and what has happened to what was."""
        since = Counter(row.why for row in result.rows if row.answer is Answer.DONE)
        rest = []
        if since[Why.SAID_SINCE]:
            rest.append(self.tr("%n patient(s) have texted since.", "", since[Why.SAID_SINCE]))
        if since[Why.ANSWERED_SINCE]:
            rest.append(self.tr("%n patient(s) have been texted back since.", "", since[Why.ANSWERED_SINCE]))
        if since[Why.WISH_SET_ASIDE]:
            rest.append(
                self.tr(
                    "%n patient(s) had wished a later time: it is set aside.", "", since[Why.WISH_SET_ASIDE]
                )
            )
        if result.not_done:
            rest.append(self.tr("%n not done.", "", len(result.not_done)))
        return self.tr("{done}. {rest}").format(done=sentence, rest=" ".join(rest)) if rest else sentence

    def _done(self, deed: Deed, count: int) -> str:
        """Without a full stop."""
        match deed.kind:
            case ActKind.MOVE:
                what = self.tr("%n callback(s) moved", "", count)
                way = " → ".join(part for part in (deed.source, deed.target) if part)
                return self.tr("{what}: {way}").format(what=what, way=way) if way else what
            case ActKind.SET_ALERT_RULE if isinstance(deed.wish, SetAlertRule) and deed.wish.rule.id is None:
                return self.tr("%n alert rule(s) added", "", count)
            case ActKind.RETRY if deed.target:
                return self._with_target(self.tr("%n retry(s) planned", "", count), deed)
            case ActKind.RETRY:
                return self.tr("%n callback(s) will be rung next", "", count)
            case ActKind.SEND_TEXT:
                return self.tr("%n text(s) will be sent in 10 s", "", count)
            case ActKind.TO_FRONT:
                return self.tr("%n callback(s) put to the front", "", count)
            case ActKind.ASSIGN if deed.target:
                return self._with_target(self.tr("%n callback(s) assigned", "", count), deed)
            case ActKind.ASSIGN:
                return self.tr("%n callback(s) for whoever is free", "", count)
            case ActKind.UNDO if deed.about is ActKind.SET_POLICY:
                return self.tr("Undone: the attempt policy is as before")
            case ActKind.UNDO if deed.about in {ActKind.SET_HOURS, ActKind.REMOVE_HOURS}:
                return self.tr("Undone: the opening hours are as before")
            case ActKind.UNDO if deed.about is ActKind.SET_TEMPLATE:
                return self.tr("Undone: the text is as before")
            case ActKind.UNDO if deed.about is ActKind.SET_ALERT_RULE:
                return self.tr("Undone: the alert rule is as before, and a new one is not in use")
            case ActKind.UNDO if deed.about in {ActKind.ACKNOWLEDGE_ALERT, ActKind.SNOOZE_ALERT}:
                return self.tr("Undone: %n alert(s) as before", "", count)
            case ActKind.UNDO if deed.about is ActKind.MARK_READ:
                return self.tr("Undone: texts of %n patient(s) wait to be read again", "", count)
            case ActKind.UNDO if deed.about in HANDS:
                return self._with_target(self.tr("Undone: the nurse's time is as before"), deed)
            case ActKind.UNDO:
                return self.tr("Undone: %n callback(s)", "", count)
            case kind if kind in HANDS:
                return self._with_target(self._settled(deed.kind), deed)
            case ActKind.SET_POLICY:
                return self.tr("Attempt policy of %n queue(s) changed", "", count)
            case ActKind.SET_HOURS:
                return self._with_target(self.tr("Opening hours changed"), deed)
            case _:
                return self._ended_or_changed(deed.kind, count)

    def _settled(self, kind: ActKind) -> str:
        match kind:
            case ActKind.RECORD_ABSENCE:
                return self.tr("Absence recorded")
            case ActKind.ADD_SHIFT:
                return self.tr("Shift added")
            case ActKind.LEND:
                return self.tr("Nurse lent")
            case ActKind.REMOVE_HOURS:
                return self.tr("Other opening hours removed")
            case _:
                return self.tr("Removed from the nurse's day")

    def _ended_or_changed(self, kind: ActKind, count: int) -> str:
        match kind:
            case ActKind.HANDLE:
                return self.tr("%n callback(s) marked handled", "", count)
            case ActKind.WITHDRAW:
                return self.tr("%n callback(s) withdrawn", "", count)
            case ActKind.REOPEN:
                return self.tr("%n callback(s) reopened", "", count)
            case ActKind.JOIN:
                return self.tr("%n callback(s) joined to the earlier request", "", count)
            case ActKind.PART:
                return self.tr("%n callback(s) parted again", "", count)
            case ActKind.CORRECT:
                return self.tr("%n callback(s) corrected", "", count)
            case ActKind.ADD:
                return self.tr("%n request(s) added by hand", "", count)
            case ActKind.CONSENT_ASK:
                return self.tr("Another supervisor is asked to agree about %n callback(s)", "", count)
            case ActKind.CONSENT_GIVE:
                return self.tr("You agreed about %n callback(s)", "", count)
            case ActKind.CONSENT_DECLINE:
                return self.tr("You declined about %n callback(s)", "", count)
            case ActKind.CONSENT_TAKE_BACK:
                return self.tr("You no longer ask about %n callback(s)", "", count)
            case ActKind.RETRY_TEXT:
                return self.tr("%n text(s) will be sent again in 10 s", "", count)
            case ActKind.MARK_READ:
                return self.tr("Texts of %n patient(s) marked as read", "", count)
            case ActKind.CANCEL_TEXT:
                return self.tr("%n text(s) cancelled", "", count)
            case ActKind.SET_TEMPLATE:
                return self.tr("%n text template(s) changed", "", count)
            case ActKind.ACKNOWLEDGE_ALERT:
                return self.tr("%n alert(s) acknowledged", "", count)
            case ActKind.SNOOZE_ALERT:
                return self.tr("%n alert(s) snoozed", "", count)
            case ActKind.SET_ALERT_RULE:
                return self.tr("%n alert rule(s) changed", "", count)
            case _:
                return self.tr("%n callback(s) changed", "", count)

    def _with_target(self, what: str, deed: Deed) -> str:
        return self.tr("{what}: {way}").format(what=what, way=deed.target) if deed.target else what


_ICONS: Final = {
    Standing.UNDER_WAY: "clock",
    Standing.NOT_CONFIRMED: "clock",
    Standing.DONE: "check",
    Standing.PARTLY: "check",
    Standing.NOT_DONE: "alert-triangle",
    Standing.UNDONE: "arrow-back-up",
}


def history_lines(deeds: Iterable[Deed], formats: Formats, now: datetime) -> list[HistoryLine]:
    """The acts in words, for the list of them; `now` as `Deed.can_be_undone` is told by."""
    said = DeedWords()
    return [
        HistoryLine(
            action=deed.action,
            clock=_when(deed.at, formats, now) if deed.at is not None else "",
            sentence=said.told(deed, now),
            undo=said.undo_until(deed, now),
            icon=_ICONS[deed.standing],
            can_be_undone=deed.can_be_undone(now),
            can_be_redone=deed.can_be_redone,
            has_answers=deed.result is not None,
            at_us=to_us(deed.at) if deed.at is not None else 0,
        )
        for deed in deeds
    ]


def _when(at: datetime, formats: Formats, now: datetime) -> str:
    """Of today by the clock alone."""
    is_today = formats.short_day(at) == formats.short_day(now)
    return formats.clock(at, seconds=True) if is_today else formats.day_and_clock(at)
