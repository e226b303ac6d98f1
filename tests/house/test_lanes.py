"""What the run of all tests says at its end of what could not run on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests import __main__ as lanes
from tests.gateways.kannel_chain import CannotInstall, KannelChain

_RUNS = "def test_it_runs() -> None:\n    assert True\n"
_CANNOT = 'import pytest\n\n\ndef test_it_cannot() -> None:\n    pytest.skip("no gateway here")\n'


@pytest.mark.parametrize("beside", [False, True])
def test_what_was_not_run_is_said_at_the_end_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, *, beside: bool
) -> None:
    names = ["one", "other"] if beside else ["one"]
    for name in names:
        folder = tmp_path / "tests" / name
        folder.mkdir(parents=True)
        (folder / f"test_{name}.py").write_text(_RUNS + _CANNOT if name == "one" else _RUNS, encoding="utf-8")
    monkeypatch.setattr(lanes, "HERE", tmp_path / "tests")
    monkeypatch.setattr(lanes, "LANES", {name: ["-p", "no:pytest-qt"] for name in names})

    code = lanes.main(names)

    said = capsys.readouterr()
    assert code == 0
    assert "1 passed, 1 skipped" in said.out
    assert "NOT RUN on this machine:\n1 x tests/one/test_one.py" in said.err
    assert said.err.count("no gateway here") == 1


def test_nothing_is_said_where_everything_ran(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "tests" / "one").mkdir(parents=True)
    (tmp_path / "tests" / "one" / "test_one.py").write_text(_RUNS, encoding="utf-8")
    monkeypatch.setattr(lanes, "HERE", tmp_path / "tests")
    monkeypatch.setattr(lanes, "LANES", {"one": ["-p", "no:pytest-qt"]})

    assert lanes.main(["one"]) == 0
    assert capsys.readouterr().err == ""


def test_a_user_who_is_not_root_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KannelChain, "_find", staticmethod(lambda _: None))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(CannotInstall, match=r"real chain.*apt-get install"):
        KannelChain("http://127.0.0.1:1/incoming")
