"""The commands that set up, upgrade, check and prove a database; the import has a module of its own."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from app.cli import importing, program
from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending, progress
from app.database import ledger, setup
from app.domain.place import Names

importing.register(program)


@program.command()
def init(
    database: Database,
    name: Annotated[str, typer.Option(help="The region's name in Finnish.")],
    name_sv: Annotated[str, typer.Option(help="The same in Swedish.")] = "",
    name_en: Annotated[str, typer.Option(help="The same in English.")] = "",
    zone: Annotated[str, typer.Option(help="Time zone that local days are counted in.")] = "Europe/Helsinki",
    as_json: AsJson = False,
) -> None:
    """Make the contact-centre database: tables, triggers, functions, roles, the calendar of holidays."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        ending(Exit.WRONG_USE, f'"{zone}" is not a time zone; write it like Europe/Helsinki.')
    with opened(database) as engine:
        setup.initialise(engine, setup.RegionSeed(names=Names(name, name_sv, name_en), zone=zone))
    words = [
        f"Made the contact-centre database of {name}.",
        "Next: `jonovahti-admin import`, or let the phone platform write.",
    ]
    answer({"made": True, "region": name, "zone": zone}, as_json=as_json, words=words)


@program.command()
def upgrade(database: Database, as_json: AsJson = False) -> None:
    """Bring the database to this program's version; nothing happens when it is there already."""
    with opened(database) as engine:
        before, after = setup.upgrade(engine)
    same = before == after
    words = [
        "The database is of this version already." if same else f"Upgraded from version {before} to {after}."
    ]
    answer({"before": before, "after": after}, as_json=as_json, words=words)


@program.command()
def check(database: Database, as_json: AsJson = False) -> None:
    """Say in plain words what the database lacks of the contract that this program relies on."""
    with opened(database) as engine:
        findings = setup.check(engine)
    data: dict[str, Any] = {"whole": not findings, "findings": [asdict(finding) for finding in findings]}
    words = [str(finding) for finding in findings] or ["The database fulfils the contract."]
    answer(data, as_json=as_json, words=words)
    if findings:
        raise typer.Exit(Exit.FINDINGS)


@program.command()
def verify(database: Database, as_json: AsJson = False) -> None:
    """Prove the ledger from the spine, that every state follows from its events, and the audit's chains."""
    with opened(database) as engine, progress("Proving the ledger", shown=not as_json) as tell:
        proof = ledger.verify(engine, progress=tell)
    answer(proof.as_json(), as_json=as_json, words=list(proof.in_words()))
    if not proof.holds:
        raise typer.Exit(Exit.FINDINGS)


@program.command()
def rights(
    database: Database,
    login: Annotated[str, typer.Argument(help="The person's login role; made when it is not there.")],
    role: Annotated[
        str, typer.Option(help="viewer, supervisor, manager, auditor, worker or platform.")
    ] = "supervisor",
    centre: Annotated[
        list[str] | None, typer.Option(help="A centre's code; once for each. Without: all centres.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Let a person in: a login role in one group role, and the centres they see (PostgreSQL)."""
    with opened(database) as engine:
        centres = setup.allow(engine, login, role, centre)
    words = [f"{login} is a {role} of {len(centres)} centres: {', '.join(centres)}."]
    answer({"login": login, "role": role, "centres": centres}, as_json=as_json, words=words)


@program.command("demo-data")
def demo_data(
    folder: Annotated[
        Path | None, typer.Option(help="Where to keep it; without, the user's cache folder.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed makes the same region and day.")] = 1,
    scenario: Annotated[
        str, typer.Option(help="ordinary, monday-morning, sick-leave, quiet or connection-lost.")
    ] = "ordinary",
    as_json: AsJson = False,
) -> None:
    """Prepare the made-up region of the demo, so that the console opens at once."""
    from app.demo import prepare  # the simulator is loaded only here

    kept = folder or prepare.cache_folder()
    today = datetime.now(UTC).astimezone(ZoneInfo("Europe/Helsinki")).date()
    with progress("Preparing the demo", shown=not as_json) as tell:
        path = prepare.prepare(kept, seed=seed, scenario=scenario, today=today, progress=tell)
    answer({"file": str(path)}, as_json=as_json, words=[f"The demo is ready in {path}."])
