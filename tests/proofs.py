"""What was proved, part by part and sitting by sitting: docs/proof.json, and docs/proof.md, which is made of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, NamedTuple

from tests.size import MILLION

ROOT: Final = Path(__file__).parent.parent
DOCS: Final = ROOT / "docs"
KEPT: Final = "proof.json"
PAGE: Final = "proof.md"
PASSED: Final = "passed"
#: What the design promises and nothing here runs, and why; said on the page, so that nobody takes it for proved.
NOT_RUN: Final = (
    ("failover by a cluster manager, with its fencing of the old primary", "the tests promote by hand"),
    ("a power cut of the machine itself", "processes are killed; what the disk was told stays in its cache"),
    ("texts through a carrier", "it takes a contract with one"),
    (
        "Orca's and NVDA's own voices, with a person",
        "what they are told is heard over AT-SPI; how they say it is not",
    ),
    ("a soak of hours", "the parts end by themselves; leave the demo running instead"),
)


class Proof(NamedTuple):
    """What a test has seen hold, and how often one said so: a test that runs for many seeds says the same of each."""

    promise: str
    figure: str
    times: int = 1


@dataclass(frozen=True, kw_only=True)
class Row:
    """How a part went when it was last run.

    `commit` is the last one it ran at that changed more than these files, abbreviated, with a `+` where the tree had
    changes besides; `at` the UTC time its sitting began, to the minute; `on` interpreter, binding and cores.
    """

    part: str
    ended: str
    took_s: float
    commit: str
    at: str
    on: str
    tests: int = 0
    proofs: tuple[Proof, ...] = ()
    skipped: tuple[str, ...] = ()
    import_lines: int = 0

    @property
    def said_of_the_rest(self) -> tuple[str, ...]:
        """What this run leaves unproved, each with the reason."""
        said = self.skipped
        if self.ended != PASSED:
            said = (f"the rest of part {self.part!r}: {self.ended}", *said)
        if 0 < self.import_lines < MILLION:
            said = (*said, f"an import of {MILLION:,} lines: {self.import_lines:,} were asked for")
        return said


def read(docs: Path = DOCS) -> dict[str, Row]:
    """The last run of each part, by its name; nothing where nothing was kept."""
    kept = docs / KEPT
    if not kept.exists():
        return {}
    rows = [
        Row(
            **{
                **row,
                "proofs": tuple(Proof(**proof) for proof in row["proofs"]),
                "skipped": tuple(row["skipped"]),
            }
        )
        for row in json.loads(kept.read_text(encoding="utf-8"))
    ]
    return {row.part: row for row in rows}


def keep(row: Row, parts: Sequence[str], docs: Path = DOCS) -> None:
    """Put a part's last run in place of the one before, leave those of other parts, and make the page anew."""
    rows = {**read(docs), row.part: row}
    told = [
        {**asdict(rows[part]), "proofs": [proof._asdict() for proof in rows[part].proofs]}
        for part in parts
        if part in rows
    ]
    _write_whole(docs / KEPT, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    make_page(parts, docs)


def make_page(parts: Sequence[str], docs: Path = DOCS) -> None:
    """Write the page of what is kept."""
    _write_whole(docs / PAGE, as_page(read(docs), parts))


def counted(said: str) -> tuple[Proof, ...]:
    """The lines that tests wrote down, each once, in the order they first came."""
    return tuple(Proof(**json.loads(line), times=times) for line, times in Counter(said.splitlines()).items())


def as_page(rows: Mapping[str, Row], parts: Sequence[str]) -> str:
    """The page: how each of `parts` went and when, what was seen, and what was not run."""
    there = [rows[part] for part in parts if part in rows]
    newest = max(there, key=lambda row: row.at, default=None)
    lines = [
        "# What was proved",
        "",
        "Made by `make prove`: the tests of `make test` at full size, in one sitting or in several. A part that was",
        "not run in the last one keeps its row, with the commit it was proved at. `make prove PARTS=app` runs one",
        "part, `make prove PARTS=--rest` those that have not passed at the commit that is checked out.",
        "",
        "| part | ended | tests | took | at commit | on |",
        "|---|---|---|---|---|---|",
        *(_line_of(part, rows.get(part), newest) for part in parts),
        "",
        *(f"On {on}." for on in dict.fromkeys(row.on for row in there)),
        "",
        "| promise | seen | in part |",
        "|---|---|---|",
        *(
            f"| {_cell(proof.promise)} | {_seen(proof)} | {row.part} |"
            for row in there
            for proof in row.proofs
        ),
        "",
        "Not run, and why:",
        "",
        *(f"- {what}" for what in unproved(rows, parts)),
    ]
    return "\n".join(lines) + "\n"


def unproved(rows: Mapping[str, Row], parts: Sequence[str]) -> list[str]:
    """What is not proved by the last run of each part, each with the reason."""
    return [
        *(f"{what}: {why}" for what, why in NOT_RUN),
        *(f"part {part!r}: not run" for part in parts if part not in rows),
        *(said for part in parts if part in rows for said in rows[part].said_of_the_rest),
    ]


def _line_of(part: str, row: Row | None, newest: Row | None) -> str:
    if row is None or newest is None:
        return f"| {part} | not run | | | | |"
    older = "" if row.commit == newest.commit else ", older than the last"
    cells = (part, row.ended, f"{row.tests:,}", f"{row.took_s / 60:.1f} min", f"{row.commit}{older}", row.at)
    return f"| {' | '.join(cells)} |"


def _seen(proof: Proof) -> str:
    return f"{f'{proof.times:,} times: ' if proof.times > 1 else ''}{_cell(proof.figure)}"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _write_whole(file: Path, text: str) -> None:
    """Whole or not at all, as a sitting may be ended at any moment."""
    file.parent.mkdir(exist_ok=True)
    new = file.with_name(f"{file.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)
