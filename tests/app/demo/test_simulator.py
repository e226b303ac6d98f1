"""The simulated platform is one like any other: the contract alone, the same day from the same seed, a true ledger."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from inspect import getmembers, isfunction
from pathlib import Path
from typing import Any

import pytest

from app.database import ledger
from app.database.contract import Platform
from app.database.sqlite.platform import SqlitePlatform
from app.demo import simulator as simulator_module
from app.demo.simulator import Simulator
from app.domain.errors import Unavailable
from tests.app.demo.simulations import a_database, a_setting, events, simulate
from tests.size import proved, size

CONTRACT = {name for name, _ in getmembers(Platform, isfunction) if not name.startswith("_")}


class Recorder:
    """A platform that notes which methods are called and has no others than the contract's."""

    def __init__(self, whole: SqlitePlatform) -> None:
        self._whole = whole
        self.asked: Counter[str] = Counter()

    def __getattr__(self, name: str) -> Any:
        if name not in CONTRACT | {"batch"}:
            raise AttributeError(f"{name} is not in the contract")
        self.asked[name] += 1
        return getattr(self._whole, name)


class Breaking(SqlitePlatform):
    """A platform whose every fifth transaction is lost at its end."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._batches = 0

    @contextmanager
    def batch(self) -> Iterator[None]:
        self._batches += 1
        with super().batch():
            yield
            if self._batches % 5 == 0:
                raise Unavailable("shutdown")


def test_the_simulator_asks_for_nothing_but_the_contract() -> None:
    setting = a_setting()
    with a_database(setting) as engine:
        recorder = Recorder(SqlitePlatform(engine))
        simulate(engine, setting, platform=recorder)

    assert set(recorder.asked) == (CONTRACT - {"release"}) | {"batch"}


def test_the_simulator_imports_of_the_database_only_its_contract() -> None:
    tree = ast.parse(Path(simulator_module.__file__).read_text(encoding="utf-8"))

    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    assert {name for name in imported if name.startswith("app.database")} == {"app.database.contract"}


def test_the_same_seed_gives_the_same_day_event_by_event_at_any_pace() -> None:
    setting = a_setting()
    spines = []
    for step_s in (900, 7):
        with a_database(setting) as engine:
            simulate(engine, setting, until_minute=11 * 60, step_s=step_s)
            spines.append(events(engine))

    assert len(spines[0]) > 500
    assert spines[0] == spines[1]


def test_another_seed_gives_another_day() -> None:
    spines = []
    for seed in (1, 2):
        setting = a_setting(stations=1, seed=seed)
        with a_database(setting) as engine:
            simulate(engine, setting, until_minute=9 * 60)
            spines.append(events(engine))

    assert spines[0] != spines[1]


def test_after_a_simulated_month_the_ledger_balances_and_every_state_follows_from_its_events() -> None:
    days = size(30, 56)
    setting = a_setting(stations=size(1, 4))
    with a_database(setting) as engine:
        simulate(engine, setting, days=days)

        verified = ledger.verify(engine)

    assert verified.is_sound
    assert verified.requests > 55 * days
    proved(
        "no callback disappears: the ledger of a simulated region balances, every state follows from its events",
        f"{days // 7} weeks, {verified.requests:,} requests, no finding",
    )


def test_what_a_lost_transaction_held_happens_in_the_next() -> None:
    setting = a_setting(stations=1)
    with a_database(setting) as engine:
        simulate(engine, setting, until_minute=10 * 60)
        undisturbed = events(engine)

    with a_database(setting) as engine:
        simulator = Simulator(Breaking(engine), setting)
        simulator.start(0, 7 * 3600)
        end_us = simulator.now_us + 3 * 3600 * 1_000_000
        lost = 0
        while simulator.now_us < end_us:
            try:
                simulator.run_until(end_us)
            except Unavailable:
                lost += 1
        assert lost > 1
        assert events(engine) == undisturbed


def test_a_simulator_resumed_from_its_state_goes_on_as_if_it_had_never_stopped() -> None:
    setting = a_setting(stations=1)
    with a_database(setting) as engine:
        simulate(engine, setting, until_minute=12 * 60)
        in_one_go = events(engine)

    with a_database(setting) as engine:
        first = simulate(engine, setting, until_minute=9 * 60 + 30)
        second = Simulator(SqlitePlatform(engine), setting)
        second.resume(first.state())
        second.run_until(second.now_us + 150 * 60 * 1_000_000)
        assert events(engine) == in_one_go


def test_a_state_of_another_version_is_refused() -> None:
    setting = a_setting(stations=1)
    with a_database(setting) as engine:
        simulator = Simulator(SqlitePlatform(engine), setting)
        with pytest.raises(ValueError, match="version 99"):
            simulator.resume({"version": 99})
