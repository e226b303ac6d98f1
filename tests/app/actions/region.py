"""A small region on SQLite and supervisors who act in it through a journal, as the program has them do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine

from app.actions import Journal, Means
from app.database.contract import Desk
from app.database.reads.acts import answer_of
from app.domain.act import Seen
from tests.builders import WEDNESDAY, a_request
from tests.database.contract.world import World


@dataclass
class Place:
    """The region, the folder of the journals, and the time on everybody's clock."""

    engine: Engine
    folder: Path
    now: datetime = WEDNESDAY + timedelta(hours=1)
    world: World = field(init=False)

    def __post_init__(self) -> None:
        self.world = World.on_sqlite(self.engine)

    def requests(self, count: int, number: str = "") -> list[int]:
        """So many patients, or one who asks again and again with the same number."""
        return [a_request(self.world.platform, number=number) for _ in range(count)]

    def seen(self, ids: Iterable[int]) -> tuple[Seen, ...]:
        return tuple(self.world.seen(*ids))

    def one(self, callback_id: int) -> Seen:
        return self.seen([callback_id])[0]

    def means(self, login: str = "anna", desk: Desk | None = None) -> Means:
        """A supervisor whose program has just been started."""
        journal = Journal(self.folder / login)
        journal.read()
        return Means(
            desk=desk or self.world.desk(login),
            answer_of=lambda action: answer_of(self.engine, action),
            journal=journal,
            now=lambda: self.now,
            age_s=lambda: 1.0,
            poke=lambda: None,
            pause=lambda _: False,
        )

    def on_disk(self) -> bytes:
        """All that the journals hold, names of files included."""
        files = sorted(file for file in self.folder.rglob("*") if file.is_file())
        return b"\n".join(str(file).encode() + b"\n" + file.read_bytes() for file in files)
