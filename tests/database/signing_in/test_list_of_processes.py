"""Consoles of their own, as a list of processes shows them: signed in by a password, and given one in the address."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from tests import programs
from tests.database.signing_in.conftest import Place
from tests.database.signing_in.servers import PASSWORD
from tests.size import size
from tests.waiting import PATIENCE_S, wait_until

ROOT = Path(__file__).resolve().parents[3]
#: Written as they are, where a URL should have them quoted.
SIGNS = ("Sala/sana1", "Sala?sana1", "Sala#sana1")
AS_WRITTEN = (PASSWORD, quote(PASSWORD), quote(PASSWORD, safe=""))


@pytest.fixture(autouse=True)
def _of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def console(url: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "ui.main", "--database", url)


def processes() -> dict[int, str]:
    """What is shown of each, by its number; of one that has ended meanwhile nothing."""
    shown: dict[int, str] = {}
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            shown[int(file.parent.name)] = file.read_bytes().replace(b"\0", b" ").decode(errors="replace")
    return shown


def test_a_console_that_is_signed_in_shows_no_password_among_the_processes_nor_in_its_environment(
    place: Place, with_password: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    login = with_password("is_seen")
    file, said = place.folder / "pgpass", place.folder / "said"
    escaped = PASSWORD.replace(":", "\\:")
    file.write_text(f"*:*:*:{login}:{escaped}\n", encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    url = place.url(place.front().port, login)
    here = f"SELECT count(*) FROM pg_stat_activity WHERE usename = '{login}'"

    with (
        said.open("wb") as out,
        subprocess.Popen(console(url), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=out) as running,
    ):
        try:
            wait_until(
                lambda: place.region.ask(here) != [(0,)],
                "the console to sign in",
                seen=lambda: said.read_text(errors="replace"),
            )
            shown = processes()
            environment = Path("/proc", str(running.pid), "environ").read_bytes().decode(errors="replace")
        finally:
            running.kill()

    assert url in shown[running.pid]
    for text in (*shown.values(), environment):
        assert not any(password in text for password in AS_WRITTEN)


@pytest.mark.parametrize("written", [quote(PASSWORD, safe=""), *SIGNS[: size(1, len(SIGNS))]])
def test_a_console_that_is_given_a_password_in_its_address_ends_at_once_and_does_not_say_it_again(
    written: str,
) -> None:
    url = f"postgresql://anna:{written}@127.0.0.1/contact"

    done = subprocess.run(
        console(url), cwd=ROOT, check=False, capture_output=True, text=True, timeout=PATIENCE_S
    )

    assert done.returncode == 2
    assert "leave the password out of it" in done.stderr
    assert not any(password in done.stdout + done.stderr for password in (*AS_WRITTEN, *SIGNS))


@pytest.mark.parametrize(
    "module, words", [(programs.ADMIN, ("check",)), (programs.WORKER, ("status",))], ids=["admin", "worker"]
)
@pytest.mark.parametrize("written", SIGNS)
def test_nor_does_a_program_of_the_administrator(module: str, words: tuple[str, ...], written: str) -> None:
    url = f"postgresql://anna:{written}@127.0.0.1/contact"

    done = programs.run(module, *words, "--database", url)

    assert done.returncode == 2
    assert "Leave the password out of the URL" in done.stderr
    assert written not in done.stdout + done.stderr
