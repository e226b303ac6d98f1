"""What the banner says of consents: which is the most pressing, in which role one has to do with it, in which words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.act import Consent
from ui.dialogs.consent_words import ConsentWords

translate = QCoreApplication.translate


class Role(IntEnum):
    """What it is to whoever looks, the most pressing first."""

    AGREED = 0  # one's own, to be carried out
    OVER = 1  # one's own, and it came to nothing
    ASKS = 2  # somebody else's, to be agreed to
    WAITS = 3  # one's own, for somebody else to agree to


class Saying(NamedTuple):
    """The banner's level and sentence, and what its two buttons say, "" for none."""

    level: str
    text: str
    action: str
    other: str = ""


def role_of(consent: Consent, me: str, now: datetime) -> Role | None:
    """None: nothing to do with it any more."""
    if consent.asked_by != me:
        return Role.ASKS if consent.given_by is None and consent.is_open(now) else None
    if consent.ended_by == me:
        return None
    if not consent.is_open(now):
        return Role.OVER
    return Role.WAITS if consent.given_by is None else Role.AGREED


def pressing(consents: Iterable[Consent], me: str, now: datetime) -> Consent | None:
    """The one that the banner is about, among equals the one that expires first."""
    found = [(role, one) for one in consents if (role := role_of(one, me, now)) is not None]
    return min(found, key=lambda each: (each[0], each[1].expires_at))[1] if found else None


def words_of(consent: Consent, me: str, now: datetime, left: str, *, has_second: bool) -> Saying:
    """`left`: how long it is good for; `has_second`: in the demo one can sit at the other desk."""
    words, take_back = ConsentWords(), translate("Consents", "Take it back")
    dropped = translate("Consents", "What dropped out…") if consent.dropped else ""
    match role_of(consent, me, now):
        case Role.AGREED:
            carry_out = translate("Consents", "Carry it out")
            return Saying("info", words.given(consent, left), carry_out, dropped or take_back)
        case Role.OVER:
            return Saying("warn", words.over(consent), translate("Consents", "Understood"), dropped)
        case Role.ASKS:
            return Saying("warn", words.asks(consent, left), translate("Consents", "Look…"))
        case _ if has_second:
            sit = translate("Consents", "Sit at the other desk…")
            return Saying("info", words.waits(consent, left), sit, take_back)
        case _:
            return Saying("info", words.waits(consent, left), take_back)
