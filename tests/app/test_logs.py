"""The log: numbers and passwords never reach the disk, whoever logs them and however."""

from __future__ import annotations

import logging
import os
import shutil
import stat
import threading
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from app.logs import _handlers, keep_secret, logging_to, without_secrets
from tests.side_by_side import a_process, begun_at_once

NUMBER = "+358 40 123 4567"


def logged(tmp_path: Path) -> str:
    return (tmp_path / "logs" / "jonovahti.log").read_text(encoding="utf-8")


def test_a_number_in_a_line_an_argument_or_a_traceback_is_blotted_to_its_last_two_digits(
    tmp_path: Path,
) -> None:
    with logging_to(tmp_path / "logs" / "jonovahti.log"):
        logging.getLogger("any").info("ringing %s", NUMBER)
        try:
            raise ValueError(f"no such number: {NUMBER}")
        except ValueError:
            logging.getLogger("any").info("failed", exc_info=True)

    text = logged(tmp_path)
    assert "ringing [number ··67]" in text
    assert "ValueError: no such number: [number ··67]" in text
    assert "Traceback" in text
    assert "123" not in text


@pytest.mark.parametrize(
    "line, blotted",
    [
        ("postgresql+psycopg://maija:h3mm@db/x", "postgresql+psycopg://maija:***@db/x"),
        ("postgresql://maija:h3@mm@db/x", "postgresql://maija:***@db/x"),
        ("postgresql://maija:h3/m:m@db/x", "postgresql://maija:***@db/x"),
        ("postgresql://maija@sote:h3@mm@db/x", "postgresql://maija@sote:***@db/x"),
        ("postgresql://maija:h3 mm uu@db/x", "postgresql://maija:***@db/x"),
        ("postgresql://db:5432/x refuses maija@sote", "postgresql://db:5432/x refuses maija@sote"),
        ("postgresql://db:5432 refuses maija@sote", "postgresql://db:5432 refuses maija@sote"),
        ("postgresql://db/x?password=h3&mm", "postgresql://db/x?password=***"),
        ("scram_client_key=aDNtbQ== user=m", "scram_client_key=*** user=m"),
        ("password='h3\\'mm' user=m", "password=*** user=m"),
        ("password=h3,m;m user=m", "password=*** user=m"),
        ("host=db password=h3mm user=m", "host=db password=*** user=m"),
        ("connect(password='h3 mm', user='m')", "connect(password=***, user='m')"),
        ("{'token': 'abc'}", "{'token': ***}"),
        ("the password was wrong", "the password was wrong"),
    ],
)
def test_a_password_is_blotted_and_the_rest_stays(line: str, blotted: str) -> None:
    assert without_secrets(line) == blotted


def test_the_time_of_a_line_is_not_taken_for_a_number(tmp_path: Path) -> None:
    with logging_to(tmp_path / "logs" / "jonovahti.log"):
        logging.getLogger("any").info("hello")

    assert "number" not in logged(tmp_path)
    assert logged(tmp_path).endswith("INFO MainThread any: hello\n")


def test_where_no_log_can_be_written_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")

    with logging_to(tmp_path / "logs" / "jonovahti.log"):
        logging.getLogger("any").info("hello")

    assert (tmp_path / "logs").is_file()


def test_the_folder_of_the_log_is_the_users_alone(tmp_path: Path) -> None:
    with logging_to(tmp_path / "logs" / "jonovahti.log"):
        logging.getLogger("any").info("hello")

    # Windows keeps a user's folders to the user by itself.
    allowed = 0o700 if os.name == "posix" else 0o777
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == allowed


def test_a_password_that_was_given_is_blotted_out_however_it_is_written(tmp_path: Path) -> None:
    password = "Kesä #9: a=b@c"
    keep_secret(password)
    keep_secret("no")

    said = without_secrets(
        f"{password} and postgresql://x:{quote(password, safe='')}@db, but no and {quote_plus(password)}"
    )

    assert said == "*** and postgresql://x:***@db, but no and ***"


def test_the_log_is_rotated_and_the_oldest_lines_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.logs.MOST_BYTES", 2_000)

    with logging_to(tmp_path / "logs" / "jonovahti.log"):
        for number in range(300):
            logging.getLogger("any").info("line %s", number)

    files = sorted((tmp_path / "logs").iterdir())
    assert [file.name for file in files] == ["jonovahti.log", *(f"jonovahti.log.{n}" for n in range(1, 6))]
    assert all(0 < file.stat().st_size <= 2_000 for file in files)
    assert "line 299\n" in files[0].read_text(encoding="utf-8")


def test_a_log_that_another_console_keeps_from_being_rotated_loses_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(source: object, _target: object) -> None:
        raise PermissionError(13, "The process cannot access the file", str(source))

    monkeypatch.setattr("app.logs.MOST_BYTES", 2_000)
    # As Windows does while somebody has the file open.
    monkeypatch.setattr("logging.handlers.os.rename", refused)

    with logging_to(tmp_path / "logs" / "jonovahti.log"):
        for number in range(100):
            logging.getLogger("any").info("line %s", number)

    said = (tmp_path / "logs" / "jonovahti.log").read_text(encoding="utf-8")
    assert [line.rpartition(" ")[2] for line in said.splitlines()] == [str(number) for number in range(100)]


#: A console of its own, as far as its log goes; told which one it is.
WRITER = """
import logging, sys
from pathlib import Path
import app.logs

app.logs.MOST_BYTES, app.logs.KEPT_FILES = 20_000, 20
file, name = Path(sys.argv[1]), sys.argv[2]
with app.logs.logging_to(file):
    print("ready", flush=True), sys.stdin.readline()
    for number in range(1_000):
        logging.getLogger(name).info("line %s", number)
"""


def test_two_consoles_of_one_user_rotate_one_log_and_lose_no_line(tmp_path: Path) -> None:
    file, names = tmp_path / "logs" / "jonovahti.log", ("one", "other")
    writers = [a_process(WRITER, str(file), name) for name in names]
    faults = begun_at_once(writers)

    said = [one.read_text(encoding="utf-8") for one in file.parent.iterdir()]
    lines = [line.partition("MainThread ")[2] for text in said for line in text.splitlines()]
    assert ([writer.returncode for writer in writers], faults) == ([0, 0], ["", ""])
    assert sorted(lines) == sorted(f"{name}: line {number}" for name in names for number in range(1_000))
    assert len(said) > 4
    assert all(len(text) <= 20_000 for text in said)


@pytest.mark.parametrize("closed_between", [False, True])
def test_a_full_disk_costs_lines_and_nothing_else(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, closed_between: bool
) -> None:
    def as_on_the_system(file: Path) -> list[logging.Handler]:
        return _handlers(file, closed_between=closed_between)

    monkeypatch.setattr("app.logs._handlers", as_on_the_system)
    fallen: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", fallen.append)

    with logging_to(Path("/dev/full")):
        for number in range(50):
            logging.getLogger("any").info("a line that finds no room, %s", number)

    assert fallen == []
    assert capsys.readouterr().err == ""
    assert [thread for thread in threading.enumerate() if thread.name == "log"] == []


def test_where_no_open_file_may_be_renamed_none_is_open_between_two_lines(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "jonovahti.log"
    (handler,) = _handlers(file, closed_between=True)
    open_after = []
    for words in ("one", "two"):
        handler.handle(logging.LogRecord("any", logging.INFO, "", 0, words, None, None))
        # One of them was the listing itself, and is gone.
        links = [link for link in list(Path("/proc/self/fd").iterdir()) if link.exists()]
        open_after.append([link for link in links if link.resolve() == file.resolve()])
    handler.close()

    assert open_after == [[], []]
    assert [line.rpartition(" ")[2] for line in logged(tmp_path).splitlines()] == ["one", "two"]


def test_a_log_whose_folder_goes_away_costs_the_lines_of_meanwhile_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "jonovahti.log"
    (handler,) = _handlers(file)

    def say(words: str) -> None:
        handler.handle(logging.LogRecord("any", logging.INFO, "", 0, words, None, None))

    say("before")
    shutil.rmtree(file.parent)
    say("meanwhile")
    file.parent.mkdir()
    say("after")
    handler.close()

    assert logged(tmp_path).rstrip().endswith("after")
