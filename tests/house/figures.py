"""The rule that figures and times on the screen are written by `ui.formats` alone, and who has a reason not to."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

WRITER: Final = "ui/formats.py"
REASONS: Final = {
    "ui/proof/self_test.py": "told in a terminal to who started it, in English",
    "ui/charts/chart_sheet.py": "values of a file, which other programs read",
}
_FIGURE: Final = re.compile(r"[,_]|[.]\d|%|^0?\d*[bcdeEfFgGnoxX]$|^0\d")
_OLD_FIGURE: Final = re.compile(r"%[-+ #0]*\d*(?:[.]\d+)?[dfgiu](?![a-z])")
_SPEC: Final = re.compile(r"\{\w*:([^{}]+)\}")
_PERCENT: Final = re.compile(r"[\s\u00a0]*%")
#: A clock or a date in the letters of Qt.
_PATTERN: Final = re.compile(r"\b[Hh]{1,2}[.:]mm|\bd{1,2}[-./ \u00a0]{1,2}M{1,4}\b|\by{4}[-./]M")


def written_by_hand(path: Path, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and what stands there, of each place in ui/ that writes a figure, a date or a time by itself."""
    if path.parts[0] != "ui" or path.as_posix() in {WRITER, *REASONS}:
        return
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if id(node) not in docstrings and (said := _said(node)):
            yield getattr(node, "lineno", 1), said


def _said(node: ast.AST) -> str:
    match node:
        case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=str(spec))])):
            return f":{spec}" if _FIGURE.search(spec) else ""
        case ast.FormattedValue(value=ast.Call(func=ast.Name(id="len" | "round"))):
            return ast.unparse(node.value)
        case ast.FormattedValue(value=ast.Attribute(attr="month" | "year" | "hour" | "minute")):
            return ast.unparse(node.value)
        case ast.FormattedValue(value=shown) | ast.keyword(value=shown) if _is_iso(node, shown):
            return ast.unparse(shown)
        case ast.Call(func=ast.Name(id="str"), args=[ast.Call(func=ast.Name(id="len" | "round"))]):
            return ast.unparse(node)
        case (
            ast.Call(func=ast.Name(id="format"), args=[_, _]) | ast.Call(func=ast.Attribute(attr="strftime"))
        ):
            return ast.unparse(node)
        case ast.Constant(value=str(text)):
            return repr(text) if _has_a_pattern(text) else ""
        case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str(text))):
            return repr(text) if _OLD_FIGURE.search(text) else ""
        case _:
            return ""


def _is_iso(node: ast.AST, shown: ast.expr) -> bool:
    """Whether a date as machines write it goes into a text; what is saved and sent to files may have it."""
    return (
        isinstance(node, ast.FormattedValue | ast.keyword)
        and isinstance(shown, ast.Call)
        and isinstance(shown.func, ast.Attribute)
        and shown.func.attr == "isoformat"
    )


def _has_a_pattern(text: str) -> bool:
    return (
        _PERCENT.fullmatch(text) is not None
        or _PATTERN.search(text) is not None
        or any(_FIGURE.search(spec) for spec in _SPEC.findall(text))
    )
