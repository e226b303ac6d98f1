"""The parts of `docs/deployment.md` that are typed somewhere, as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "deployment.md").read_text(encoding="utf-8")


def blocks(language: str = "") -> list[str]:
    """All of a language; "": those of a shell and of configuration."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return [text for named, text in found if named == language]


def block(beginning: str, language: str = "") -> str:
    """The only one that has a line beginning so."""
    pattern = re.compile(rf"^{re.escape(beginning)}", re.MULTILINE)
    (found,) = (one for one in blocks(language) if pattern.search(one))
    return found


def statements(block: str) -> list[str]:
    return [one.strip().removesuffix(";") for one in block.split(";\n") if one.strip()]


def commands(name: str) -> list[list[str]]:
    """Every line of the page that begins with the program's name, without the remark behind it."""
    lines = re.findall(rf"^{name} .*$", PAGE, re.MULTILINE)
    return [shlex.split(line, comments=True)[1:] for line in lines]


def watchers() -> dict[str, str]:
    """As whom each command of the table of what to watch is run."""
    return {line: login for login, line in re.findall(r"\| `(\w+)` \| `(jonovahti-.*?)`[^|]* \|", PAGE)}


def watched(beginning: str) -> list[str]:
    """What of the table of what to watch begins so."""
    return re.findall(rf"\| `({beginning}.*?)`[^|]* \|", PAGE)
