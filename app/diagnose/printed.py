"""The diagnosis as a table for people, and as data for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from app.diagnose.finding import Finding, State

_MARK: Final = {State.GOOD: "ok", State.WARNING: "!", State.BAD: "BAD", State.NOT_TRIED: "-"}


def as_lines(findings: Sequence[Finding]) -> list[str]:
    """A line for each, what to do below it, and a last one that sums up."""
    wide = max((len(one.check) for one in findings), default=0)
    lines = []
    for one in findings:
        said = one.said or ("not tried, as something above is bad" if one.state is State.NOT_TRIED else "")
        lines.append(f"{_MARK[one.state]:>3}  {one.check:<{wide}}  {said}".rstrip())
        if one.advice:
            lines.append(f"     {'':<{wide}}  → {one.advice}")
    bad = sum(one.state is State.BAD for one in findings)
    warned = sum(one.state is State.WARNING for one in findings)
    if bad:
        lines.append(f"The console cannot work like this: {bad} bad, {warned} to look at.")
    elif warned:
        lines.append(f"The console works; {warned} to look at.")
    else:
        lines.append("All is well.")
    return lines


def as_data(findings: Sequence[Finding]) -> dict[str, Any]:
    """`works`: nothing is bad."""
    return {
        "works": all(one.state is not State.BAD for one in findings),
        "findings": [{**one._asdict(), "state": str(one.state)} for one in findings],
    }
