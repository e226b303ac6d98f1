"""How large a test is: small and quick in `make test`, at full size in `make prove`, the same test both times."""

from __future__ import annotations

import json
import os
from pathlib import Path

#: Set by `python -m tests.prove`.
VARIABLE = "JONOVAHTI_TESTS_AT_FULL_SIZE"
FULL = os.environ.get(VARIABLE) == "1"
#: Lines of the import at full size, set by `python -m tests.prove --import-lines N`.
IMPORT_LINES = "JONOVAHTI_TESTS_IMPORT_LINES"
#: Every picture is compared, not one of each scene, and every scene walked through; set to 1 by `.ci/run`.
ALL_PICTURES = FULL or os.environ.get("JONOVAHTI_TESTS_ALL_PICTURES") == "1"
MILLION = 1_000_000
#: As many as take some ten minutes on two cores; a million takes three quarters of an hour.
PROVED_LINES = 250_000
#: The file that takes what was seen, set by `python -m tests.prove` for each part.
PROOFS_GO_TO = "JONOVAHTI_TESTS_PROOFS"
_UNASKED = Path(__file__).parent.parent / "build" / "proofs.jsonl"


def size(quick: int, full: int) -> int:
    """`quick` in `make test`, `full` in `make prove`."""
    return full if FULL else quick


def import_lines(quick: int) -> int:
    """As many as `python -m tests.prove` was told at full size."""
    return size(quick, int(os.environ.get(IMPORT_LINES, PROVED_LINES)))


def proved(promise: str, figure: str) -> None:
    """Write down what a test at full size has seen hold; a line of the table that `make prove` writes."""
    if FULL:
        seen = Path(os.environ.get(PROOFS_GO_TO, _UNASKED))
        seen.parent.mkdir(parents=True, exist_ok=True)
        with seen.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"promise": promise, "figure": figure}, ensure_ascii=False) + "\n")
