"""The house's rules as code, each with advice on what to do instead: `python -m tests.house.rules`."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.figures import written_by_hand

ROOT = Path(__file__).resolve().parents[2]

MODULE_LINES_MAX = 400
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc", "tools", "stuff"}
STANDARD_NAMES = {
    "queue",
    "secrets",
    "logging",
    "calendar",
    "types",
    "time",
    "platform",
    "select",
    "statistics",
}


@dataclass(frozen=True)
class Finding:
    """One breach of one rule, at one line."""

    path: Path
    line: int
    advice: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.advice}"


@dataclass(frozen=True)
class Words:
    """A rule about words: no line of the named kind of file may match."""

    pattern: re.Pattern[str]
    advice: str
    where: Callable[[Path], bool]
    but_not: tuple[str, ...] = ()

    def findings(self, path: Path, text: str) -> Iterator[Finding]:
        """Each line that matches."""
        if not self.where(path) or path.as_posix() in self.but_not:
            return
        for number, line in enumerate(text.splitlines(), start=1):
            if self.pattern.search(line):
                yield Finding(path, number, self.advice)


def _anywhere(path: Path) -> bool:
    return path.name != "LICENSE"


def _python(path: Path) -> bool:
    return path.suffix == ".py"


def _in(*folders: str) -> Callable[[Path], bool]:
    return lambda path: _python(path) and path.parts[0] in folders


def _lock(path: Path) -> bool:
    return path.name == "requirements.lock"


# The brackets in the patterns keep this file from finding itself.
WORDS = (
    Words(
        re.compile(r"(?<![\w.<])/(?:wor[k]|hom[e]|roo[t]|User[s])/\w|[.][.]/share[d]\b"),
        "this is a path of one machine: take it from the environment, or make it relative to the checkout.",
        _anywhere,
    ),
    Words(
        re.compile(r"pypi[.]or[g]|python[h]osted[.]or[g]|npmjs[.](?:or[g]|co[m])|fil[e]:///"),
        "this names a package registry's host: leave that to the reader's own configuration.",
        _anywhere,
    ),
    Words(
        re.compile(r"https?:/[/]|--(?:extra-)?index-ur[l]|--find-link[s]"),
        "the lock holds names, versions and hashes only: run `make lock` instead of editing it.",
        _lock,
    ),
    Words(
        re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b"),
        "do it now, or write what is missing where its user will look for it.",
        _python,
    ),
    Words(
        re.compile(r"\btime[.]slee[p]\(|\bqtbot[.]wai[t]\(|\bQTest[.]qWai[t]\("),
        "tests do not sleep: wait for a condition (tests.waiting.wait_until, qtbot.waitUntil).",
        _in("tests"),
        but_not=("tests/waiting.py",),
    ),
    Words(
        re.compile(r"\bpytest[.](?:mark[.])?(?:ski[p]|skipi[f]|importorski[p]|xfai[l])\b"),
        "a test runs or it is not there: have the set-up bring what it needs.",
        _in("tests"),
        but_not=("tests/house/careless_anywhere.py",),
    ),
    Words(
        re.compile(r"def test_\w*(?:_works|_correctly|_properly|_as_expected)(?:_|\()"),
        "this name says nothing: name the behaviour, so that the list of tests reads as the manual.",
        _in("tests"),
    ),
    Words(
        re.compile(r"# type: ignor[e](?:\[[\w, -]+\])?\s*$|# noq[a](?:: [\w, ]+)?\s*$"),
        "say beside it why it cannot be mended: `# type: ignore[code]  # because ...`.",
        _python,
    ),
    Words(
        re.compile(r"\bQSortFilterProxyMode[l]\b"),
        "it sorts 100,000 rows in ten seconds: order and filter with index vectors (app/listing).",
        _in("ui"),
    ),
    Words(
        re.compile(r"layoutChanged[.]emi[t]\([^)]"),
        "in PySide6 layoutChanged.emit() takes no arguments; given some, it fails only when it is reached.",
        _in("ui"),
    ),
    Words(
        re.compile(r"(?<!\bapp)(?<!\bapplication)(?<!menu)[.]exec_?\(\)"),
        "a dialog that is executed blocks its caller: open() it, and let its answer be a signal.",
        _in("ui"),
    ),
    Words(
        re.compile(r"\bdatetime[.](?:utcno[w]|no[w])\(\)|\bdate[.]toda[y]\(\)"),
        "a time without a zone: take the time as an argument, or datetime.now(UTC) at the outermost edge.",
        _in("app", "ui"),
    ),
)


def _names(path: Path) -> Iterator[Finding]:
    if not _python(path):
        return
    if path.parts[0] == "packaging" and path.name == "__init__.py":
        yield Finding(path, 1, "remove it: as a package this folder would hide the library of the same name.")
    if path.parts[0] in {"app", "ui"}:
        for part in (*path.parts[1:-1], path.stem):
            if part in VAGUE_NAMES:
                yield Finding(
                    path, 1, f"'{part}' says nothing: name the module for its subject, or split it."
                )
        if path.stem in STANDARD_NAMES and len(path.parts) == 2:
            yield Finding(
                path, 1, f"'{path.stem}' is a name of the standard library: choose one of the trade."
            )


def _length(path: Path, text: str, tree: ast.Module) -> Iterator[Finding]:
    lines = text.count("\n")
    if lines > MODULE_LINES_MAX and "Long because" not in (ast.get_docstring(tree) or ""):
        yield Finding(
            path,
            lines,
            f"{lines} lines, {MODULE_LINES_MAX} at the most: split it by subject, or let its docstring "
            "argue why not, in a sentence that begins 'Long because'.",
        )


def _docstring(path: Path, tree: ast.Module) -> Iterator[Finding]:
    if tree.body and not ast.get_docstring(tree) and path.parts[0] in {"app", "ui", "tests", "packaging"}:
        yield Finding(path, 1, "begin with one sentence that tells a newcomer what is in here.")


def _renames(path: Path, tree: ast.Module) -> Iterator[Finding]:
    """A file that takes another's name: Windows refuses while somebody has that open, and only one module knows."""
    if path.parts[0] not in {"app", "ui"} or path.as_posix() == "app/whole_file.py":
        return
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        # A text's replace has two arguments, a time's and a dataclass's have names.
        is_of_path = (
            node.func.attr in {"replace", "rename"}
            and [type(one) is not ast.Starred for one in node.args] == [True]
            and not node.keywords
        )
        if is_of_path or ast.unparse(node.func) in {"os.replace", "os.rename", "shutil.move"}:
            yield Finding(
                path, node.lineno, "Windows refuses this while anybody has the old file open: app.whole_file."
            )


def _translations(path: Path, tree: ast.Module) -> Iterator[Finding]:
    """Texts that the translation tools, which read the source, could not collect."""
    if path.parts[0] != "ui":
        return
    for node in ast.walk(tree):
        for text, may_be_marked in _texts_of(node):
            is_literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
            # Marked with QT_TRANSLATE_NOOP where it is written, translated by its name where it is shown.
            is_named = may_be_marked and isinstance(text, (ast.Name, ast.Attribute))
            if not (is_literal or is_named):
                yield Finding(
                    path,
                    text.lineno,
                    "only a literal can be collected for translation: tr('... {name} ...').format(name=...), "
                    "and %n for plurals.",
                )
        if isinstance(node, ast.JoinedStr):
            for call in ast.walk(node):
                for text, _ in _texts_of(call)[-1:]:
                    yield Finding(
                        path,
                        text.lineno,
                        "within an f-string it is not collected for translation: give it a name before.",
                    )


def _texts_of(node: ast.AST) -> list[tuple[ast.expr, bool]]:
    """The arguments that must be literals, and whether a name may stand for one marked elsewhere."""
    if not isinstance(node, ast.Call):
        return []
    if isinstance(node.func, ast.Name) and node.func.id in {"QT_TR_NOOP", "QT_TRANSLATE_NOOP"}:
        return [(argument, False) for argument in node.args]
    if isinstance(node.func, ast.Name) and node.func.id == "translate":
        return list(zip(node.args[:2], (False, True), strict=False))
    if not isinstance(node.func, ast.Attribute):
        return []
    if node.func.attr == "tr":
        return [(argument, False) for argument in node.args[:1]]
    if node.func.attr != "translate" or not _is_about_text(node):
        return []
    return list(zip(node.args[:2], (False, True), strict=False))


def _is_about_text(call: ast.Call) -> bool:
    """Whether it is not the translate() of QPainter and QTransform, which is geometry."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if isinstance(owner, ast.Name) and owner.id.endswith("Application"):
        return True
    context = call.args[0] if call.args else None
    return isinstance(context, ast.Constant) and isinstance(context.value, str)


def findings_in(path: Path, text: str) -> Iterator[Finding]:
    """All breaches in one file; its path is relative to the checkout."""
    for rule in WORDS:
        yield from rule.findings(path, text)
    yield from _names(path)
    if _python(path):
        try:
            tree = ast.parse(text, filename=str(path), feature_version=(3, 11))
        except SyntaxError as error:
            yield Finding(path, error.lineno or 1, f"Python 3.11 does not read this: {error.msg}.")
            return
        yield from _length(path, text, tree)
        yield from _docstring(path, tree)
        yield from _translations(path, tree)
        yield from _renames(path, tree)
        for line, said in written_by_hand(path, tree):
            yield Finding(
                path, line, f"{said} is one language's way: have ui.formats write figures and times."
            )


def committed_files(root: Path) -> list[Path]:
    """What is or will be committed: tracked files and new ones that are not ignored, relative to the root."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    names = sorted(set(listing.stdout.split("\0")) - {""})
    return [Path(name) for name in names if (root / name).is_file()]


def all_findings(root: Path) -> list[Finding]:
    """All breaches in the checkout; files that are not text are left out."""
    found: list[Finding] = []
    for path in committed_files(root):
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found.extend(findings_in(path, text))
    return found


def main() -> int:
    """Print each breach; 1 when there is one."""
    found = all_findings(ROOT)
    for finding in found:
        print(finding)
    print(f"{len(found)} breaches of the house's rules." if found else "The house's rules are kept.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
