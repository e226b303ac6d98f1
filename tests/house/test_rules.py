"""The house's rules find what they are for, and keep quiet on what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house import rules

GOOD = '"""A module."""\n'


# Written in two halves, so that this file does not break the rules it tries.
@pytest.mark.parametrize(
    "path, line, advice",
    [
        ("app/cli.py", "HERE = '/wor" + "k/main'", "path of one machine"),
        ("docs/install.md", "see ../share" + "d/notes", "path of one machine"),
        ("docs/install.md", "from pypi.or" + "g", "registry's host"),
        ("requirements.lock", "--index-ur" + "l x", "make lock"),
        ("requirements.lock", "https:/" + "/example.org/simple", "make lock"),
        ("app/cli.py", "# TOD" + "O later", "do it now"),
        ("tests/app/test_x.py", "time.slee" + "p(1)", "wait for a condition"),
        ("tests/ui/test_x.py", "qtbot.wai" + "t(100)", "wait for a condition"),
        ("tests/app/test_x.py", "pytest.ski" + "p('no server here')", "a test runs or it is not there"),
        ("tests/app/test_x.py", "def test_move_work" + "s(): ...", "this name says nothing"),
        ("app/cli.py", "x = 1  # noq" + "a: E501", "why it cannot be mended"),
        ("app/cli.py", "x = 1  # type: ignor" + "e[misc]", "why it cannot be mended"),
        ("ui/panels/x.py", "m = QSortFilterProxyMode" + "l()", "index vectors"),
        ("ui/models/x.py", "self.layoutChanged.emi" + "t([])", "takes no arguments"),
        ("ui/panels/x.py", "dialog.exec" + "()", "blocks its caller"),
        ("app/live/x.py", "datetime.no" + "w()", "without a zone"),
        ("ui/panels/x.py", "self.tr(f'{n} open')", "only a literal"),
        ("ui/panels/x.py", "self.tr('open: ' + n)", "only a literal"),
        ("ui/panels/x.py", "self.tr('{n} open'.format(n=1))", "only a literal"),
        ("ui/panels/x.py", "QCoreApplication.translate('Words', 'a' + word)", "only a literal"),
        ("ui/panels/x.py", "QCoreApplication.translate(context, 'Move')", "only a literal"),
        ("ui/panels/x.py", "translate('Words', 'a' + word)", "only a literal"),
        ("ui/panels/x.py", "say.translate('Audit', 'a' + word)", "only a literal"),
        ("ui/panels/x.py", "f'{self.tr(\"open\")}: {n}'", "within an f-string"),
        ("ui/panels/x.py", 'f\'{translate("Words", "open")}: {n}\'', "within an f-string"),
        ("ui/panels/x.py", "QT_TRANSLATE_NOOP('Words', f'{n} open')", "only a literal"),
        ("ui/panels/x.py", "f'{share:.1f}'", "ui.formats"),
        ("ui/panels/x.py", "f'{count:,}'", "ui.formats"),
        ("ui/panels/x.py", "f'{hour:02}'", "ui.formats"),
        ("ui/panels/x.py", "f'{at:%H.%M}'", "ui.formats"),
        ("ui/panels/x.py", "f'{len(rows)}'", "ui.formats"),
        ("ui/panels/x.py", "f'{day.isoformat()}'", "ui.formats"),
        ("ui/panels/x.py", "f'in {day.month}'", "ui.formats"),
        ("ui/panels/x.py", "words.format(day=day.isoformat())", "ui.formats"),
        ("ui/panels/x.py", "'{:.1f}'.format(share)", "ui.formats"),
        ("ui/panels/x.py", "self.tr('{share:.1f} more')", "ui.formats"),
        ("ui/panels/x.py", "'%.1f h' % hours", "ui.formats"),
        ("ui/panels/x.py", "at.strftime('%H')", "ui.formats"),
        ("ui/panels/x.py", "edit.setDisplayFormat('HH.mm')", "ui.formats"),
        ("ui/panels/x.py", "edit.setDisplayFormat('d.M.yyyy')", "ui.formats"),
        ("ui/panels/x.py", "box.setSuffix(' %')", "ui.formats"),
        ("ui/panels/x.py", "str(len(rows))", "ui.formats"),
        ("ui/panels/x.py", "format(share, '.1f')", "ui.formats"),
        ("app/live/x.py", "part.replace(file)", "app.whole_file"),
        ("ui/printing/x.py", "os.replace(part, file)", "app.whole_file"),
        ("ui/helpers.py", "", "says nothing"),
        ("app/queue.py", "", "standard library"),
        ("packaging/__init__.py", "", "hide the library"),
    ],
)
def test_a_breach_is_found_and_the_finding_says_what_to_do(path: str, line: str, advice: str) -> None:
    text = GOOD + line + "\n"

    found = list(rules.findings_in(Path(path), text))

    assert [advice in str(finding) for finding in found] == [True]


@pytest.mark.parametrize(
    "path, line",
    [
        ("ui/panels/x.py", "self.tr('{n} open').format(n=n)"),
        (
            "app/live/x.py",
            "word.replace('a', 'b'), word.replace(*pair), at.replace(fold=1), replace(board, age=3)",
        ),
        ("app/whole_file.py", "part.replace(file)"),
        ("ui/panels/x.py", "painter.translate(x, y)"),
        ("ui/panels/x.py", "QCoreApplication.translate('Command', command.words)"),
        ("ui/main.py", "code = app.exec()"),
        ("ui/models/x.py", "self.layoutChanged.emit()"),
        ("app/live/x.py", "datetime.now(UTC)"),
        ("ui/panels/x.py", "f'{formats.percent(share)} {name:<10}'"),
        ("ui/panels/x.py", "saved = {'first': day.isoformat()}"),
        ("app/live/x.py", "f'{share:.1f}'"),
        ("ui/formats.py", "f'{share:.1f}'"),
        ("tests/waiting.py", "time.slee" + "p(pause)"),
        ("app/cli.py", "x = 1  # noqa: E501  # the table reads better whole"),
        ("tests/app/test_x.py", "def test_the_clock_keeps_going(): ..."),
        ("docs/install.md", "/var/lib/jonovahti and https://example.org"),
    ],
)
def test_what_is_right_is_left_alone(path: str, line: str) -> None:
    assert list(rules.findings_in(Path(path), GOOD + line + "\n")) == []


def test_a_module_of_too_many_lines_must_be_split_or_argue_for_itself() -> None:
    lines = "x = 1\n" * (rules.MODULE_LINES_MAX + 1)

    plain = list(rules.findings_in(Path("app/x.py"), GOOD + lines))
    argued = list(rules.findings_in(Path("app/x.py"), '"""A module.\n\nLong because ...\n"""\n' + lines))

    assert len(plain) == 1
    assert argued == []


def test_a_module_that_the_oldest_supported_python_cannot_read_is_found() -> None:
    found = list(rules.findings_in(Path("app/x.py"), GOOD + "def first[T](things: list[T]) -> T: ...\n"))

    assert ["does not read this" in str(finding) for finding in found] == [True]


def test_a_module_without_a_sentence_at_its_head_is_found() -> None:
    assert len(list(rules.findings_in(Path("app/x.py"), "x = 1\n"))) == 1
