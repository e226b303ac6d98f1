"""Workers, gateway and carrier killed while texts go out: what was never sent, and who sent twice what was sent twice.

`python -m tests.gateways.kill_matrix [--messages N] [--kannel N] [--write]` kills workers on both engines, then each
part of a real Kannel; --write puts both tables into docs/texts.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from app.database.engine import open_engine
from tests.gateways import kill_kannel, kill_workers
from tests.gateways.kill_workers import Ended, run

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "texts.md"
BEGIN, END = "<!-- kill matrix: made by python -m tests.gateways.kill_matrix --write -->", "<!-- end -->"


def main() -> int:
    """Run it at the size asked for; 1 when a text was lost, or sent twice by us."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=500)
    parser.add_argument("--kannel", type=int, default=300, help="texts through a real Kannel; 0: none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    rows = [_on_postgresql(asked.messages, asked.seed), _on_sqlite(asked.messages, asked.seed)]
    print(kill_workers.table(rows), flush=True)
    chains = [
        kill_kannel.run(killed, messages=asked.kannel, kills=3, limit_s=600)
        for killed in kill_kannel.KILLED
        if asked.kannel
    ]
    print(kill_kannel.table(chains), flush=True)
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        after = rest.partition(END)[2]
        told = f"{kill_workers.table(rows)}\n\n{kill_kannel.table(chains)}"
        PAGE.write_text(f"{before}{BEGIN}\n{told}\n{END}{after}", encoding="utf-8")
    is_bad = any(row.never_sent or row.doubled or row.not_ended for row in rows)
    return 1 if is_bad or any(row.never_sent or row.by_us or row.not_ended for row in chains) else 0


def _on_postgresql(messages: int, seed: int) -> Ended:
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
        url = server.url("kill_matrix", user="texts")
        ended = run(engine, url, workers=3, messages=messages, kills=messages // 8, seed=seed, limit_s=1800)
        engine.dispose()
        return ended
    finally:
        server.close()


def _on_sqlite(messages: int, seed: int) -> Ended:
    from app.database.sqlite import setup
    from tests.builders import a_small_world

    with tempfile.TemporaryDirectory(prefix="jv-kill-") as folder:
        url = f"sqlite:///{folder}/contact.sqlite"
        engine = open_engine(url)
        setup.create(engine)
        a_small_world(engine)
        ended = run(engine, url, workers=1, messages=messages, kills=messages // 12, seed=seed, limit_s=1800)
        engine.dispose()
        return ended


if __name__ == "__main__":
    sys.exit(main())
