"""One log of all packages, also where a run was cut short and gone on with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ONCE = "with open('ran', 'a', encoding='utf-8') as file:\n    file.write('x')\n"
SECOND_TIME = (
    "import sys\nfrom pathlib import Path\nfile = Path('tried')\n"
    "print('WARNING: an index', 'it is mended' if file.exists() else f'not at {Path.cwd()}/here', sep='\\n')\n"
    "sys.exit(0 if file.exists() else file.write_text('') or 3)\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with two steps: one that goes well, one that does from its second time on."""
    import package_all

    (tmp_path / "docs").mkdir()
    (tmp_path / "once.py").write_text(ONCE, encoding="utf-8")
    (tmp_path / "second.py").write_text(SECOND_TIME, encoding="utf-8")
    monkeypatch.setattr(package_all, "ROOT", tmp_path)
    monkeypatch.setattr(package_all, "LOG", tmp_path / "docs" / "packages-log.md")
    monkeypatch.setattr(package_all, "KEPT", tmp_path / "steps")
    monkeypatch.setattr(
        package_all, "STEPS", (("Freeze", "once.py"), ("Pack", "second.py"), ("Try", "once.py"))
    )
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    import package_all

    monkeypatch.setattr(sys, "argv", ["package_all.py", *options])
    return package_all.main()


def test_what_failed_is_run_again_and_what_went_well_is_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(monkeypatch)
    log = (folder / "docs" / "packages-log.md").read_text(encoding="utf-8")
    second = run(monkeypatch, "--go-on")
    mended = (folder / "docs" / "packages-log.md").read_text(encoding="utf-8")

    assert (first, second) == (1, 0)
    assert (folder / "ran").read_text(encoding="utf-8") == "xx"
    assert " s - FAILED (3)" in log
    assert "    not at here" in log
    assert "WARNING" not in log
    assert "FAILED" not in mended
    assert "    it is mended" in mended


def test_another_commit_is_built_from_the_beginning(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import package_all

    run(monkeypatch)
    assert package_all.kept(1, "unknown") is not None
    assert package_all.kept(1, "1234567 of 2026-11-22") is None
    assert package_all.kept(2, "unknown") is None
