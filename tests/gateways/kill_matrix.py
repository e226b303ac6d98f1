"""Workers, gateway and carrier killed while texts go out: what was never sent, and who sent twice what was sent twice.

`python -m tests.gateways.kill_matrix [--messages N] [--kannel N] [--write]` kills workers on both engines, then each
part of a real Kannel on both; --write puts the tables that were made into docs/texts.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from app.database.engine import open_engine
from tests.gateways import kill_kannel, kill_workers
from tests.gateways.kill_workers import Ended

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "texts.md"
BEGINS: Final = "<!-- {what} killed: made by python -m tests.gateways.kill_matrix --write -->"
END: Final = "<!-- end -->"
#: Workers, and texts for one kill of them, on each engine.
_CROWDS: Final = {"postgresql": (3, 8), "sqlite": (1, 12)}


def main() -> int:
    """Run it at the size asked for; 1 when a text was lost, or sent twice by us."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=500, help="texts by killed workers; 0: none")
    parser.add_argument("--kannel", type=int, default=300, help="texts through a real Kannel; 0: none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    rows = [_of_workers(engine, asked.messages, asked.seed) for engine in WORLDS if asked.messages]
    if rows:
        _tell("workers", kill_workers.table(rows), is_written=asked.write)
    chains = [
        _of_chain(engine, killed, asked.kannel)
        for engine in WORLDS
        for killed in kill_kannel.KILLED
        if asked.kannel
    ]
    if chains:
        _tell("Kannel", kill_kannel.table(chains), is_written=asked.write)
    is_bad = any(row.never_sent or row.doubled or row.not_ended for row in rows)
    return 1 if is_bad or any(row.never_sent or row.by_us or row.not_ended for row in chains) else 0


def _tell(what: str, table: str, *, is_written: bool) -> None:
    print(table, flush=True)
    if is_written:
        page, begin = PAGE.read_text(encoding="utf-8"), BEGINS.format(what=what)
        before, _, rest = page.partition(begin)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{begin}\n{table}\n{END}{after}", encoding="utf-8")


def _of_workers(name: str, messages: int, seed: int) -> Ended:
    workers, each = _CROWDS[name]
    with WORLDS[name]() as (engine, url):
        return kill_workers.run(
            engine, url, workers=workers, messages=messages, kills=messages // each, seed=seed, limit_s=1800
        )


def _of_chain(name: str, killed: str, messages: int) -> kill_kannel.ChainEnded:
    with WORLDS[name]() as (engine, url):
        return kill_kannel.run(engine, url, killed, messages=messages, kills=3, limit_s=600)


@contextmanager
def _on_postgresql() -> Iterator[tuple[Engine, str]]:
    """The small world on a server of its own, and the URL of the worker's login."""
    from app.database.postgres import setup
    from tests.builders import a_small_world
    from tests.servers import PostgresServer

    server = PostgresServer()
    server.start()
    try:
        engine = open_engine(server.create_database("kill_matrix"))
        setup.create(engine)
        a_small_world(engine)
        setup.create_login(engine, "texts", "worker")
        yield engine, server.url("kill_matrix", user="texts")
        engine.dispose()
    finally:
        server.close()


@contextmanager
def _on_sqlite() -> Iterator[tuple[Engine, str]]:
    from app.database.sqlite import setup
    from tests.builders import a_small_world

    with tempfile.TemporaryDirectory(prefix="jv-kill-") as folder:
        url = f"sqlite:///{folder}/contact.sqlite"
        engine = open_engine(url)
        setup.create(engine)
        a_small_world(engine)
        yield engine, url
        engine.dispose()


WORLDS: Final[dict[str, Callable[[], AbstractContextManager[tuple[Engine, str]]]]] = {
    "postgresql": _on_postgresql,
    "sqlite": _on_sqlite,
}


if __name__ == "__main__":
    sys.exit(main())
