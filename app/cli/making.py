"""`jonovahti-admin init`, `upgrade`, `check` and `demo-data`: a database is made, brought up to date and looked at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending, progress, waiting
from app.database import setup
from app.database.finding import Upgraded
from app.domain.place import Names


def register(program: typer.Typer) -> None:
    """Add the commands to the program."""
    program.command("init")(init)
    program.command("upgrade")(upgrade)
    program.command("check")(check)
    program.command("demo-data")(demo_data)


def init(
    database: Database,
    name: Annotated[str, typer.Option(help="The region's name in Finnish.")],
    name_sv: Annotated[str, typer.Option(help="The same in Swedish.")] = "",
    name_en: Annotated[str, typer.Option(help="The same in English.")] = "",
    zone: Annotated[str, typer.Option(help="Time zone that local days are counted in.")] = "Europe/Helsinki",
    as_json: AsJson = False,
) -> None:
    """Make the contact-centre database: tables, triggers, functions, roles, holidays, the first text templates."""
    if not name.strip():
        ending(Exit.WRONG_USE, "Say the region's name with --name: it is written on every screen and report.")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        ending(Exit.WRONG_USE, f'"{zone}" is not a time zone; write it like Europe/Helsinki.')
    with opened(database, may_be_made=True) as engine, waiting("Making the database", shown=not as_json):
        seed = setup.RegionSeed(names=Names(name, name_sv, name_en), zone=zone)
        is_new, left, its_name, its_zone = setup.initialise(engine, seed)
    words = [
        f"Made the contact-centre database of {name}."
        if is_new
        else f"There was a contact-centre database here already, of {its_name} ({its_zone}): it is of this version, and"
        " was left as it is.",
        "Next: `jonovahti-admin import`, or let the phone platform write; `jonovahti-admin rights` lets people in.",
    ]
    data = {
        "made": is_new,
        "region": its_name,
        "zone": its_zone,
        "whole": not left,
        "findings": [finding._asdict() for finding in left],
    }
    if left:
        words = ["The contact-centre database is there, and not all of it is as this version makes it:"]
        words += [finding.words for finding in left]
        words += ["`jonovahti-admin upgrade` mends what can be mended."]
    answer(data, as_json=as_json, words=words)
    if left:
        raise typer.Exit(Exit.FINDINGS)


def upgrade(database: Database, as_json: AsJson = False) -> None:
    """Bring the database to this program's version; where it is that already, mend what differs and can be mended.

    Exit code 1 and what is left, where anything is not as this version makes it.
    """
    with opened(database, may_differ=True) as engine, waiting("Upgrading", shown=not as_json):
        done = setup.upgrade(engine)
    _left(done, as_json=as_json)


def _left(done: Upgraded, *, as_json: bool) -> None:
    """Answer what an upgrade did; ends with 1 where something is not as it must be."""
    if not done.left:
        words = ["Upgraded to this version." if done.changed else "The database is of this version already."]
    else:
        what = "Upgraded, but not all" if done.changed else "Nothing was changed. Not all"
        words = [f"{what} is as this version makes it, and `upgrade` cannot mend what is left:"]
        words += [finding.words for finding in done.left]
    data = {
        "changed": done.changed,
        "whole": not done.left,
        "findings": [finding._asdict() for finding in done.left],
    }
    answer(data, as_json=as_json, words=words)
    if done.left:
        raise typer.Exit(Exit.FINDINGS)


def check(database: Database, as_json: AsJson = False) -> None:
    """Say in plain words what the database lacks of the contract that this program relies on.

    And which settings let patients' numbers into the server's own log: of the server, the database or a single login.
    """
    with opened(database, may_differ=True) as engine:
        findings = setup.check(engine)
    data: dict[str, Any] = {"whole": not findings, "findings": [finding._asdict() for finding in findings]}
    words = [finding.words for finding in findings] or ["The database fulfils the contract."]
    answer(data, as_json=as_json, words=words)
    if findings:
        raise typer.Exit(Exit.FINDINGS)


def demo_data(
    folder: Annotated[
        Path | None, typer.Option(help="Where to keep it; without, the user's cache folder.")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed makes the same region and day.")] = None,
    scenario: Annotated[str | None, typer.Option(help="One of the demo's scenarios.")] = None,
    as_json: AsJson = False,
) -> None:
    """Prepare the made-up region of the demo, so that the console opens at once."""
    from app.bootstrap import demo_folder  # the simulator is loaded only where it is needed
    from app.demo.prepare import SEED, prepare
    from app.demo.scenarios import DEFAULT, SCENARIOS

    chosen = scenario or DEFAULT.name
    if chosen not in SCENARIOS:
        ending(Exit.WRONG_USE, f'There is no scenario "{chosen}". There are: {", ".join(SCENARIOS)}.')
    today = datetime.now(ZoneInfo("Europe/Helsinki")).date()
    with progress("Preparing the demo", shown=not as_json) as tell:
        path = prepare(
            folder or demo_folder(),
            seed=SEED if seed is None else seed,
            scenario=chosen,
            today=today,
            progress=tell,
        )
    answer({"file": str(path)}, as_json=as_json, words=[f"The demo is ready in {path}."])
