"""Nurses asked in for an extra shift while the demo runs: they come, and go home when it is over or taken back."""

from __future__ import annotations

from app.database.engine import Engine
from app.database.sqlite.called_in import called_in
from app.demo.simulator import Simulator


class Roster:
    """Tells the simulator, as a supervisor tells a nurse. Nobody is asked in before the demo is open."""

    def __init__(self, engine: Engine, simulator: Simulator) -> None:
        self._engine, self._simulator = engine, simulator
        self._centre_of: dict[int, int] = {}

    def advance(self, at_us: int) -> None:
        """Let come and go whoever does by now. Raises Unavailable."""
        centre_of = {one.agent_id: one.centre_id for one in called_in(self._engine, at_us)}
        for agent_id, centre_id in self._centre_of.items() - centre_of.items():
            self._simulator.send_home(agent_id, centre_id)
        for agent_id, centre_id in centre_of.items() - self._centre_of.items():
            self._simulator.ask_in(agent_id, centre_id)
        self._centre_of = centre_of
