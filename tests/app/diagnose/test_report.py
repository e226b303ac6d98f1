"""The problem report: versions, settings and the log's end, and neither numbers nor passwords."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from app.diagnose import problem_report
from app.logs import keep_secret
from app.settings import Layer, Profile, Settings, Source

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_a_problem_report_says_versions_settings_with_their_origin_and_the_end_of_the_log(
    tmp_path: Path,
) -> None:
    log = tmp_path / "jonovahti.log"
    log.write_text("\n".join(f"line {number}." for number in range(1000)), encoding="utf-8")
    policy = Layer(Source.POLICY, {"profiles": (Profile("Rannikko", "postgresql://db/x"),)}, "policy.toml")

    said = problem_report(Settings(layers=(policy,)), log, at=AT, what="ValueError: broken")

    assert said.startswith("Jonovahti problem report, 2026-11-22 09:30:00 UTC\n")
    assert "== What happened ==\nValueError: broken" in said
    assert "\npsycopg 3." in said
    assert "Rannikko (postgresql://db/x)" in said
    assert "policy: policy.toml, locked" in said
    assert "line 600.\n" in said
    assert "line 599.\n" not in said


def test_numbers_and_passwords_are_blotted_out_wherever_they_come_from(tmp_path: Path) -> None:
    keep_secret("hunter two")
    log = tmp_path / "jonovahti.log"
    log.write_text("an older version wrote +358401234567 and password=h3mm", encoding="utf-8")

    said = problem_report(
        Settings(own={"connection.user": "maija"}), log, at=AT, what="hunter two of 040 123 4567"
    )

    assert "maija" in said
    for secret in ("hunter two", "1234567", "123 4567", "h3mm"):
        assert secret not in said


def test_a_log_that_cannot_be_read_is_no_reason_not_to_report(tmp_path: Path) -> None:
    said = problem_report(Settings(), tmp_path / "nowhere.log", at=AT)

    assert "(not readable: No such file or directory)" in said
    assert "(asked for by the user)" in said
