"""Nurses at work at a centre, and the page of the centres screen on which their time is settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import Engine, insert

from app.database import tables
from app.listing.staff import Nurse
from tests.builders import an_agent
from tests.journeys.sitting import Sitting
from ui.desk.centres_desk import CentresDesk
from ui.screens.centres_screen import CentresScreen


def at_work(engine: Engine, nurses: Sequence[tuple[int, int]], *, hours: int = 5) -> None:
    """Nurses by id and centre, with shifts that began an hour ago and go on for so many hours."""
    now = datetime.now(UTC)
    with engine.begin() as connection:
        for agent_id, centre_id in nurses:
            an_agent(connection, agent_id, centre_id, languages="fi sv en")
            connection.execute(
                insert(tables.shift).values(
                    agent_id=agent_id,
                    centre_id=centre_id,
                    kind="planned",
                    starts_at=now - timedelta(hours=1),
                    ends_at=now + timedelta(hours=hours),
                )
            )


def to_the_centres(seat: Sitting) -> None:
    QTest.keyClick(seat.frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front, CentresDesk), "the centres")
    seat.see(lambda: screen(seat).pane.state == "content", "cards")


def to_the_page(seat: Sitting, centre_id: int) -> None:
    """Of a centre with two nurses."""
    screen(seat).show_centre(centre_id)
    panel = screen(seat).page.nurses
    seat.see(lambda: panel.buttons["lend"].isEnabled() and panel.model.rowCount() == 2, "the nurses")


def screen(seat: Sitting) -> CentresScreen:
    shown = seat.desk.front.screen
    assert isinstance(shown, CentresScreen)
    return shown


def nurse(seat: Sitting, agent_id: int) -> Nurse:
    model = screen(seat).page.nurses.model
    found = model.nurse(model.row_of(agent_id))
    assert found is not None
    return found


def kinds(seat: Sitting, agent_id: int) -> list[str]:
    """What a nurse has besides the planned shift."""
    return [one.kind for one in nurse(seat, agent_id).besides]


def choose(seat: Sitting, agent_id: int) -> None:
    panel = screen(seat).page.nurses
    panel.table.setFocus()
    panel.table.selectRow(panel.model.row_of(agent_id))
