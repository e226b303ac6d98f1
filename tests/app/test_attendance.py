"""Who was at a console lately is known to the next one that starts, and no clock that is set makes it later."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.attendance import Attendance

LIMIT_S = 15 * 60.0


class Clocks:
    """The machine's and the wall's."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.running_s, self.wall_s = 5_000.0, 1_700_000_000.0
        monkeypatch.setattr("app.attendance.since_boot_s", lambda: self.running_s)
        monkeypatch.setattr("app.attendance.time.time", lambda: self.wall_s)

    def go_on(self, seconds: float) -> None:
        self.running_s += seconds
        self.wall_s += seconds


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    return Clocks(monkeypatch)


def test_somebody_is_there_until_the_limit_has_passed(clocks: Clocks, tmp_path: Path) -> None:
    Attendance(tmp_path / "state" / "a.json").note()
    seen = []
    for _ in range(2):
        clocks.go_on(LIMIT_S * 0.6)
        seen.append(Attendance(tmp_path / "state" / "a.json").is_away(LIMIT_S))

    assert seen == [False, True]


def test_where_nobody_ever_was_there_is_nobody_unless_it_does_not_matter(
    clocks: Clocks, tmp_path: Path
) -> None:
    attendance = Attendance(tmp_path / "a.json")

    assert attendance.is_away(LIMIT_S)
    assert not attendance.is_away(0)


def test_what_was_locked_is_locked_however_soon_and_wherever_no_limit_is_set(
    clocks: Clocks, tmp_path: Path
) -> None:
    attendance = Attendance(tmp_path / "a.json")
    attendance.note()
    attendance.lock()

    assert (attendance.is_away(LIMIT_S), attendance.is_away(0)) == (True, True)
    attendance.note()
    assert (attendance.is_away(LIMIT_S), attendance.is_away(0)) == (False, False)
    attendance.lock()
    attendance.forget()
    assert (attendance.is_away(LIMIT_S), attendance.is_away(0)) == (True, False)


def test_a_wall_clock_set_back_does_not_make_it_sooner(clocks: Clocks, tmp_path: Path) -> None:
    attendance = Attendance(tmp_path / "a.json")
    attendance.note()
    clocks.go_on(2 * LIMIT_S)
    clocks.wall_s -= 2 * LIMIT_S

    assert attendance.is_away(LIMIT_S)


def test_a_machine_that_was_started_anew_has_nobody_at_it(clocks: Clocks, tmp_path: Path) -> None:
    attendance = Attendance(tmp_path / "a.json")
    attendance.note()
    clocks.running_s = 20.0
    at_once = attendance.is_away(LIMIT_S)
    clocks.go_on(4_990.0)

    assert at_once
    # By its own clock it is now as late as it was then.
    assert attendance.is_away(LIMIT_S)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "nonsense", '{"since_boot_s": "x", "at_s": 1}', '{"at_s": 1}']
)
def test_a_damaged_file_is_nobody(clocks: Clocks, tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, encoding="utf-8")

    assert Attendance(file).is_away(LIMIT_S)


def test_a_disk_that_cannot_be_written_leaves_nobody_there(clocks: Clocks, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    attendance = Attendance(tmp_path / "state" / "a.json")

    attendance.note()
    attendance.lock()
    attendance.forget()

    assert attendance.is_away(LIMIT_S)


def test_where_nobody_sits_nobody_is_asked_to_prove_who_they_are(tmp_path: Path) -> None:
    attendance = Attendance(tmp_path / "a.json")
    attendance.lock()

    assert attendance.is_away(0)
    assert not attendance.is_away(-1)
