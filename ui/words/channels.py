"""How a request came in, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.listing.channels import Channel
from ui.formats import Formats

translate = QCoreApplication.translate


def channel_name(code: str) -> str:
    """The channel's name in the user's language."""
    match code:
        case "callback":
            return translate("Channels", "callback")
        case "voicemail":
            return translate("Channels", "voicemail")
        case "e-form" | "e_form":
            return translate("Channels", "e-form")
        case "chat":
            return translate("Channels", "chat")
        case _:
            return code


def channel_words(one: Channel, formats: Formats) -> str:
    """How many wait there, and where an answer is promised, for how long / within how long: short, for a card."""
    said = f"{channel_name(one.channel)} {formats.number(one.waiting)}"
    if one.oldest_s is None or one.promise_s is None:
        return said
    # Beyond the promise the minute that has begun counts, or "3 min / 3 min" would be late.
    waited = -(-one.oldest_s // 60) * 60 if one.late else one.oldest_s
    return f"{said} · {formats.duration(waited)} / {formats.duration(one.promise_s)}"


def channel_told(one: Channel, formats: Formats) -> str:
    """The same in a sentence, as a page says it."""
    said = [translate("Channels", "waiting {n}").format(n=formats.number(one.waiting))]
    if one.oldest_s is not None:
        said.append(translate("Channels", "oldest {time}").format(time=formats.duration(one.oldest_s)))
    if one.promise_s is not None:
        said.append(translate("Channels", "promise {time}").format(time=formats.duration(one.promise_s)))
    if one.late:
        said.append(translate("Channels", "queues beyond the promise {n}").format(n=formats.number(one.late)))
    return ", ".join(said)


def turned_away_reason(code: str) -> str:
    """Why a caller could leave no request."""
    match code:
        case "full":
            return translate("Channels", "the queue was full")
        case "closed":
            return translate("Channels", "the line was closed")
        case "unsupported_number":
            return translate("Channels", "the number cannot be rung")
        case _:
            return code
