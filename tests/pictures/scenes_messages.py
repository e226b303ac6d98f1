"""The Messages screen as pictures: texts in every state, a call that was ordered; and where texts are written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import Qt
from sqlalchemy import Engine, insert, text, update

from app.bootstrap import demo_folder
from app.database.engine import open_engine
from app.database.sqlite.dialling import DIAL_VALID
from app.database.tables import outbox
from app.database.types import to_us
from app.demo.region import read_stations
from app.domain.moment import from_us
from app.domain.texting import SendText
from tests.pictures.stage import Stage, see, turn
from ui.desk.messages_desk import MessagesDesk

#: How the texts of the picture end: the state and the reason that a gateway or the clock gave.
ENDS = (
    (("sending", "unknown", "held"), ""),
    (("undelivered",), ""),
    (("accepted", "delivered"), ""),
    (("sending", "unknown"), ""),
    (("rejected",), "landline"),
    (("accepted", "delivered"), ""),
    (("expired",), "too_late"),
    (("accepted",), ""),
    (("sending", "unknown", "held"), "worker_died"),
    (("cancelled",), ""),
    (("accepted", "delivered"), ""),
    ((), ""),
)
#: The demo's centre whose phone platform is told to ring.
DIALS = next(one.centre.id for one in read_stations() if one.dials)


def messages(stage: Stage) -> Iterator[None]:
    """Texts in every state; the one chosen waits for a decision."""
    desk = _at_messages(stage)
    held = [
        one
        for one in map(desk.screen.model.message, range(desk.screen.model.rowCount()))
        if one.state == "held"
    ]
    desk.screen.select([held[0].id])
    turn()
    yield
    desk.screen.table.clearSelection()
    _leave(stage)


def templates(stage: Stage) -> Iterator[None]:
    """A text being written: a dash that makes it cost more, and a word that may tell of health."""
    desk = _at_messages(stage)
    desk.write_templates()
    dialog = desk.dialog
    assert dialog is not None
    see(lambda: dialog.editors["fi"].typed, "the text that is sent now")
    dialog.editors["fi"].body.setPlainText("Terveysasema: soita meille ma–to klo 8–16.")
    dialog.editors["sv"].body.setPlainText("Hälsostationen: ditt recept är klart. Ring oss må-to kl. 8-16.")
    dialog.fit()
    turn()
    yield
    dialog.discard()
    turn()
    _leave(stage)


def feedback(stage: Stage) -> Iterator[None]:
    """What patients answered, by month, centre and service."""
    desk = _at_messages(stage)
    desk.show_feedback()
    dialog = desk.feedback
    assert dialog is not None
    see(dialog.rows, "the answers")
    turn()
    yield
    dialog.reject()
    turn()
    _leave(stage)


def _at_messages(stage: Stage) -> MessagesDesk:
    _some_texts(stage)
    stage.desk.give("messages")
    desk = stage.desk.front
    assert isinstance(desk, MessagesDesk)
    desk.screen.renew()
    see(lambda: desk.screen.model.rowCount() >= len(ENDS), "texts")
    # How many are held is in the rail, and is looked for only now and then.
    stage.desk.texts.look()
    stage.see_still()
    desk.screen.table.setFocus(Qt.FocusReason.OtherFocusReason)
    return desk


def _demo_file() -> Path:
    """The file that the demo plays in."""
    return max(demo_folder().glob(f"demo-*-{os.getpid()}-*.db"), key=lambda file: file.stat().st_mtime)


def _leave(stage: Stage) -> None:
    stage.desk.give("live")
    turn()


def _some_texts(stage: Stage) -> None:
    """What became of texts within an hour; once in each run of the program."""
    if "messages" in stage.done:
        return
    stage.done.add("messages")
    services, model = stage.desk.services, stage.screen.callbacks.model
    listed = [row for row in map(model.callback, range(model.rowCount())) if row is not None]
    never = services.past.text_hindrances([row.id for row in listed])
    rows = [row for row in listed if row.id not in never and not row.text_state][: len(ENDS)]
    desk, now = services.means.desk, from_us(stage.desk.now_us)
    engine = open_engine(f"sqlite:///{_demo_file()}")
    for place, (row, (steps, why)) in enumerate(zip(rows, ENDS, strict=True)):
        at = now - timedelta(minutes=4 * (len(ENDS) - place))
        wish = SendText((row.id,), "unreached" if place % 3 else "tomorrow_first")
        desk.act(uuid5(NAMESPACE_URL, str(place)), wish, at=at)
        with engine.begin() as connection:
            for second, step in enumerate(steps, start=12):
                connection.execute(
                    text(
                        "UPDATE outbox SET state = :state, detail = :why, tries = 1, changed_at = :at"
                        " WHERE id = (SELECT max(id) FROM outbox)"
                    ),
                    {"state": step, "why": why, "at": to_us(at + timedelta(seconds=second))},
                )
    ordered = next(row.id for row in listed if row.centre_id == DIALS)
    _order_a_call(engine, ordered, now - timedelta(minutes=2))
    engine.dispose()
    services.poke()


def _order_a_call(engine: Engine, callback_id: int, at: datetime) -> None:
    """As retry now does where the phone platform dials, but that the callback stays where it is for other pictures."""
    with engine.begin() as connection:
        made = connection.execute(
            insert(outbox).values(
                ref=uuid5(NAMESPACE_URL, "dial"), callback_id=callback_id, centre_id=DIALS, kind="dial",
                purpose="retry", language="fi", body="", not_before=at, not_after=at + DIAL_VALID,
                created_by="demo", created_at=at, changed_at=at,
            )
        ).inserted_primary_key  # fmt: skip
        assert made is not None
        for seconds, state in ((1, "sending"), (2, "accepted")):
            told = update(outbox).where(outbox.c.id == made[0])
            connection.execute(told.values(state=state, tries=1, changed_at=at + timedelta(seconds=seconds)))
