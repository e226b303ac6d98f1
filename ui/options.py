"""What the console can be told on its command line; read before Qt is imported, so that --help is at once."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.address import has_password
from app.settings.schema import LANGUAGES, THEMES

#: Of a self test, where nobody says otherwise.
PATIENCE_S: Final = 20.0
#: Of the file of a profile's settings, in bytes; others come and go beside it, with more after its name.
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class Options:
    """None: what the settings say."""

    demo: bool
    speed: float
    scenario: str | None
    seed: int | None
    database: str | None
    profile: str
    language: str | None
    theme: str | None
    selftest: Path | None
    #: No console: a wallboard alone, on which nothing can be done.
    wallboard: bool = False
    #: No window: what works here and what does not, printed as a table or as JSON.
    diagnose: bool = False
    json: bool = False
    #: How long the self test waits for data, in seconds.
    patience: float = PATIENCE_S
    #: The self test opens every screen, once this file is there.
    after: Path | None = None

    @property
    def told(self) -> dict[str, str]:
        """What this says of settings, by key. An address with a password in it is nothing to be shown or kept."""
        said = {
            "general.language": self.language,
            "appearance.theme": self.theme,
            "connection.database": None if has_password(self.database or "") else self.database,
            "connection.profile": self.profile,
        }
        return {key: text for key, text in said.items() if text}


def read_options(arguments: Sequence[str] | None = None) -> Options:
    """Ends the program by SystemExit: 0 after --help and --version, 2 for what is not understood."""
    parser = argparse.ArgumentParser(
        prog="jonovahti",
        description="The console for the people who supervise a health service's callback lines.",
        epilog="A password never comes by argument: it is asked for, or taken from the key store or PGPASSFILE.",
    )
    parser.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        dest=argparse.SUPPRESS,
        help="say which version this is, and exit",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--demo", action="store_true", help="a made-up region on this machine; nothing is sent"
    )
    where.add_argument(
        "--database", type=_database, metavar="URL", help="such as postgresql://user@server/database"
    )
    parser.add_argument(
        "--speed", type=_speed, default=1.0, metavar="N", help="how fast the demo's time runs (1)"
    )
    parser.add_argument("--scenario", type=_scenario, metavar="NAME", help="what kind of day the demo has")
    parser.add_argument("--seed", type=int, metavar="N", help="other patients and nurses for another number")
    parser.add_argument("--profile", type=_profile, default="", metavar="NAME", help="settings of its own")
    parser.add_argument("--language", choices=LANGUAGES, help="instead of the one in the settings")
    parser.add_argument("--theme", choices=THEMES, help="instead of the one in the settings")
    parser.add_argument(
        "--wallboard",
        action="store_true",
        help="no console: figures for a wall, on which nothing can be done",
    )
    parser.add_argument(
        "--selftest",
        type=Path,
        metavar="PNG",
        help="open, wait for live data, save a picture of the window and exit with 0",
    )
    parser.add_argument(
        "--patience",
        type=_patience,
        default=PATIENCE_S,
        metavar="SECONDS",
        help="with --selftest: how long to wait for data on a machine that is slow or busy (20)",
    )
    parser.add_argument(
        "--after",
        type=Path,
        metavar="FILE",
        help="with --selftest: say when all is loaded, wait until FILE is there, then open every screen",
    )
    parser.add_argument(
        "--diagnose",
        action="store_true",
        help="look at libraries, display, key store, network, sign-in and rights, print what to do, and exit",
    )
    parser.add_argument("--json", action="store_true", help="with --diagnose: as JSON, for scripts")
    told = parser.parse_args(arguments)
    if told.json and not told.diagnose:
        parser.error("--json belongs to --diagnose")
    if told.after and not told.selftest:
        parser.error("--after belongs to --selftest")
    if not told.demo and (told.speed != 1.0 or told.scenario or told.seed is not None):
        parser.error("--speed, --scenario and --seed belong to --demo")
    return Options(**vars(told))


class _Version(argparse.Action):
    """Looks the version up only when asked: reading a package's metadata is most of what the options cost."""

    def __call__(self, parser: argparse.ArgumentParser, *_given: Any) -> None:
        from importlib.metadata import version

        sys.stdout.write(f"jonovahti {version('jonovahti')}\n")
        parser.exit()


def _scenario(name: str) -> str:
    from app.demo.scenarios import SCENARIOS

    if name not in SCENARIOS:
        raise argparse.ArgumentTypeError(f"there are {', '.join(SCENARIOS)}")
    return name


def _speed(text: str) -> float:
    speed = float(text)
    if not 0 < speed <= 3600:
        raise argparse.ArgumentTypeError("between 0 and 3600")
    return speed


def _patience(text: str) -> float:
    patience = float(text)
    if not 1 <= patience <= 3600:
        raise argparse.ArgumentTypeError("between 1 and 3600")
    return patience


def _database(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty: write an address, or leave the option out")
    if has_password(text):
        raise argparse.ArgumentTypeError(
            "leave the password out of it: every list of processes would show it"
        )
    return text


def _profile(text: str) -> str:
    if not text.isprintable() or set(text) & set("/\\"):
        raise argparse.ArgumentTypeError("no slashes, and nothing that cannot be printed")
    if text:
        from app.settings import settings_file

        if len(settings_file(text).name.encode()) > _LONGEST_NAME:
            raise argparse.ArgumentTypeError("too long for the name of a file")
    return text
