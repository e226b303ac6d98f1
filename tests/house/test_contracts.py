"""Each import contract is broken by the import it is there to forbid."""

from __future__ import annotations

import re
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


#: Where each is planted, and the contract that is to name it.
WRONG = (
    ("app.domain", "import app.database", LAYERS),
    ("app.database", "import app.actions", LAYERS),
    ("app.actions", "import ui", LAYERS),
    ("app.domain", "from PySide6.QtCore import QObject", NO_QT),
    ("ui.charts", "import pyqtgraph", BENCH),
    ("app.live", "import perspective", BENCH),
    ("app.live", "import sqlalchemy", SQL),
    ("ui", "import psycopg", SQL),
    ("ui.desk", "import xlsxwriter", SHEETS),
    ("ui.panels", "import app.database", BLIND),
    ("ui.models", "import app.actions", BLIND),
    ("ui.widgets", "from app import database", BLIND),
    ("ui.charts", "import app.actions", BLIND),
)


def copied_to(folder: Path) -> Path:
    """The program's source, with what the contracts need, to plant wrong imports in."""
    for package in ("app", "ui"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (
        "pyproject.toml",
        "tests/__init__.py",
        "tests/house/__init__.py",
        "tests/house/contracts.py",
    ):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, folder / file)
    return folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return copied_to(tmp_path)


@pytest.fixture(scope="module")
def said_of_all(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """What the contracts say where each wrong import stands in a module of its own, numbered as in the list."""
    folder = copied_to(tmp_path_factory.mktemp("wrong"))
    for number, (package, wrong, _) in enumerate(WRONG):
        file = folder / package.replace(".", "/") / f"planted_{number}.py"
        file.write_text(f'"""Planted."""\n\n{wrong}\n', encoding="utf-8")
    return _lint(folder)


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(program), "--no-cache"], cwd=folder, check=False, capture_output=True, text=True
    )


def _broken(output: str) -> set[str]:
    """The names of the contracts reported as broken; long names are wrapped over lines."""
    flat = " ".join(output.split("Contracts\n", 1)[1].split())
    return {name for name in (LAYERS, NO_QT, BENCH, SQL, SHEETS, BLIND) if _verdict(flat, name) == "BROKEN"}


def _complaint(output: str, contract: str) -> str:
    """What is said of one that is broken: from the lines under its name to those under the next one's."""
    told = output.split("Broken contracts\n", 1)[1]
    after = re.sub(r"\n(-{2,}\n)+", "\n====\n", told[told.index(contract) :]).split("\n====\n")
    return after[1]


def _verdict(flat: str, name: str) -> str:
    rest = flat[flat.index(name) + len(name) :].split()
    return next(word for word in rest if word in {"KEPT", "BROKEN"})


def test_the_program_as_it_is_keeps_every_contract(copy: Path) -> None:
    done = _lint(copy)

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("number", range(len(WRONG)), ids=lambda number: " ".join(WRONG[number][:2]))
def test_a_wrong_import_breaks_its_contract(
    said_of_all: subprocess.CompletedProcess[str], number: int
) -> None:
    package, _, contract = WRONG[number]

    assert said_of_all.returncode == 1
    assert contract in _broken(said_of_all.stdout), said_of_all.stdout
    assert f"{package}.planted_{number} " in _complaint(said_of_all.stdout, contract)


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
