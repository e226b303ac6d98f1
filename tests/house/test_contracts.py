"""Each import contract is broken by the import it is there to forbid."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LAYERS = "Imports point one way"
NO_QT = "app knows no Qt"
SQL = "Only app.database and app.bootstrap import the database driver"
SHEETS = "Only app.reports imports what writes spreadsheets"
BENCH = "The program does without what the benchmark measures it against"
BLIND = "Models, panels, widgets and charts know neither the database nor the actions"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program's source, with what the contracts need, to plant wrong imports in."""
    for folder in ("app", "ui"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (
        "pyproject.toml",
        "tests/__init__.py",
        "tests/house/__init__.py",
        "tests/house/contracts.py",
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(program), "--no-cache"], cwd=folder, check=False, capture_output=True, text=True
    )


def _broken(output: str) -> set[str]:
    """The names of the contracts reported as broken; long names are wrapped over lines."""
    flat = " ".join(output.split("Contracts\n", 1)[1].split())
    return {name for name in (LAYERS, NO_QT, BENCH, SQL, SHEETS, BLIND) if _verdict(flat, name) == "BROKEN"}


def _verdict(flat: str, name: str) -> str:
    rest = flat[flat.index(name) + len(name) :].split()
    return next(word for word in rest if word in {"KEPT", "BROKEN"})


def test_the_program_as_it_is_keeps_every_contract(copy: Path) -> None:
    done = _lint(copy)

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    "module, wrong, contract",
    [
        ("app/domain/planted.py", "import app.database", LAYERS),
        ("app/database/planted.py", "import app.actions", LAYERS),
        ("app/actions/planted.py", "import ui", LAYERS),
        ("app/domain/planted.py", "from PySide6.QtCore import QObject", NO_QT),
        ("ui/charts/planted.py", "import pyqtgraph", BENCH),
        ("app/live/planted.py", "import perspective", BENCH),
        ("app/live/planted.py", "import sqlalchemy", SQL),
        ("ui/planted.py", "import psycopg", SQL),
        ("ui/desk/planted.py", "import xlsxwriter", SHEETS),
        ("ui/panels/planted.py", "import app.database", BLIND),
        ("ui/models/planted.py", "import app.actions", BLIND),
        ("ui/widgets/planted.py", "from app import database", BLIND),
        ("ui/charts/planted.py", "import app.actions", BLIND),
    ],
)
def test_a_wrong_import_breaks_its_contract(copy: Path, module: str, wrong: str, contract: str) -> None:
    (copy / module).write_text(f'"""Planted."""\n\n{wrong}\n', encoding="utf-8")

    done = _lint(copy)

    assert done.returncode == 1
    assert contract in _broken(done.stdout), done.stdout


def test_a_panel_that_reaches_the_actions_by_way_of_another_module_is_found(copy: Path) -> None:
    (copy / "ui/planted_way.py").write_text('"""Planted."""\n\nimport app.actions\n', encoding="utf-8")
    (copy / "ui/panels/planted.py").write_text('"""Planted."""\n\nimport ui.planted_way\n', encoding="utf-8")

    done = _lint(copy)

    assert BLIND in _broken(done.stdout), done.stdout


def test_every_module_of_app_has_its_place_among_the_layers() -> None:
    import tomllib

    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "layers")
    placed = {
        word.strip("()") for layer in layers for word in layer.replace("|", " ").replace(":", " ").split()
    }

    modules = {
        f"app.{path.stem}"
        for path in (ROOT / "app").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } - {"app.__init__"}

    assert modules <= placed, f"name these in the layers contract: {sorted(modules - placed)}"
