"""Write the manual pages and the bash completion from the programs' own options, so that they cannot fall behind.

Run with a Python that has the program's packages: `python packaging/linux/manual.py SOURCE FOLDER VERSION EPOCH`.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NoReturn


@dataclass(frozen=True, slots=True)
class Option:
    """`names` as typed, empty for an argument given by place; `value` empty for a switch."""

    names: tuple[str, ...]
    value: str
    words: str
    choices: tuple[str, ...] = ()
    is_file: bool = False
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """`name` is what is typed: "jonovahti-admin", then "rights", then what belongs to that."""

    name: str
    words: str
    options: tuple[Option, ...] = ()
    commands: tuple[Command, ...] = field(default=())
    after: str = ""


_ABOUT: Final = {
    "jonovahti": "console for those who supervise callback lines",
    "jonovahti-admin": "set up, upgrade, check and prove a contact-centre database",
    "jonovahti-worker": "send texts, receive reports, count the days beside the database",
}
_FILES: Final = {
    "jonovahti": (
        ("~/.config/jonovahti/settings.json", "what the user chose: language, theme, columns"),
        ("~/.local/state/jonovahti/log/", "the log, without numbers and passwords"),
    ),
    "jonovahti-admin": (),
    "jonovahti-worker": (
        ("/etc/jonovahti/worker.toml", "gateways and limits; see texts.md"),
        ("/etc/jonovahti/worker.env", "JONOVAHTI_DATABASE for the service"),
    ),
}


def console() -> Command:
    """The console's options, taken from the parser it builds at its start."""
    from ui.options import read_options

    class Seen(Exception):
        def __init__(self, parser: argparse.ArgumentParser) -> None:
            self.parser = parser

    def show(parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        raise Seen(parser)

    usual = argparse.ArgumentParser.parse_args
    argparse.ArgumentParser.parse_args = show  # type: ignore[assignment,method-assign]  # never returns
    try:
        read_options([])
    except Seen as seen:
        parser = seen.parser
    else:
        raise AssertionError("the console did not ask for its options")
    finally:
        argparse.ArgumentParser.parse_args = usual  # type: ignore[method-assign]  # its own again
    options = tuple(
        Option(
            tuple(action.option_strings),
            ""
            if action.nargs == 0
            else str(action.metavar or "|".join(action.choices or ()) or action.dest.upper()),
            action.help or "",
            tuple(str(each) for each in action.choices or ()),
            action.type is Path,
        )
        for action in parser._actions  # noqa: SLF001  # argparse has no other way to list them
    )
    return Command("jonovahti", parser.description or "", options, after=parser.epilog or "")


def command_line(name: str) -> Command:
    """The options of the admin program or the worker, with all commands below."""
    import typer

    if name == "jonovahti-admin":
        from app.cli import program
        from app.cli.commands import register

        register(program)
    else:
        from app.cli.worker import program
    return _of_typer(name, typer.main.get_command(program))


def _of_typer(name: str, command: Any) -> Command:
    options = []
    for each in command.params:
        is_option = each.param_type_name == "option"
        kind = each.type_descriptor
        choices = tuple(str(getattr(one, "value", one)) for one in kind.choices or ())
        value = (
            "" if is_option and each.is_flag else str(each.metavar or "|".join(choices) or each.name.upper())
        )
        variable = each.envvar if isinstance(each.envvar, str) else ""
        names = tuple(each.opts) + tuple(each.secondary_opts) if is_option else ()
        options.append(Option(names, value, each.help or "", choices, kind.is_path, variable))
    options.append(Option(("--help",), "", "show what there is, and exit"))
    below = tuple(_of_typer(key, one) for key, one in getattr(command, "commands", {}).items())
    return Command(name, command.help or "", tuple(options), below, command.epilog or "")


def page(command: Command, version: str, epoch: int) -> str:
    """The manual page in man's macros."""
    day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    lines = [
        f'.TH {command.name.upper()} 1 "{day}" "Jonovahti {version}" "User Commands"',
        ".SH NAME",
        f"{_plain(command.name)} \\- {_plain(_ABOUT[command.name])}",
        ".SH SYNOPSIS",
        f".B {_plain(command.name)}",
        "\\fICOMMAND\\fR [\\fIOPTION\\fR]..." if command.commands else "[\\fIOPTION\\fR]...",
        ".SH DESCRIPTION",
        _plain(command.words),
        ".SH OPTIONS",
        *_listed(command.options),
    ]
    if command.commands:
        lines.append(".SH COMMANDS")
        for path, below in _all_below(command.commands, ()):
            lines += [f".SS {_plain(' '.join(path))}", _plain(below.words), *_listed(below.options)]
    if command.after:
        lines += [
            ".SH EXIT STATUS" if command.after.startswith("Exit") else ".SH NOTES",
            _plain(command.after),
        ]
    variables = _variables(command)
    if variables:
        lines.append(".SH ENVIRONMENT")
        for variable, words in variables.items():
            lines += [".TP", f".B {_plain(variable)}", _plain(words)]
    if _FILES[command.name]:
        lines.append(".SH FILES")
        for file, words in _FILES[command.name]:
            lines += [".TP", f".I {_plain(file)}", _plain(words)]
    others = sorted(set(_ABOUT) - {command.name})
    lines += [".SH SEE ALSO", ", ".join(f"\\fB{_plain(each)}\\fR(1)" for each in others)]
    return "\n".join(lines) + "\n"


def _listed(options: Iterable[Option]) -> Iterator[str]:
    for option in options:
        yield ".TP"
        names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in option.names)
        yield " ".join(filter(None, [names, f"\\fI{_plain(option.value)}\\fR" if option.value else ""]))
        yield _plain(option.words or "as its name says")


def _all_below(
    commands: Sequence[Command], above: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Command]]:
    for command in commands:
        path = (*above, command.name)
        if not command.commands:
            yield path, command
        yield from _all_below(command.commands, path)


def _variables(command: Command) -> dict[str, str]:
    found = {each.variable: each.words for each in command.options if each.variable}
    for below in command.commands:
        found |= _variables(below)
    return found


def _plain(text: str) -> str:
    """Text that man shows as it is: no word of it can be taken for a macro."""
    shown = (
        " ".join(text.split())
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
    )
    return "\\&" + shown if shown.startswith(".") else shown


def completion(command: Command) -> str:
    """What bash offers after the command's name: commands, options, their choices, or files."""
    function = "_" + command.name.replace("-", "_")
    lines = [
        f"# bash completion for {command.name}",
        f"{function}()",
        "{",
        '    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path="" word offered=""',
        '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do [[ $word == -* ]] || path+=" $word"; done',
        "    COMPREPLY=()",
        '    case "$path $before" in',
        *_arguments(command, ()),
        "    esac",
        '    case "$path" in',
        *_offers(command, ()),
        "    esac",
        '    COMPREPLY=($(compgen -W "$offered" -- "$current"))',
        "}",
        f"complete -F {function} {command.name}",
    ]
    return "\n".join(lines) + "\n"


def _arguments(command: Command, path: tuple[str, ...]) -> Iterator[str]:
    before = "".join(f" {word}" for word in path)
    for option in command.options:
        for name in option.names:
            # What was typed before may hold arguments of other options, so the path need not end here.
            pattern = f'{shlex.quote(before)}*" {name}")' if before else f'*" {name}")'
            if option.choices:
                words = shlex.quote(" ".join(option.choices))
                yield f'        {pattern} COMPREPLY=($(compgen -W {words} -- "$current")); return ;;'
            elif option.is_file:
                yield f'        {pattern} COMPREPLY=($(compgen -f -- "$current")); return ;;'
            elif option.value:
                yield f"        {pattern} return ;;"
    for below in command.commands:
        yield from _arguments(below, (*path, below.name))


def _offers(command: Command, path: tuple[str, ...]) -> Iterator[str]:
    for below in command.commands:
        yield from _offers(below, (*path, below.name))
    words = [below.name for below in command.commands] + [
        name for option in command.options for name in option.names
    ]
    before = "".join(f" {word}" for word in path)
    yield f"        {shlex.quote(before) if before else ''}*) offered={shlex.quote(' '.join(words))} ;;"


def main() -> int:
    """Write man/NAME.1 and completions/NAME for each program."""
    source, folder, version, epoch = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    sys.path.insert(0, str(source))
    for name in ("man", "completions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for command in (console(), command_line("jonovahti-admin"), command_line("jonovahti-worker")):
        (folder / "man" / f"{command.name}.1").write_text(page(command, version, epoch), encoding="utf-8")
        (folder / "completions" / command.name).write_text(completion(command), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
