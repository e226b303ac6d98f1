"""Whether a request's caller can and may be sent a text, on SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from typing import Final

from app.domain.act import Why
from app.domain.callback import Outcome

# Behind a wrong number is a stranger, until it is opened again and corrected.
_HINDRANCES: Final = f"""
SELECT c.id, c.centre_id, CASE
    WHEN p.number IS NULL THEN '{Why.NO_NUMBER}' WHEN NOT c.may_text THEN '{Why.MAY_NOT}'
    WHEN c.outcome = '{Outcome.WRONG_NUMBER}' THEN '{Why.WRONG_NUMBER}' WHEN p.textable IS NOT 0 THEN NULL
    WHEN p.textable_why IN (
        '{Why.ASKED_NOT_TO}', '{Why.LANDLINE}', '{Why.FOREIGN}', '{Why.NOT_A_NUMBER}', '{Why.MADE_UP}'
    ) THEN p.textable_why
    ELSE '{Why.NOT_TEXTABLE}' END
FROM callback c LEFT JOIN caller p ON p.id = c.caller_id WHERE c.id IN (SELECT value FROM json_each(?))
"""  # noqa: S608  # our own words only


def text_hindrance(below: sqlite3.Connection, callback_id: int) -> Why | None:
    """Why its caller cannot or must not be sent a text; a number that nobody has looked at yet will do."""
    why = text_hindrances(below, [callback_id], None).get(callback_id)
    return None if why is None else Why(why)


def text_hindrances(
    below: sqlite3.Connection, ids: Sequence[int], mine: Collection[int] | None
) -> dict[int, str]:
    """The same of those of the callbacks that stand at the centres `mine` (None: all); those alone that have one."""
    found = below.execute(_HINDRANCES, (json.dumps(list(ids)),))
    return {
        key: why for key, centre_id, why in found if why is not None and (mine is None or centre_id in mine)
    }
