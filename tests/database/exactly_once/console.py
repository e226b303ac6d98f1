"""A supervisor's console without its window: the program's own means, journal and retries on a PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self
from uuid import UUID, uuid4

from sqlalchemy import Engine

from app import actions
from app.actions import Settled
from app.bootstrap import open_database
from app.database.engine import open_engine
from app.domain.act import ActResult
from app.domain.wish import Wish
from tests.builders import WEDNESDAY
from tests.waiting import wait_until


class Console:
    """What `app.bootstrap` opens, on the tests' Wednesday, and with pauses that are counted rather than waited.

    Without its feed, so that the act's connections are the only ones.
    """

    def __init__(
        self, url: str, state: Path, *, pause: Callable[[float], bool] | None = None, at: datetime = WEDNESDAY
    ) -> None:
        self.url, self.state = url, state
        self.services = open_database(url, state=state)
        self._engine: Engine | None = None
        self.at = at
        self.pauses: list[float] = []
        self._pause = pause or (lambda _seconds: False)
        self.means = replace(
            self.services.means,
            now=lambda: self.at,
            age_s=lambda: 0.0,
            poke=lambda: None,
            pause=self._counted,
        )

    @property
    def engine(self) -> Engine:
        """Through which it looks things up; it may be used beside the acts, from one thread."""
        if self._engine is None:
            self._engine = open_engine(self.url)
        return self._engine

    def act(self, wish: Wish, action: UUID | None = None) -> ActResult:
        """Do it as a click does. Raises Refused, Unavailable and NotConfirmed."""
        self.pauses.clear()
        return actions.carry_out(self.means, wish, action=action or uuid4())

    def told(self, action: UUID) -> None:
        """Whoever clicked has been told what became of it."""
        self.means.journal.told(action)

    def settle(self) -> tuple[Settled, ...]:
        """Find out what became of acts whose answer was lost, and tell it."""
        settled = actions.settle(self.means)
        for each in settled:
            self.told(each.ask.action)
        return settled

    def settle_all(self) -> tuple[Settled, ...]:
        """Settle until nothing is in doubt: what a dead console left at the server may still be at work."""
        settled: list[Settled] = []

        def is_settled() -> bool:
            settled.extend(self.settle())
            return not self.unanswered

        wait_until(is_settled, "every act to be settled", seen=lambda: self.unanswered)
        return tuple(settled)

    @property
    def tries(self) -> int:
        """Of the newest act."""
        return len(self.pauses) + 1

    @property
    def unanswered(self) -> set[UUID]:
        return {ask.action for ask in self.means.journal.unanswered()}

    def close(self) -> None:
        self.services.stop()
        if self._engine is not None:
            self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def _counted(self, seconds: float) -> bool:
        self.pauses.append(seconds)
        return self._pause(seconds)


def journals(state: Path) -> list[Path]:
    """Every note below a console's folder."""
    return sorted(state.rglob("*.json"))
