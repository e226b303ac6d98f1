"""What one supervisor asks another to agree to, and what became of it, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.act import ActKind, Consent
from app.domain.moment import from_us
from app.listing.shown import CallbackRow
from ui import words
from ui.formats import Formats


class ConsentWords(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def what(self, consent: Consent) -> str:
        """Such as "withdraw 12 callbacks"."""
        count = len(consent.rows)
        match consent.kind:
            case ActKind.WITHDRAW:
                return self.tr("withdraw %n callback(s)", "", count)
            case ActKind.HANDLE:
                return self.tr("mark %n callback(s) handled", "", count)
            case ActKind.JOIN:
                return self.tr("join %n callback(s)", "", count)
            case _:
                return self.tr("end %n callback(s)", "", count)

    def how(self, consent: Consent, into: CallbackRow | None, formats: Formats) -> str:
        """In which way they are ended, "" of a withdrawal, whose reason says it. `into`: where it is on the board."""
        if consent.how is not None:
            return self.tr("Marked handled: {how}").format(how=words.handled(consent.how))
        if consent.into is None:
            return ""
        if into is None:
            return self.tr("Joined to a request that cannot be seen here.")
        return self.tr("Joined to the request of {clock} · {centre} · {service}").format(
            clock=formats.day_and_clock(from_us(into.requested_us)),
            centre=into.centre.in_language(formats.language),
            service=into.service.in_language(formats.language),
        )

    def asks(self, consent: Consent, left: str) -> str:
        """To whoever can agree."""
        return self.tr("{who} asks you to agree: {what} ({reason}) · {left} left").format(
            who=consent.asked_by, what=self.what(consent), reason=consent.reason, left=left
        )

    def waits(self, consent: Consent, left: str) -> str:
        """To whoever asked, while nobody has agreed."""
        return self.tr("Waiting for another supervisor to agree: {what} · {left} left").format(
            what=self.what(consent), left=left
        )

    def given(self, consent: Consent, left: str) -> str:
        """To whoever asked, once it can be carried out."""
        said = self.tr("{who} has agreed: {what} · {left} left").format(
            who=consent.given_by or "", what=self.what(consent), left=left
        )
        if not consent.dropped:
            return said
        dropped = self.tr("%n changed meanwhile and dropped out", "", len(consent.dropped))
        return self.tr("{said} · {dropped}").format(said=said, dropped=dropped)

    def over(self, consent: Consent) -> str:
        """To whoever asked, when it came to nothing."""
        what = self.what(consent)
        if consent.is_emptied:
            return self.tr(
                "Nothing is left to agree to: all had changed meanwhile. You asked to {what}."
            ).format(what=what)
        if consent.ended_by is not None:
            return self.tr("{who} declined: {what} ({reason})").format(
                who=consent.ended_by, what=what, reason=consent.reason
            )
        if consent.given_by is not None:
            return self.tr("{who} agreed, but it was not carried out within 15 minutes: {what}").format(
                who=consent.given_by, what=what
            )
        return self.tr("Nobody agreed within 15 minutes: {what}").format(what=what)
