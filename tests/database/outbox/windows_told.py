"""A window that a patient is told, a later one, and passes of the worker that foretells them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from app.database import telling
from app.domain.call_line import Window
from app.domain.moment import to_us
from app.messaging.foretelling import Foreteller
from tests.builders import WEDNESDAY
from tests.database.outbox.texts import Texts

HOUR: Final = timedelta(hours=1)
WINDOW: Final = Window(to_us(WEDNESDAY + 2 * HOUR), to_us(WEDNESDAY + 3 * HOUR))
LATER: Final = Window(to_us(WEDNESDAY + 4 * HOUR), to_us(WEDNESDAY + 5 * HOUR))


def windows_of(texts: Texts) -> dict[str, tuple[int, str]]:
    """The texts of a new database that tell of a window, by language: the id and the words."""
    texts.write_first_texts()
    return telling.templates(texts.worker_engine)


def tell(texts: Texts, callback_id: int, number: int, window: Window, template_id: int) -> int | None:
    """The id of the text, of which it is the `number`th; None: it is not to be told."""
    return telling.tell_window(
        texts.worker_engine, callback_id, number, window, template_id, "Klo 12-13.", at=WEDNESDAY
    )


def told_at(foreteller: Foreteller, at: datetime) -> int:
    """How many are told by a pass over all centres."""
    return sum(foreteller.step(at) for _ in range(8))
