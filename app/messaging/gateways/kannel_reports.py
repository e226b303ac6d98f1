"""Delivery reports as Kannel brings them by HTTP: what each type means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from app.domain.masking import without_numbers
from app.domain.outbox import Report
from app.messaging.gateways.gateway import shortened

#: 32 is added where Kannel knows that the text expired; 64 to intermediate ones of some carriers.
_STATES: Final[dict[int, tuple[str, bool]]] = {
    1: ("delivered", True),
    2: ("undelivered", True),
    4: ("buffered", False),
    8: ("accepted", False),
    16: ("rejected", True),
    34: ("expired", True),
    66: ("undelivered", True),
}


#: A receipt as SMPP 3.4 has it (appendix B), which goes on with times and the beginning of the patient's text.
_RECEIPT: Final = re.compile(r"\bstat:\s*\w+(?:\s+err:\s*\w+)?", re.IGNORECASE)
#: Where the patient's text begins in what is no whole receipt.
_TEXT: Final = re.compile(r"\btext\s*:", re.IGNORECASE)
#: Behind the patient's text only the states that SMPP has are a receipt's: what else stands there may be the text's.
_BEHIND: Final = re.compile(
    r"\bstat:\s*(?:ENROUTE|DELIVRD|EXPIRED|DELETED|UNDELIV|ACCEPTD|UNKNOWN|REJECTD)\b(?:\s+err:\s*[0-9A-F]{1,8}\b)?",
    re.IGNORECASE,
)
_EXPIRED: Final = re.compile(r"stat:\s*EXPIRED\b", re.IGNORECASE)


def kannel_report(query: Mapping[str, str]) -> Report:
    """A report as Kannel brings it: `ref`, `type`, `ans` (the carrier's words), `fid` (the carrier's id).

    A type nobody knows is kept as "type N". Raises ValueError without a reference.
    """
    ref = query.get("ref", "").strip()
    if not ref:
        raise ValueError("a report without a reference")
    kind = query.get("type", "").strip()
    state, is_final = _STATES.get(int(kind) if kind.isdecimal() else -1, (f"type {kind[:8]}", False))
    if state == "undelivered" and _EXPIRED.match(_receipt(query.get("ans", ""))):
        # Of a carrier that says so in words alone Kannel makes type 2.
        state = "expired"
    return Report(ref[:64], state, is_final, query.get("fid", "")[:64], _told(query.get("ans", "")))


def _told(answer: str) -> str:
    """The carrier's words as they are kept: without the number, which some of them name, and the patient's text."""
    return shortened(_receipt(answer) or without_numbers(_head(answer)))


def _receipt(answer: str) -> str:
    """State and error of a receipt, in whatever order it has them and the patient's text; "" where there is none."""
    found = _RECEIPT.search(_head(answer))
    # The patient's text may have a state in it too; the receipt's own then stands behind it.
    behind = _BEHIND.findall(answer)
    return found.group() if found else behind[-1] if behind else ""


def _head(answer: str) -> str:
    """What stands before the patient's text, whose own words may look like a receipt's."""
    return _TEXT.split(answer, maxsplit=1)[0].rstrip()
