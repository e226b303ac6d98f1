"""The table of proofs says of each part how it ended, and of what was not run why."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests import debian, prove
from tests.prove import Part
from tests.size import IMPORT_LINES, VARIABLE

PASSES = "def test_it_holds() -> None:\n    assert True\n"
SKIPS = (
    "import unittest\n\ndef test_it_cannot() -> None:\n    raise unittest.SkipTest('no such machine here')\n"
)
CANNOT_BE_THERE = PASSES + "    print('NOT RUN: Kerberos: there is no KDC')\n"
NEVER_ENDS = "import threading\n\ndef test_it_waits() -> None:\n    threading.Event().wait()\n"


def soon(seconds: float = 300) -> float:
    return time.monotonic() + seconds


def a_part(folder: Path, words: str) -> Part:
    file = folder / "test_told.py"
    file.write_text(words, encoding="utf-8")
    return Part("told", ("--noconftest", str(file)))


def test_a_part_that_passes_is_said_to_and_what_it_skipped_is_named_with_the_reason(tmp_path: Path) -> None:
    ended = prove.ran(a_part(tmp_path, PASSES + SKIPS), soon())

    assert ended.ending == "passed"
    (skipped,) = ended.skipped
    assert skipped.endswith("no such machine here")


def test_what_a_part_says_it_could_not_have_here_is_named_too(tmp_path: Path) -> None:
    part = a_part(tmp_path, CANNOT_BE_THERE)

    ended = prove.ran(Part(part.name, (*part.words, "-s")), soon())

    assert ended.skipped == ("Kerberos: there is no KDC",)


def test_a_part_that_does_not_end_is_stopped_and_counts_as_not_proved(tmp_path: Path) -> None:
    ended = prove.ran(a_part(tmp_path, NEVER_ENDS), soon(3))

    assert ended.ending.startswith("STOPPED after ")


def test_a_part_whose_turn_never_comes_is_said_not_to_have_begun(tmp_path: Path) -> None:
    assert prove.ran(a_part(tmp_path, PASSES), soon(0)).ending == "STOPPED before it began"


def test_parts_run_beside_each_other_and_all_of_them_are_in_the_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(
        prove, "PARTS", (a_part(tmp_path, PASSES), Part("none", ("--noconftest", "--co", "-k", "none")))
    )
    monkeypatch.setattr(prove, "ROOT", tmp_path)
    monkeypatch.setattr(prove, "TABLE", tmp_path / "proof.md")
    monkeypatch.setattr(prove, "PROOFS", tmp_path / "proofs.jsonl")
    for variable in (VARIABLE, IMPORT_LINES):
        monkeypatch.setenv(variable, "")
    monkeypatch.setattr(debian, "install", lambda: "proofs that need pgbouncer: apt-get install pgbouncer")

    code = prove.main([])

    table = (tmp_path / "proof.md").read_text(encoding="utf-8")
    assert code == 1
    assert "| told | passed |" in table
    assert "| none | FAILED: no tests found |" in table
    said = capsys.readouterr()
    assert "1 passed" in said.out
    assert "NOT PROVED HERE: proofs that need pgbouncer: apt-get install pgbouncer" in said.err


def test_whoever_may_not_install_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(debian, "_PATH", str(tmp_path))
    monkeypatch.setattr(debian, "_SERVERS", tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    nothing_here = debian.install()
    for tool in debian.PACKAGE_OF:
        (tmp_path / tool).touch(mode=0o755)
    (tmp_path / "15" / "bin").mkdir(parents=True)
    (tmp_path / "15" / "bin" / "postgres").touch()

    assert debian_packages(nothing_here) == sorted({*debian.PACKAGE_OF.values(), "postgresql"})
    assert debian.install() == ""


def debian_packages(words: str) -> list[str]:
    """Of the line that installs them."""
    return words.partition("--no-install-recommends ")[2].split()


def test_a_part_without_tests_has_failed(tmp_path: Path) -> None:
    assert prove.ran(a_part(tmp_path, ""), soon()).ending == "FAILED: no tests found"


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        prove.main(["nothing"])

    assert "exactly once" in capsys.readouterr().err
