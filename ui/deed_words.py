"""What an act did, in a sentence for its toast and its line in the history, and until when it can be undone."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QObject

from app.domain.act import ActKind
from ui.deeds import RULES, Deed, Standing


class DeedWords(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def said(self, deed: Deed) -> str:
        """What was done, and how much was not: "3 callbacks moved: A → B. 1 not done."."""
        result = deed.result
        if result is None:
            return self.tr("Not confirmed yet. It will be settled when the database is back.")
        done, not_done = len(result.done), len(result.not_done)
        some = done or deed.kind in RULES
        sentence = self._done(deed, done) if some else self.tr("Nothing was done")
        if not_done:
            rest = self.tr("%n not done.", "", not_done)
            sentence = self.tr("{done}. {rest}").format(done=sentence, rest=rest)
        return sentence

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
                return self.tr("Until the patient is rung or someone acts on it")
            case ActKind.ADD:
                return self.tr("Cannot be undone: it can be withdrawn")
            case ActKind.REOPEN:
                return self.tr("Cannot be undone: it can be ended again")
            case ActKind.PART:
                return self.tr("Cannot be undone: it can be joined again")
            case ActKind.CONSENT_ASK | ActKind.CONSENT_GIVE:
                return self.tr("Cannot be undone: unused, it expires in 15 minutes")
            case ActKind.SET_POLICY | ActKind.SET_HOURS:
                return self.tr("Cannot be undone: set it back")
            case _ if deed.can_be_undone(now):
                return self.tr("Until someone acts on it")
            case _:
                return ""

    def _done(self, deed: Deed, count: int) -> str:
        """Without a full stop."""
        match deed.kind:
            case ActKind.MOVE:
                what = self.tr("%n callback(s) moved", "", count)
                way = " → ".join(part for part in (deed.source, deed.target) if part)
                return self.tr("{what}: {way}").format(what=what, way=way) if way else what
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
            case ActKind.UNDO:
                return self.tr("Undone: %n callback(s)", "", count)
            case ActKind.SET_POLICY:
                return self._with_target(self.tr("Attempt policy changed"), deed)
            case ActKind.SET_HOURS:
                return self._with_target(self.tr("Opening hours changed"), deed)
            case _:
                return self._ended_or_changed(deed.kind, count)

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
            case _:
                return self.tr("%n callback(s) changed", "", count)

    def _with_target(self, what: str, deed: Deed) -> str:
        return self.tr("{what}: {way}").format(what=what, way=deed.target) if deed.target else what
