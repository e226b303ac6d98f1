"""`jonovahti-worker`: runs the service beside the database, once or until it is told to stop, and says how it fares."""

from __future__ import annotations

import logging
import signal
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from app.cli import run as run_program
from app.cli import says_its_version
from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending
from app.database import outbox_health
from app.database.engine import Engine
from app.database.untold import Untold, untold
from app.domain.worker_health import NO_ALARM, Problem, problems
from app.logs import Blotted
from app.worker.running import Worker, open_gateways
from app.worker.settings import SettingsError, WorkerSettings, read_settings

program = typer.Typer(
    name="jonovahti-worker",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Send texts and dial commands, receive reports, take samples, count the days, blank old numbers.",
    epilog="Exit codes: 0 done, 1 done but something is wrong, 2 wrong use or settings, 3 the database cannot be "
    "reached, 4 the database is not one this program can work with, 5 cut short, or the receiver's port is taken, "
    "6 a fault of this program. SIGTERM and SIGINT end it after the call that is being made.",
)

program.callback()(says_its_version)

Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        "-c",
        envvar="JONOVAHTI_WORKER_CONFIG",
        help="The worker's TOML file (docs/texts.md); without one it sends nothing, and samples and counts only.",
    ),
]
Name = Annotated[
    str | None, typer.Option(help="This worker's name among several; its host's name unless the file says.")
]


def main() -> None:
    """The program's entry."""
    run_program(program)


@program.command()
def run(database: Database, config: Config = None, name: Name = None) -> None:
    """Work until told to stop. A database that goes away is waited for, one that is not there ends it with 3."""
    settings = _settings(config, name)
    with opened(database) as engine:
        outbox_health.zone(engine)  # or it was not set up to the end
        worker = _worker(engine, settings)
        # Signals reach the main thread between two steps of Python, and a text is never left half sent.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop())
        _log_to_standard_error()
        logging.getLogger(__name__).info("worker %s works", settings.name)
        try:
            worker.run()
        except OSError as error:
            ending(
                Exit.CUT_SHORT,
                f"Nothing can be received at {settings.reports.host}, port {settings.reports.port}: {error.strerror}.",
                "Another program has the port, or the address is not this machine's: see [reports] in the settings.",
            )
        logging.getLogger(__name__).info("worker %s ended", settings.name)


@program.command()
def once(database: Database, config: Config = None, name: Name = None, as_json: AsJson = False) -> None:
    """Do all that is due now, and end. No reports are received meanwhile."""
    settings = _settings(config, name)
    with opened(database) as engine:
        outbox_health.zone(engine)  # or it was not set up to the end
        worker = _worker(engine, settings)
        done = worker.once()
    state = worker.gateway_state()
    data: dict[str, Any] = {**done._asdict(), "gateway_state": state.word, "detail": state.detail}
    words = [f"{done.calls} calls to gateways, {done.judged} numbers judged."]
    words += [f"{count} became {after} by the time that passed." for after, count in done.settled.items()]
    if state.word != "ok":
        words.append(f"{_GATEWAY_WORDS[state.word]} {state.detail}")
    answer(data, as_json=as_json, words=words)
    if state.word != "ok":
        raise typer.Exit(Exit.FINDINGS)


@program.command()
def status(database: Database, as_json: AsJson = False) -> None:
    """Say whether texts go out and reports come in; exit code 1 when something is wrong.

    Texts that wait for a supervisor to decide are told, and are nothing wrong with sending.
    What keeps patients from being told when they will be rung is a warning: a region need not tell them.
    """
    now = datetime.now(UTC)
    with opened(database) as engine:
        outbox_health.zone(engine)  # or it was not set up to the end
        health = outbox_health.health(engine, now)
        unknown = outbox_health.unknown_reports(engine, now)
        missing = untold(engine)
    found = problems(health)
    is_well = all(one.what in NO_ALARM for one in found)
    warnings = _warnings(missing)
    data: dict[str, Any] = {
        **asdict(health),
        "workers": [worker._asdict() for worker in health.workers],
        "unknown_reports": unknown,
        "problems": [problem._asdict() for problem in found],
        "warnings": [
            {"what": what, "words": said, "centres": list(missing.no_number)}
            for what, said in warnings.items()
        ],
        "is_well": is_well,
    }
    words = [
        f"{worker.worker}: {_ago(now, worker.beat_at)}"
        f"{', stopped' if worker.stopped_at else ''}, sent {worker.sent}, reports {worker.reports}"
        for worker in health.workers
    ]
    words.append(
        ", ".join(f"{count} {state}" for state, count in sorted(health.counts.items())) or "No texts."
    )
    if unknown:
        words.append(f"{unknown} reports of the last day name a text that nobody knows.")
    words += [_in_words(problem) for problem in found]
    words += ["All is well."] if is_well else []
    words += [f"Warning: {said}" for said in warnings.values()]
    answer(data, as_json=as_json, words=words)
    if not is_well:
        raise typer.Exit(Exit.FINDINGS)


def _settings(config: Path | None, name: str | None) -> WorkerSettings:
    try:
        return read_settings(config, name=name)
    except SettingsError as error:
        ending(Exit.WRONG_USE, str(error))


def _worker(engine: Engine, settings: WorkerSettings) -> Worker:
    try:
        return Worker(engine, settings, open_gateways(settings))
    except ValueError as error:
        ending(Exit.WRONG_USE, f"The settings are not safe: {error}.")


def _log_to_standard_error() -> None:
    """For systemd's journal, without numbers and passwords."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Blotted())
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    logging.getLogger("app").addHandler(handler)
    logging.getLogger("app").setLevel(logging.INFO)


def _ago(now: datetime, at: datetime) -> str:
    seconds = max(0, int((now - at).total_seconds()))
    return f"seen {seconds} s ago" if seconds < 120 else f"seen {seconds // 60} min ago"


#: So many centres are named in a warning; JSON has them all.
_NAMED: Final = 5
_GATEWAY_WORDS: Final = {
    "unreachable": "The gateway cannot be reached; texts wait and are tried again.",
    "refuses_us": "The gateway refuses us: check its address, user and password.",
    "unclear": "The gateway's last answer was lost; a report or the template's rule decides.",
}
_WORDS: Final = {
    "no_worker": "No worker runs: start jonovahti-worker; texts wait in the outbox.",
    "worker_dead": "Worker {about} gives no sign of life: look at its log, or start it.",
    "gateway_unreachable": "Worker {about}: the gateway cannot be reached or takes none now; texts wait, tried again.",
    "gateway_refuses_us": "Worker {about}: the gateway refuses us; check its address, user and password.",
    "gateway_unclear": "Worker {about}: the gateway does not answer; it is tried with one text every 30 s.",
    "database_older": "Worker {about}: the database lacks what a part of its work needs; run jonovahti-admin upgrade.",
    "queue_grows": "{about} texts wait that should be out by now.",
    "reports_stopped": "Texts are accepted and no report comes: check that the gateway reaches the receiver.",
    "call_lost": "{about} texts wait for a call of half an hour or more: it may be lost; a supervisor can retry it.",
    "texts_fail": "{about} texts of the last hour failed: look at the carrier's words (jonovahti, Messages, Failed).",
    "texts_held": "{about} texts wait for a person to decide whether to send them again.",
}


def _in_words(problem: Problem) -> str:
    words = _WORDS[problem.what].format(about=problem.about)
    return words if problem.since is None else f"{words} (since {problem.since:%Y-%m-%d %H:%M} UTC)"


def _warnings(missing: Untold) -> dict[str, str]:
    """What keeps the texts of [automatic] windows from being sent, and what to do about it."""
    if missing.no_text:
        said = (
            'no patient can be told when they will be rung: no text "When we ring you" holds {from}, {until} and'
            " the number that rings. A manager writes it (jonovahti, Text templates)."
        )
        return {"no_window_text": said}
    if not missing.no_number:
        return {}
    named = ", ".join(missing.no_number[:_NAMED])
    more = len(missing.no_number) - _NAMED
    named += f" and {more} more" if more > 0 else ""
    said = (
        f"patients of {len(missing.no_number)} of {missing.centres} centres cannot be told when they will be rung:"
        f" the number that rings is not known ({named}). Say it for each:"
        f" jonovahti-admin texts --database ... --shows {missing.no_number[0]}=NUMBER."
    )
    return {"no_number_shown": said}
