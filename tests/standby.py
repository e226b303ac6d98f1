"""A streaming standby of a test's PostgreSQL: copied, kept in step, promoted."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Self

from tests.servers import KEEPS_COMMITS, OWNER, PostgresServer
from tests.waiting import wait_until

#: By this name the primary knows who confirms its commits.
NAME: Final = "standby"
# Commits must outlive the one who acknowledged them. The disk may stay unsynced: processes are killed, not the machine.
SAFE: Final = {**KEEPS_COMMITS, "wal_retrieve_retry_interval": "100ms"}
#: A client's list of hosts, in either order: the first that takes writes is used.
WRITES_ONLY: Final = "target_session_attrs=read-write"


def a_primary() -> PostgresServer:
    """A started server whose commits are safe once they are answered."""
    server = PostgresServer(settings=SAFE)
    server.start()
    return server


class Standby(PostgresServer):
    """A server that follows a primary until it is promoted, and is a primary of its own from then on."""

    @classmethod
    def following(
        cls, primary: PostgresServer, *, synchronous: bool = True, through: Path | None = None
    ) -> Self:
        """A started copy of the primary. `synchronous`: no commit is answered before the copy has it.

        `through`: the folder of a go-between's socket, by which it follows.
        """
        standby = cls(settings=SAFE)
        try:
            standby._copy(through or primary.folder)
            standby.start()
            follows = (
                f"SELECT 1 FROM pg_stat_replication WHERE application_name = '{NAME}' AND state = 'streaming'"
            )
            wait_until(lambda: primary.execute(follows), "the standby to follow")
            if synchronous:
                wait_for(primary, NAME)
        except BaseException:
            standby.close()
            raise
        return standby

    def promote(self) -> None:
        """Follow nobody any more and take writes; returns when it does."""
        self._run("pg_ctl", "-D", self.data, "-w", "promote")

    def _copy(self, folder: Path) -> None:
        self._watched()
        said = f"host={folder} user={OWNER} application_name={NAME}"
        self._run(
            *("pg_basebackup", "-D", self.data, "-d", said, "-X", "stream", "-c", "fast", "-R", "--no-sync"),
        )
        # What the primary was told about a standby of its own is no rule for this one.
        alone = self.data / "postgresql.auto.conf"
        kept = [line for line in alone.read_text().splitlines() if "synchronous_standby_names" not in line]
        alone.write_text("\n".join(kept) + "\n")


def wait_for(primary: PostgresServer, standby: str) -> None:
    """Have the primary's commits wait for the standby of that name; "": for none."""
    primary.execute(f"ALTER SYSTEM SET synchronous_standby_names = '{standby}'", "SELECT pg_reload_conf()")
    shows = "SHOW synchronous_standby_names"
    wait_until(lambda: primary.execute(shows) == [(standby,)], "the primary to wait for its standby")
    if standby:
        synced = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"
        wait_until(lambda: primary.execute(synced), "the standby to confirm commits")


def either(database: str, user: str, *folders: Path) -> str:
    """The URL of whichever of the servers takes writes."""
    hosts = ",".join(map(str, folders))
    return f"postgresql://{user}@/{database}?host={hosts}&{WRITES_ONLY}"
