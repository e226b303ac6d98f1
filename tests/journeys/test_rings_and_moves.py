"""A centre's page in the whole program: every ring and every move of today stands on it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.domain.act import Seen
from app.domain.callback import Outcome
from tests.builders import a_request, an_agent, queue_at
from tests.desks import SqliteDesk
from tests.journeys.charted import CENTRE, a_region, said, the_page
from tests.journeys.sitting import sitting


def test_the_page_tells_every_ring_and_every_move_of_today(qtbot: QtBot, tmp_path: Path) -> None:
    url = a_region(tmp_path)
    engine = open_engine(url)
    platform, at = SqlitePlatform(engine), datetime.now(UTC)
    an_agent(engine, 1, 1)
    platform.sign_on(1, 1, "ready", at)
    rung, moved = (
        a_request(platform, at, queue_id=queue_at(1)),
        a_request(platform, at, queue_id=queue_at(CENTRE)),
    )
    assert platform.take(1, at) == rung
    platform.finish(rung, 1, Outcome.NO_ANSWER, at)
    desk = SqliteDesk(engine, "tarja")
    desk.move(uuid4(), [Seen(rung, 3), Seen(moved, 1)], 3, at=at)
    desk.move(uuid4(), [Seen(moved, 2)], CENTRE, at=at)
    engine.dispose()

    with sitting(qtbot, url, tmp_path) as seat:
        screen = the_page(seat)

        seat.see(lambda: "Moved away to" in said(screen), "moves")
        names = [screen.listing.name(centre_id) for centre_id in (1, CENTRE, 3)]
        assert said(screen)["Moved away to"] == said(screen)["Moved here from"] == f"{names[2]} 1"
        screen.show_centre(1)
        assert (said(screen)["Moved away to"], said(screen)["Moved here from"]) == (f"{names[2]} 1", "none")
        assert sum(bar.value for bar in screen.page.by_hour.bars) == 1, (
            "rung there, though it is at another now"
        )
        screen.show_centre(3)
        assert sum(bar.value for bar in screen.page.by_hour.bars) == 0
