"""`jonovahti-admin rights`: letting a person in, showing who is, taking it away; each may be tried out first."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending
from app.database.membership import Change, Person, Step, UnknownCentre, allow, disallow, people


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("rights")(rights)


def rights(
    database: Database,
    login: Annotated[
        str | None, typer.Argument(help="The person's login role; made when it is not there.")
    ] = None,
    role: Annotated[
        str, typer.Option(help="viewer, supervisor, manager, auditor, worker or platform.")
    ] = "supervisor",
    centre: Annotated[
        list[str] | None, typer.Option(help="A centre's code or name; once for each. Without: all centres.")
    ] = None,
    numbers: Annotated[
        bool | None,
        typer.Option("--numbers/--no-numbers", help="Whether numbers may be shown to them at these centres."),
    ] = None,
    shows: Annotated[bool, typer.Option("--list", help="Only show who is in, where, as what.")] = False,
    revokes: Annotated[
        bool, typer.Option("--revoke", help="Take these centres away; without --centre, everything.")
    ] = False,
    is_dry: Annotated[bool, typer.Option("--dry-run", help="Only say what would be changed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Let a person in: a login role in one group role, and the centres they see (PostgreSQL)."""
    if shows == (login is not None):
        ending(Exit.WRONG_USE, "Name a login, or ask for --list.")
    with opened(database) as engine:
        try:
            if login is None:
                _list(people(engine), as_json=as_json)
                return
            change = (
                disallow(engine, login, centre, is_dry=is_dry)
                if revokes
                else allow(engine, login, role, centre, shows_numbers=numbers, is_dry=is_dry)
            )
        except UnknownCentre as unknown:
            ending(Exit.WRONG_USE, f'There is no centre "{unknown}". There are: {", ".join(unknown.there)}.')
        except ValueError as error:
            ending(Exit.WRONG_USE, str(error))
    data: dict[str, Any] = {
        "login": login,
        "role": None if revokes else role,
        "centres": list(change.centres),
        "login_made": change.login_made and not is_dry,
        "dry_run": is_dry,
        "steps": [step._asdict() for step in change.steps],
    }
    words = _revoked(change, centre) if revokes else _granted(change, role, centre)
    answer(data, as_json=as_json, words=words)


def _granted(change: Change, role: str, centre: list[str] | None) -> list[str]:
    centres = ", ".join(change.centres) or "none yet"
    if change.is_dry:
        return _dry(change)
    words = [f"{change.login} is in as {role}. Centres: {centres}."]
    if change.login_made:
        words.append(
            f"The login was made without a password: give it one with \\password {change.login} in psql, "
            "or let it in by certificate, Kerberos or LDAP."
        )
    if centre is None:
        words.append("These are the centres of today: after new ones were made, run this again.")
    return words


def _revoked(change: Change, centre: list[str] | None) -> list[str]:
    if change.is_dry:
        return _dry(change)
    if not change.steps:
        return [f"{change.login} had none of this."]
    taken = [f"Done: {_told(step)}." for step in change.steps]
    if centre is None:
        taken.append(
            f"The login {change.login} itself is still there: what it did stays in the audit under its name, "
            "so never give it to somebody else."
        )
    return taken


def _dry(change: Change) -> list[str]:
    if not change.steps:
        return ["Nothing would change."]
    return [f"Would do: {_told(step)}." for step in change.steps] + ["Nothing has been changed."]


def _told(step: Step) -> str:
    verb = "give" if step.is_given else "take away"
    match step.what:
        case "login":
            return f"make the login {step.about}, without a password"
        case "group":
            return f"{verb} the role {step.about}"
        case "centre":
            return f"{verb} the centre {step.about}"
        case "numbers":
            return f"{'show' if step.is_given else 'hide'} numbers at {step.about}"
        case _:
            return f"{verb} the right to connect to {step.about}"


def _list(found: list[Person], *, as_json: bool) -> None:
    words = [
        f"{person.login}: {', '.join(person.groups)}. Centres: {', '.join(person.centres) or 'none'}."
        + (f" No numbers at: {', '.join(person.without_numbers)}." if person.without_numbers else "")
        + ("" if person.can_log_in else " Cannot log in.")
        for person in found
    ]
    answer(
        {"people": [person._asdict() for person in found]},
        as_json=as_json,
        words=words or ["Nobody is in yet."],
    )
