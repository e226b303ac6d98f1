"""Failed sign-ins wait at the workstation until one succeeds; nothing of what was typed is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import Refused, Unavailable
from app.sign_ins import FailedSignIns, tell_of_sign_in
from tests.conftest import ExpectedLogs
from tests.side_by_side import a_process, begun_at_once

WRONG = Unavailable("authentication", 'FATAL:  password authentication failed for user "mlehto"')


class Told:
    """A trail that keeps what it is told, or refuses."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.notes: list[tuple[str, dict[str, Any]]] = []
        self._trouble = trouble

    def note(self, kind: str, detail: dict[str, Any]) -> None:
        if self._trouble is not None:
            raise self._trouble
        self.notes.append((kind, detail))


def test_the_next_sign_in_tells_how_often_and_when_and_then_forgets(tmp_path: Path) -> None:
    times = iter((100, 200, 300))
    failed = FailedSignIns(tmp_path / "state" / "one.json", lambda: next(times))
    for _ in range(3):
        failed.note(WRONG)
    trail = Told()

    tell_of_sign_in(trail, failed)  # type: ignore[arg-type]  # of a trail it needs `note` alone
    tell_of_sign_in(trail, failed)  # type: ignore[arg-type]  # the same

    assert [kind for kind, _ in trail.notes] == ["sign_in_failed", "signed_in", "signed_in"]
    assert trail.notes[0][1] == {"count": 3, "first": 100, "last": 300}
    assert trail.notes[1][1].keys() == {"program"}


def test_nothing_of_the_name_the_password_or_the_host_is_kept(tmp_path: Path) -> None:
    failed = FailedSignIns(tmp_path / "one.json")
    failed.note(WRONG)

    kept = (tmp_path / "one.json").read_text("utf-8")

    assert "mlehto" not in kept
    assert failed.told().keys() == {"count", "first", "last"}


@pytest.mark.parametrize(
    "trouble",
    [Unavailable("refused"), Unavailable("authentication", "fe_sendauth: no password supplied")],
    ids=["no server", "asked for the password"],
)
def test_what_is_no_wrong_password_is_no_failed_sign_in(tmp_path: Path, trouble: Unavailable) -> None:
    failed = FailedSignIns(tmp_path / "one.json")

    failed.note(trouble)

    assert failed.told() == {}


@pytest.mark.parametrize("kept", ["", "[]", '{"count": -1, "first": 1, "last": 1}', '{"count": "x"}'])
def test_a_damaged_file_tells_nothing(tmp_path: Path, kept: str) -> None:
    (tmp_path / "one.json").write_text(kept, "utf-8")

    assert FailedSignIns(tmp_path / "one.json").told() == {}


def test_a_trail_that_cannot_be_written_keeps_the_count_and_lets_the_person_in(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("could not be written down")
    failed = FailedSignIns(tmp_path / "one.json", lambda: 5)
    failed.note(WRONG)

    tell_of_sign_in(Told(Refused("too_often")), failed)  # type: ignore[arg-type]  # of a trail it needs `note` alone

    assert failed.told()["count"] == 1


def test_a_disk_that_cannot_be_written_is_nobodys_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    failed = FailedSignIns(tmp_path / "file" / "one.json")

    failed.note(WRONG)
    failed.forget()

    assert failed.told() == {}


#: A console of its own, as far as failed sign-ins go.
WRITER = """
import sys
from pathlib import Path
from app.domain.errors import Unavailable
from app.sign_ins import FailedSignIns

failed, wrong = FailedSignIns(Path(sys.argv[1])), Unavailable("authentication", "wrong")
print("ready", flush=True), sys.stdin.readline()
for _ in range(100):
    failed.note(wrong)
"""


def test_two_consoles_of_one_user_count_each_others_failures_too(tmp_path: Path) -> None:
    file = tmp_path / "one.json"

    faults = begun_at_once([a_process(WRITER, str(file)) for _ in range(2)])

    assert faults == ["", ""]
    assert FailedSignIns(file).told()["count"] == 200
    assert list(tmp_path.iterdir()) == [file]
