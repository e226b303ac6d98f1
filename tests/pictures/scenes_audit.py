"""The audit log as pictures: what was done in the demo's last hour, one entry in full, and a client's question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtCore import Qt

from app.domain.act import Handled, Seen
from app.domain.moment import from_us
from app.domain.texting import SendText
from app.domain.trail import EXPORTED, exported
from app.domain.wish import Handle, Retry, ToFront
from tests.pictures.stage import Stage, see, turn
from ui.desk.audit_desk import AuditDesk


def audit(stage: Stage) -> Iterator[None]:
    """The newest entries, one of them in full."""
    desk = _at_the_log(stage)
    desk.screen.select(2)
    turn()
    yield
    desk.screen.table.clearSelection()
    _leave(stage)


def audit_question(stage: Stage) -> Iterator[None]:
    """Who has looked at a client's data: asked about a number that nobody has, since no picture shows one."""
    desk = _at_the_log(stage)
    desk.ask_question()
    dialog = desk.question
    assert dialog is not None
    dialog.number.setText("+358 50 000 0000")
    dialog.ask_button.click()
    see(lambda: dialog.page, "the answer")
    yield
    dialog.reject()
    _leave(stage)


def _id(place: int) -> UUID:
    """The same at every run: it is in the picture, and in the hash beside it."""
    return uuid5(NAMESPACE_OID, str(place))


def _at_the_log(stage: Stage) -> AuditDesk:
    _some_acts(stage)
    stage.desk.give("audit")
    desk = stage.desk.front
    assert isinstance(desk, AuditDesk)
    desk.screen.renew()
    see(lambda: desk.screen.model.rowCount() > 5, "entries")
    stage.see_still()
    desk.screen.table.setFocus(Qt.FocusReason.OtherFocusReason)
    return desk


def _leave(stage: Stage) -> None:
    stage.desk.give("live")
    turn()


def _some_acts(stage: Stage) -> None:
    """What one person may have done in an hour; once in each run of the program."""
    if "audit" in stage.done:
        return
    stage.done.add("audit")
    services, model = stage.desk.services, stage.screen.callbacks.model
    listed = [row for row in map(model.callback, range(model.rowCount())) if row is not None]
    waiting = [row for row in listed if row.agent == "" and row.standing.value in {"waiting", "retry"}][:8]
    seen = [Seen(row.id, row.version) for row in waiting]
    desk, now = services.means.desk, from_us(stage.desk.now_us)
    one, two, three, four, five, six, *_ = seen
    acts: tuple[Callable[..., object], ...] = (
        lambda at: desk.act(_id(0), Retry((one, two), at + timedelta(hours=2)), at=at),
        lambda at: desk.act(_id(1), ToFront((three,)), at=at),
        lambda at: desk.fetch_number(desk.request_number(_id(2), four.id, "calling_self", at=at), at=at),
        lambda at: desk.act(_id(3), Handle((five,), Handled.RANG_IN), at=at),
        lambda at: desk.act(_id(4), SendText((six.id,), "unreached"), at=at),
    )
    for place, act in enumerate(acts):
        act(now - timedelta(minutes=7 * (len(acts) - place)))
    services.trail.note(
        EXPORTED, exported("callbacks", "csv", len(listed), "", tuple(row.id for row in listed))
    )
    services.poke()
