"""Consoles behind a real pooler work whichever way it hands out sessions, and the diagnosis tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import psycopg
import pytest

from app.bootstrap import open_database
from app.database.postgres.wake import Wake
from app.diagnose import State
from app.domain.wish import ToFront
from app.services import Services
from tests.database.exactly_once.console import Console
from tests.database.signing_in.conftest import Place
from tests.database.signing_in.pooler import Pooler
from tests.database.signing_in.test_diagnosing import found
from tests.size import proved
from tests.waiting import wait_until

Mode = Literal["session", "transaction"]
#: More than a driver runs before it prepares a statement, by which a pooler of transactions is found out.
TIMES = 12


@pytest.fixture(autouse=True)
def _of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings, no key store."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(params=["session", "transaction"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """How the pooler hands out its sessions."""
    said: Mode = request.param
    return said


@pytest.fixture
def pooler(place: Place, mode: Mode) -> Iterator[Pooler]:
    place.region.login("berit", 2)
    with Pooler(place.region.server, ("anna", "berit"), mode) as made:
        yield made


def waiting(services: Services) -> int | None:
    """On its board; None without one, or one that is not as fresh as it should be."""
    present = services.store.present
    return None if present.board is None or present.freshness.reason else len(present.board)


def test_the_diagnosis_tells_of_it_and_whether_changes_are_told(
    place: Place, pooler: Pooler, mode: Mode
) -> None:
    told = found(pooler.url(place.region.name, "anna"))

    assert not [one for one in told.values() if one.state is State.BAD]
    assert told["pooler"].said.startswith("a pooler is in between; ")
    assert (told["pooler"].state, told["pooler"].reason) == (
        (State.GOOD, "") if mode == "session" else (State.WARNING, "not_told")
    )


def test_consoles_see_what_comes_in_and_act_each_with_the_rights_of_its_login(
    place: Place, pooler: Pooler, mode: Mode, tmp_path: Path
) -> None:
    with ExitStack() as ending:

        def console(login: str, number: int) -> Services:
            url = pooler.url(place.region.name, login)
            services = open_database(url, state=tmp_path / f"{login}-{number}")
            ending.callback(services.stop)
            services.start()
            return services

        # Two of one login share the pooler's sessions, one of which they would fight over.
        annas, berit = [console("anna", number) for number in range(2)], console("berit", 0)
        ids: list[int] = []
        for count in range(1, TIMES + 1):
            ids.append(place.region.request())
            wait_until(
                lambda count=count: [waiting(one) for one in annas] == [count, count],  # type: ignore[misc]  # a default has no type
                f"{count} requests on both boards",
                seen=lambda: [one.store.present.freshness for one in annas],
            )
        acting = Console(pooler.url(place.region.name, "anna"), tmp_path / "acting")
        ending.callback(acting.services.stop)
        for id_ in ids:
            acting.act(ToFront(tuple(place.region.seen(id_))))

        assert [place.region.kinds(id_)[-1] for id_ in ids] == ["to_front"] * TIMES
        assert waiting(berit) == 0
    proved(f"consoles work behind PgBouncer, pooling by {mode}", f"3 consoles, {TIMES} requests and acts")


def test_what_was_listened_to_in_vain_is_told_to_nobody_else(
    place: Place, pooler: Pooler, mode: Mode
) -> None:
    with Wake(pooler.url(place.region.name, "anna")) as wake:
        is_told = wake.open()

    with psycopg.connect(pooler.url(place.region.name, "anna")) as next_one:
        listens_to = next_one.execute("SELECT pg_listening_channels()").fetchall()
    assert is_told is (mode == "session")
    assert listens_to == []
