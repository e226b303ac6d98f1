"""A console that is killed in the middle of an act: started again, it finds out, and nothing happens twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app import actions
from app.domain.act import ActKind
from tests.app.actions.region import Place
from tests.builders import queue_at

ROOT = Path(__file__).resolve().parents[3]

#: A program of its own, that gets as far as `moment` and no further.
PROGRAM = """
import os, sys
from pathlib import Path
from uuid import UUID
from app import actions
from app.database.sqlite.connection import open_engine
from app.database.sqlite.desk import SqliteDesk
from app.domain.act import Seen
from app.domain.wish import Move
from tests.app.actions.region import Place

moment, file, folder, action, callback_id = sys.argv[1:]


class Killed(SqliteDesk):
    def act(self, *asked, **named):
        if moment == "before the act":
            os._exit(9)
        result = super().act(*asked, **named)
        if moment == "after the COMMIT":
            os._exit(9)
        return result


place = Place(open_engine(Path(file)), Path(folder))
row = place.one(int(callback_id))
actions.carry_out(place.means(desk=Killed(place.engine, "anna")), Move((row,), 2), action=UUID(action))
os._exit(9)
"""


def killed(place: Place, tmp_path: Path, moment: str) -> tuple[UUID, int]:
    """The act that was under way, and its callback."""
    (callback_id,) = place.requests(1)
    place.world.desk("anna")
    action = uuid4()
    arguments = [moment, str(tmp_path / "region.sqlite"), str(place.folder), str(action), str(callback_id)]

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )

    assert done.returncode == 9, done.stderr
    return action, callback_id


@pytest.mark.parametrize("moment", ["before the act", "after the COMMIT", "before it told the answer"])
def test_an_act_under_way_when_the_console_was_killed_is_done_once(
    place: Place, tmp_path: Path, moment: str
) -> None:
    action, callback_id = killed(place, tmp_path, moment)

    means = place.means()
    (settled,) = actions.settle(means)
    means.journal.told(settled.ask.action)
    then = actions.settle(place.means())

    assert (settled.ask.action, settled.result and settled.result.done, then) == (action, (callback_id,), ())
    assert place.world.row(callback_id)["queue_id"] == queue_at(2)
    assert [row["kind"] for row in place.world.rows("action")] == [ActKind.MOVE]
    assert place.world.kinds(callback_id).count("moved") == 1
