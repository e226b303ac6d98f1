"""Texts with a number are gathered as plurals: lupdate finds them in `self.tr` with a count, and nowhere else."""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.languages.translated import forms, messages

ROOT = Path(__file__).resolve().parents[3]
_WITH_A_COUNT = 3


def texts_with_a_number() -> Iterator[tuple[str, ast.Call]]:
    """Each call in ui/ that has a text with %n in it, with its place."""
    for file in sorted((ROOT / "ui").rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source if "%n" in source else "")):
            if isinstance(node, ast.Call) and any(
                isinstance(one, ast.Constant) and isinstance(one.value, str) and "%n" in one.value
                for one in node.args
            ):
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def test_a_text_with_a_number_is_said_by_an_object_that_lupdate_understands() -> None:
    found = list(texts_with_a_number())

    strays = [
        place
        for place, call in found
        if ast.unparse(call.func) != "self.tr" or len(call.args) != _WITH_A_COUNT
    ]

    assert strays == []
    assert len(found) > 50


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_text_with_a_number_has_its_two_forms(language: str) -> None:
    with_number = [
        (source, forms(translation)) for _, source, translation in messages(language) if "%n" in source
    ]

    one_form = [source for source, said in with_number if len([form for form in said if form]) != 2]

    assert with_number
    assert one_form == []


def test_every_list_of_words_has_both_forms_of_a_text_with_a_number_in_all_three_languages() -> None:
    """What has one form alone could be doubled on its way, and nobody would see that "1 calls" is meant."""
    seen, one_form = 0, []
    for file in sorted((ROOT / "resources" / "translations").glob("words_*.tsv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) > 1 and "%n" in row[1]:
                    seen += 1
                    said = [cell.split("|") for cell in row[2:5]]
                    if [len([form for form in forms if "%n" in form]) for forms in said] != [2, 2, 2]:
                        one_form.append(f"{file.name}: {row[1]}")

    assert seen > 50
    assert one_form == []
