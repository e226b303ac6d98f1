"""What the pages for readers show can be done: their commands and options exist, their links lead somewhere."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from app.cli import program
from app.cli.commands import register
from app.importing import mapping, mapping_file, mapping_times
from ui.options import read_options

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "docs/administration.md", "docs/import.md")
_FENCED = re.compile(r"^```[a-z]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_SETTING = re.compile(r"[A-Z_]+=\S*")
_PATH = re.compile(r"(?:app|docs|packaging|resources|tests|ui)(?:/[\w.-]+)+")
_PLACEHOLDER = re.compile(r"[A-Z]+")


def commands_in(text: str) -> Iterator[list[str]]:
    """Each command of ours on a page, in fenced blocks and within sentences, as its words."""
    lines = [line for block in _FENCED.findall(text) for line in block.splitlines()]
    for line in [*lines, *_INLINE.findall(_FENCED.sub("", text))]:
        try:
            words = shlex.split(line, comments=True)
        except ValueError:
            continue
        while words and _SETTING.fullmatch(words[0]):
            words = words[1:]
        if words and words[0].removeprefix(".venv/bin/") in {"jonovahti", "jonovahti-admin", "make"}:
            yield [words[0].removeprefix(".venv/bin/"), *words[1:]]


def wrong_in(words: list[str]) -> str:
    """What is wrong with a command, "" when nothing is."""
    match words:
        case ["make", *targets]:
            made = set(
                re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
            )
            return ", ".join(target for target in targets if target not in made)
        case ["jonovahti-admin", name, *arguments]:
            return _wrong_for_admin(name, arguments)
        case ["jonovahti", *arguments]:
            try:
                read_options(arguments)
            except SystemExit as end:
                return " ".join(arguments) if end.code else ""
    return ""


def _wrong_for_admin(name: str, arguments: list[str]) -> str:
    register(program)
    command = getattr(get_command(program), "commands", {}).get(name)
    if command is None:
        return name
    takes_value = {
        option: not getattr(param, "is_flag", False) for param in command.params for option in param.opts
    }
    free = [param for param in command.params if param.param_type_name == "argument"]
    given, rest = 0, list(arguments)
    while rest:
        word = rest.pop(0)
        if not word.startswith("-"):
            given += 1
        elif word not in takes_value and word != "--help":
            return word
        elif takes_value.get(word):
            if not rest:
                return f"{word} without a value"
            value = rest.pop(0)
            if word == "--role" and not _PLACEHOLDER.fullmatch(value) and value not in commands_roles():
                return value
    # A command named in a sentence may stand without anything; one with arguments must have all of them.
    return f"{given} arguments instead of {len(free)}" if arguments and given != len(free) else ""


def commands_roles() -> tuple[str, ...]:
    from app.database.postgres.rights import GROUPS

    return GROUPS


@pytest.mark.parametrize("page", PAGES)
def test_every_command_on_a_page_exists_with_its_options(page: str) -> None:
    shown = list(commands_in((ROOT / page).read_text(encoding="utf-8")))

    wrong = {" ".join(words): what for words in shown if (what := wrong_in(words))}

    assert shown
    assert wrong == {}


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
def test_every_file_and_folder_that_a_page_names_is_there(page: str) -> None:
    named = {
        one for one in _INLINE.findall((ROOT / page).read_text(encoding="utf-8")) if _PATH.fullmatch(one)
    }

    assert named
    assert sorted(one for one in named if not (ROOT / one).exists()) == []


def test_every_folder_of_the_program_has_its_line_about_what_belongs_there() -> None:
    told = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## Where a line belongs")[1]

    folders = [path.parent for top in ("app", "ui") for path in (ROOT / top).glob("*/__init__.py")]

    assert len(folders) > 20
    assert sorted(str(one) for one in folders if f"`{one.relative_to(ROOT)}" not in told) == []


@pytest.mark.parametrize(
    "page", [*PAGES, "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/contact-centre-database.md"]
)
def test_every_picture_and_page_that_is_linked_is_there(page: str) -> None:
    links = _LINK.findall((ROOT / page).read_text(encoding="utf-8"))

    dead = [
        link
        for link in links
        if not link.startswith(("http", "#"))
        and not (ROOT / page).parent.joinpath(link.split("#")[0]).exists()
    ]

    assert dead == []


def test_every_picture_that_is_kept_is_made_by_the_program_and_small() -> None:
    from tests.pictures.listed import FOLDER, KEPT

    kept = sorted(path.name for path in FOLDER.iterdir())

    assert kept == sorted(picture.name for picture in KEPT)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 8_000_000


def test_the_page_about_imports_explains_every_key_of_a_mapping() -> None:
    page = (ROOT / "docs/import.md").read_text(encoding="utf-8")
    explained = {word for shown in _INLINE.findall(page) for word in re.findall(r"\w+", shown)}
    keys = {*mapping_file.SECTIONS, *mapping_file.SOURCE, *mapping_file.PLACES, *mapping_times.DAYS}
    columns = {column for must, may in mapping.COLUMNS.values() for column in (*must, *may)}
    ours = {*mapping.STATES, *mapping.CALL_OUTCOMES, *mapping.COLUMNS, *mapping.ATTEMPT_COLUMNS}

    assert {"name", "encoding", "create", "hours"} <= keys
    assert sorted((keys | columns | ours) - explained) == []


@pytest.mark.parametrize(
    "line, what",
    [
        ("jonovahti-admin initialise", "initialise"),
        ("jonovahti-admin check --colour", "--colour"),
        ("jonovahti-admin rights mlehto --role nurse", "nurse"),
        ("jonovahti-admin import --mapping a.toml", "0 arguments instead of 1"),
        ("jonovahti --databank x", "--databank x"),
        ("make coffee", "coffee"),
    ],
)
def test_a_command_that_does_not_exist_is_found_on_a_page(line: str, what: str) -> None:
    in_a_block = list(
        commands_in(f"Do:\n\n```\n.venv/bin/{line}\n```\n" if "make" not in line else f"`{line}`")
    )

    assert [wrong_in(words) for words in in_a_block] == [what]
