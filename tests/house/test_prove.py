"""Each part that is run says how it ended, is kept with its commit, and stands on the page until it is run again."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests import debian, proofs, prove
from tests.prove import Part
from tests.size import IMPORT_LINES, PROOFS_GO_TO, VARIABLE

PASSES = "def test_it_holds() -> None:\n    assert True\n"
SKIPS = (
    "import unittest\n\ndef test_it_cannot() -> None:\n    raise unittest.SkipTest('no such machine here')\n"
)
CANNOT_BE_THERE = PASSES + "    print('NOT RUN: Kerberos: there is no KDC')\n"
NEVER_ENDS = "import threading\n\ndef test_it_waits() -> None:\n    threading.Event().wait()\n"


SEES = f"""import runpy

def test_it_is_seen() -> None:
    runpy.run_path({str(prove.ROOT / "tests" / "size.py")!r})["proved"]("nothing is lost", "7 | 7")
"""


@pytest.fixture
def docs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the proofs of this test are kept, apart from the checkout's own."""
    monkeypatch.setattr(prove, "ROOT", tmp_path)
    monkeypatch.setattr(prove, "DOCS", tmp_path / "docs")
    monkeypatch.setattr(prove, "PROOFS", tmp_path / "seen")
    for variable in (VARIABLE, IMPORT_LINES, PROOFS_GO_TO):
        monkeypatch.setenv(variable, "")
    monkeypatch.setattr(debian, "install", lambda: "")
    return tmp_path / "docs"


def soon(seconds: float = 300) -> float:
    return time.monotonic() + seconds


def a_part(folder: Path, words: str, name: str = "told") -> Part:
    file = folder / f"test_{name}.py"
    file.write_text(words, encoding="utf-8")
    # What such a test has no use for takes half of its time to load.
    return Part(name, ("--noconftest", "-p", "no:pytest-qt", "-p", "no:hypothesispytest", str(file)))


def a_row(part: str, **fields: Any) -> proofs.Row:
    at = "2026-11-01 08:00"
    row = proofs.Row(part=part, ended="passed", took_s=60.0, commit="aaaaaaaaaa", at=at, on="2 cores")
    return replace(row, **fields)


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


def test_parts_run_beside_each_other_and_all_of_them_are_on_the_page(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], docs: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(prove, "PARTS", (a_part(tmp_path, PASSES), a_part(tmp_path, "", "none")))
    monkeypatch.setattr(debian, "install", lambda: "proofs that need pgbouncer: apt-get install pgbouncer")

    code = prove.main([])

    page = (docs / "proof.md").read_text(encoding="utf-8")
    assert code == 1
    assert "| told | passed | 1 |" in page
    assert "| none | FAILED: no tests found | 0 |" in page
    said = capsys.readouterr()
    assert "1 passed" in said.out
    assert "NOT PROVED HERE: proofs that need pgbouncer: apt-get install pgbouncer" in said.err


def test_a_part_that_is_run_alone_leaves_what_was_seen_of_the_others(
    monkeypatch: pytest.MonkeyPatch, docs: Path, tmp_path: Path
) -> None:
    other = Part("other", ("--noconftest",))
    monkeypatch.setattr(prove, "PARTS", (a_part(tmp_path, SEES), other, Part("third", ())))
    before = a_row("other", proofs=(proofs.Proof("it holds", "9 times", 2),), skipped=("Kerberos: no KDC",))
    proofs.keep(before, ["other"], docs)

    code = prove.main(["told"])

    page = (docs / "proof.md").read_text(encoding="utf-8")
    assert code == 0
    assert proofs.read(docs)["other"] == before
    assert proofs.read(docs)["told"].proofs == (proofs.Proof("nothing is lost", "7 | 7"),)
    assert "| other | passed | 0 | 1.0 min | aaaaaaaaaa, older than the last | 2026-11-01 08:00 |" in page
    assert "| it holds | 2 times: 9 times | other |" in page
    assert "| nothing is lost | 7 \\| 7 | told |" in page
    assert "| third | not run | | | | |" in page
    assert "- part 'third': not run" in page
    assert "- Kerberos: no KDC" in page


def test_a_part_that_is_run_again_is_in_the_place_of_its_earlier_run(docs: Path) -> None:
    proofs.keep(a_row("told", ended="FAILED", proofs=(proofs.Proof("it holds", "once"),)), ["told"], docs)
    proofs.keep(a_row("told", proofs=(proofs.Proof("it still holds", "once"),)), ["told"], docs)

    page = (docs / "proof.md").read_text(encoding="utf-8")
    assert "FAILED" not in page
    assert "it holds" not in page
    assert page.count("it still holds") == 1


def test_a_part_whose_turn_never_came_keeps_what_an_earlier_sitting_saw(
    monkeypatch: pytest.MonkeyPatch, docs: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(prove, "PARTS", (a_part(tmp_path, PASSES),))
    before = a_row("told")
    proofs.keep(before, ["told"], docs)

    assert prove.main(["--minutes", "0"]) == 1
    assert proofs.read(docs) == {"told": before}


def test_only_what_has_not_passed_at_this_commit_is_run_when_the_rest_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], docs: Path
) -> None:
    names = ("passed", "failed", "older", "never")
    monkeypatch.setattr(prove, "PARTS", tuple(Part(name, ()) for name in names))
    monkeypatch.setattr(prove, "ran", lambda part, _ends_s: prove.Ended(part.name, "passed", 60.0))
    monkeypatch.setattr(prove, "checked_out", lambda: "bbbbbbbbbb")
    proofs.keep(a_row("passed", commit="bbbbbbbbbb"), names, docs)
    proofs.keep(a_row("failed", commit="bbbbbbbbbb", ended="FAILED"), names, docs)
    proofs.keep(a_row("older"), names, docs)

    prove.main(["--rest"])
    said = capsys.readouterr().out.partition("\n")[0]

    assert said.endswith(": failed, older, never")
    assert {row.commit for row in proofs.read(docs).values()} == {"bbbbbbbbbb"}
    prove.main(["--rest"])
    assert capsys.readouterr().out.partition("\n")[0].endswith(": nothing")


def test_what_passed_in_a_changed_tree_is_run_again_as_it_may_have_changed_since(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], docs: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(prove, "PARTS", (a_part(tmp_path, PASSES),))
    monkeypatch.setattr(prove, "checked_out", lambda: "bbbbbbbbbb+")
    proofs.keep(a_row("told", commit="bbbbbbbbbb+"), ["told"], docs)

    prove.main(["--rest"])

    assert capsys.readouterr().out.partition("\n")[0].endswith(": told")


def test_what_passed_where_no_git_tells_the_commit_is_run_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], docs: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(prove, "PARTS", (a_part(tmp_path, PASSES),))
    # No folder above it is a checkout, wherever folders for the time being are.
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setattr(prove, "ROOT", tmp_path)
    proofs.keep(a_row("told", commit=prove.checked_out()), ["told"], docs)

    prove.main(["--rest"])

    assert capsys.readouterr().out.partition("\n")[0].endswith(": told")


def test_a_commit_of_the_proofs_alone_makes_no_part_older(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=Aino", "-c", "user.email=aino@example.invalid", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    def write(name: str, words: str) -> None:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")

    monkeypatch.setattr(prove, "ROOT", tmp_path)
    git("init", "-q")
    write("program.py", "1")
    git("add", ".")
    git("commit", "-qm", "the program")
    proved_at = prove.checked_out()

    write("docs/proof.json", "[]")
    with_proofs_written = prove.checked_out()
    git("add", ".")
    git("commit", "-qm", "the proofs")
    with_proofs_kept = prove.checked_out()
    write("program.py", "2")

    assert len(proved_at) == 10
    assert with_proofs_written == with_proofs_kept == proved_at
    assert prove.checked_out() == f"{proved_at}+"


def test_the_page_is_made_of_what_is_kept() -> None:
    page = proofs.DOCS / proofs.PAGE
    told = page.read_text(encoding="utf-8") if page.exists() else ""
    rows = proofs.read()

    assert told == (proofs.as_page(rows, [part.name for part in prove.PARTS]) if rows else "")


def test_an_import_of_fewer_lines_than_promised_is_said_on_the_page() -> None:
    told = proofs.as_page({"import": a_row("import", import_lines=250_000)}, ["import"])

    assert "- an import of 1,000,000 lines: 250,000 were asked for" in told
    assert "an import" not in proofs.as_page({"import": a_row("import", import_lines=1_000_000)}, ["import"])


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
