"""Renew the words of the program: gather them from ui/, fill in fi and sv from the word lists, and compile.

The word lists are resources/translations/words_*.tsv: context, source, Finnish, Swedish, parted by tabs. A text with %n
has its forms for one and for many parted by "|", and its English ones in a fifth column. The lists are where words
are changed; the .ts files are made from them, with %Ln for %n: Qt then parts the thousands as the language does. The
words of reports stand once more in reports.json, for the command line.
"""

from __future__ import annotations

import argparse
import csv
import filecmp
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6
from report_words import NAME, words_of_reports

from ui.translations import compile_words

ROOT = Path(__file__).resolve().parents[1]
WORDS = ROOT / "resources" / "translations"
LANGUAGES = ("fi", "sv", "en")
Key = tuple[str, str]


def gather(folder: Path) -> None:
    """Run lupdate over ui/ into the .ts files of the folder: new texts come in, unused ones go."""
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "ui").rglob("*.py"))
    tool = Path(PySide6.__file__).parent / "lupdate"
    for language in LANGUAGES:
        # English needs its plurals only: the source is English.
        only = ["-pluralonly"] if language == "en" else []
        subprocess.run(
            [tool, "-silent", "-no-obsolete", *only, "-locations", "none", "-source-language", "en",
             "-target-language", language, *sources, "-ts", str(folder / f"jonovahti_{language}.ts")],
            check=True, cwd=ROOT,
        )  # fmt: skip


def word_lists() -> dict[str, dict[Key, str]]:
    """By language, the translation of each (context, source)."""
    found: dict[str, dict[Key, str]] = {language: {} for language in LANGUAGES}
    for file in sorted(WORDS.glob("words_*.tsv")):
        for row in _rows(file):
            context, source, *translations = row
            for language, text in zip(LANGUAGES, translations, strict=False):
                if text:
                    found[language][context, source] = text
    return found


def _rows(file: Path) -> Iterator[list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), start=1):
            if not row or row[0].startswith("#") or row[:2] == ["context", "source"]:
                continue
            if len(row) < 4:
                raise SystemExit(f"{file.name}, line {number}: context, source, fi, sv are parted by tabs")
            yield [cell.replace("\\n", "\n") for cell in row]


def fill(file: Path, words: dict[Key, str]) -> list[Key]:
    """Put in what the lists say; the keys that no list has and nobody has translated."""
    tree = ET.parse(file)  # noqa: S314  # our own file
    missing = []
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            text = words.get((name, source))
            if translation is None:
                continue
            if text is not None:
                _put(message, translation, text)
            elif translation.get("type") == "unfinished":
                missing.append((name, source))
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing


def _put(message: ET.Element, translation: ET.Element, text: str) -> None:
    translation.attrib.pop("type", None)
    if message.get("numerus") != "yes":
        translation.text = text
        return
    forms = text.split("|")
    slots = list(translation.iter("numerusform"))
    if len(forms) != len(slots):
        raise SystemExit(f"{text!r}: {len(slots)} forms, for one and for many, are parted by |")
    for slot, form in zip(slots, forms, strict=True):
        slot.text = form.replace("%n", "%Ln")


def renew(folder: Path) -> int:
    """Gather and fill; how many texts no list has."""
    gather(folder)
    lists = word_lists()
    missing = {language: fill(folder / f"jonovahti_{language}.ts", lists[language]) for language in LANGUAGES}
    for language, keys in missing.items():
        for context, source in keys:
            print(f"{language}: no word for {context}: {source!r}", file=sys.stderr)
    return sum(map(len, missing.values()))


def strays() -> list[Key]:
    """What the lists translate and nothing in ui/ says, as the .ts files were last gathered."""
    tree = ET.parse(WORDS / f"jonovahti_{LANGUAGES[0]}.ts")  # noqa: S314  # our own file
    said = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    }
    return sorted(word_lists()[LANGUAGES[0]].keys() - said)


def differences() -> list[str]:
    """Which committed files are not what ui/ and the lists make of them."""
    with tempfile.TemporaryDirectory(prefix="jonovahti-words-") as name:
        folder = Path(name)
        for file in WORDS.glob("*.ts"):
            shutil.copy(file, folder)
        renew(folder)
        compile_all(folder)
        (folder / NAME).write_text(words_of_reports(folder), encoding="utf-8")
        return [
            file.name
            for file in sorted([*folder.glob("*.ts"), folder / NAME])
            if not (WORDS / file.name).exists() or not filecmp.cmp(file, WORDS / file.name, shallow=False)
        ]


def compile_all(folder: Path) -> None:
    """The .qm files of a folder, beside their .ts files."""
    for language in LANGUAGES:
        compile_words(folder / f"jonovahti_{language}.ts", folder / f"jonovahti_{language}.qm")


def main() -> int:
    """0 when all is translated and, with --check, committed, and the lists hold nothing else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check",
        action="store_true",
        help="change nothing; fail where something would change, or is not said",
    )
    if parser.parse_args().check:
        stale = differences()
        for name in stale:
            print(f"{name} is not up to date: run `make translations`", file=sys.stderr)
        unsaid = strays()
        for context, source in unsaid:
            print(f"no text in ui/ asks for {context}: {source!r}: take it out of its list", file=sys.stderr)
        return 1 if stale or unsaid else 0
    # Made elsewhere and put in place whole: a program that starts meanwhile compiles what it finds here.
    with tempfile.TemporaryDirectory(prefix=".words-", dir=WORDS) as name:
        folder = Path(name)
        for file in WORDS.glob("*.ts"):
            shutil.copy(file, folder)
        missing = renew(folder)
        for file in folder.glob("*.ts"):
            file.replace(WORDS / file.name)
    compile_all(WORDS)
    (WORDS / NAME).write_text(words_of_reports(WORDS), encoding="utf-8")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
