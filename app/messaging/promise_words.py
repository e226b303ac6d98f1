"""What a patient hears who was told to be rung first the next working day, and will not be, or from another number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from app.database.promises import Broken
from app.domain.template import by_hand
from app.messaging.another_number import with_another
from app.messaging.window_words import lost


class Correction(NamedTuple):
    """The words and the template they are of; `number_shown`: the queue's number that they name, "" for none."""

    template_id: int
    body: str
    number_shown: str


def correction(one: Broken, lost_texts: Mapping[str, tuple[int, str]], home: str) -> Correction | None:
    """The promise's own words with the number that will ring, on the day on which they were written.

    Else that what was told does not hold, by the texts of `window_lost`; None where a region has none.
    """
    if one.is_of_today and not one.is_put_off:
        own = one.template
        said = by_hand("tomorrow_first", own, one.number_shown) or with_another(
            "tomorrow_first", one.language, own
        )
        return Correction(one.template_id, said, one.number_shown if "{number}" in own else "")
    language = one.language if one.language in lost_texts else "fi"
    template_id, body = lost_texts.get(language, (0, ""))
    words = lost(body, language=language, number=one.number_shown, home=home)
    if not words:
        return None
    return Correction(template_id, words, one.number_shown if "{number}" in body else "")
