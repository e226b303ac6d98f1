"""`jonovahti-admin rights`: letting a person in, showing who is, taking it away; each may be tried out first."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.cli.opening import opened
from app.cli.options import AsJson, Database
from app.cli.output import Exit, answer, ending
from app.database.logins import in_sql
from app.database.membership import (
    Change,
    NoRole,
    OtherRole,
    Person,
    Step,
    UnknownCentre,
    allow,
    disallow,
    people,
)
from app.database.postgres.rights import GROUPS


def register(program: typer.Typer) -> None:
    """Add the command to the program."""
    program.command("rights")(rights)


def rights(
    database: Database,
    login: Annotated[
        str | None, typer.Argument(help="The person's login role; made when it is not there.")
    ] = None,
    role: Annotated[
        str | None,
        typer.Option(
            help="viewer, supervisor, manager, auditor, worker or platform. Without: the one the login has."
        ),
    ] = None,
    adds_role: Annotated[
        bool, typer.Option("--add-role", help="Give --role beside the role that the login has.")
    ] = False,
    centre: Annotated[
        list[str] | None,
        typer.Option(
            help="A centre's code or name; once for each. Without: a new login gets all centres, a known one keeps "
            "those it has."
        ),
    ] = None,
    all_centres: Annotated[
        bool, typer.Option("--all-centres", help="All centres there are now, for a known login too.")
    ] = False,
    numbers: Annotated[
        bool | None,
        typer.Option(
            "--numbers/--no-numbers",
            help="Whether numbers may be shown to them at these centres. Without: at new centres not where they are, "
            "or before a --revoke were, hidden.",
        ),
    ] = None,
    shows: Annotated[
        bool,
        typer.Option("--list", help="Only show who is in, where, as what; of one login where it is named."),
    ] = False,
    revokes: Annotated[
        bool, typer.Option("--revoke", help="Take these centres away; without --centre, everything.")
    ] = False,
    is_dry: Annotated[bool, typer.Option("--dry-run", help="Only say what would be changed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Let a person in: a login role in one group role, and the centres they see (PostgreSQL)."""
    if login is None and not shows:
        ending(Exit.WRONG_USE, "Name a login, or ask for --list.")
    if shows and (role or centre or all_centres or revokes or numbers is not None):
        ending(Exit.WRONG_USE, "--list only shows who is in: leave out what is to be changed.")
    if adds_role and role is None:
        ending(Exit.WRONG_USE, "Say which role to add, with --role.")
    if all_centres and centre:
        ending(Exit.WRONG_USE, "Name centres with --centre, or ask for --all-centres.")
    if all_centres and revokes:
        ending(Exit.WRONG_USE, "Name the centres to take away with --centre; without, everything is taken.")
    with opened(database) as engine:
        try:
            if login is None or shows:
                _list([one for one in people(engine) if login in {None, one.login}], login, as_json=as_json)
                return
            change = (
                disallow(engine, login, centre, is_dry=is_dry)
                if revokes
                else allow(
                    engine,
                    login,
                    role,
                    centre,
                    all_centres=all_centres,
                    shows_numbers=numbers,
                    adds_role=adds_role,
                    is_dry=is_dry,
                )
            )
        except NoRole:
            ending(
                Exit.WRONG_USE,
                f"{login} has no role here: say which with --role, one of {', '.join(GROUPS)}.",
                "Is the name right? Nothing has been changed.",
            )
        except OtherRole as other:
            held = ", ".join(other.held)
            ending(
                Exit.WRONG_USE,
                f"{login} is {held} already. To be {role} too: --add-role. To be {role} instead: "
                "take everything away first, with --revoke.",
                "Nothing has been changed.",
            )
        except UnknownCentre as unknown:
            ending(Exit.WRONG_USE, f'There is no centre "{unknown}". There are: {", ".join(unknown.there)}.')
        except ValueError as error:
            ending(Exit.WRONG_USE, str(error))
    words = _revoked(change, centre) if revokes else _granted(change, names_centres=centre is not None)
    answer(_as_data(change, None if revokes else role), as_json=as_json, words=words)


def _as_data(change: Change, role: str | None) -> dict[str, Any]:
    """`role`: the one that was asked for."""
    return {
        "login": change.login,
        "role": role,
        "roles": list(change.roles),
        "centres": list(change.centres),
        "without_numbers": list(change.without_numbers),
        "can_log_in": change.can_log_in,
        "login_made": change.login_made and not change.is_dry,
        "dry_run": change.is_dry,
        "steps": [step._asdict() for step in change.steps],
    }


def _granted(change: Change, *, names_centres: bool) -> list[str]:
    centres = ", ".join(change.centres) or "none yet"
    others = [] if names_centres else _others(change)
    if change.is_dry:
        return _dry(change) + others
    hidden = f" No numbers at: {', '.join(change.without_numbers)}." if change.without_numbers else ""
    words = [f"{change.login} is in as {', '.join(change.roles)}. Centres: {centres}.{hidden}"]
    if change.login_made:
        words.append(
            f"The login was made without a password: give it one with \\password {in_sql(change.login)} in psql, "
            "or let it in by certificate, Kerberos or LDAP."
        )
    if not change.can_log_in:
        words.append(
            f"But it cannot log in: in psql, ALTER ROLE {in_sql(change.login)} LOGIN, unless that was taken away on"
            " purpose."
        )
    return words + others


def _others(change: Change) -> list[str]:
    """What to do for the centres that it was not given, of today or of later, where none was named."""
    if change.others:
        lacking = ", ".join(change.others)
        said = f"No centre is given that was not asked for. It does not have: {lacking}."
        return [f"{said} To give them: --centre CENTRE, or --all-centres."]
    again = f"`jonovahti-admin rights {change.login} --all-centres`"
    return [f"These are the centres of today: after new ones were made, {again} adds them."]


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


def _list(found: list[Person], login: str | None, *, as_json: bool) -> None:
    words = [
        f"{person.login}: {', '.join(person.groups)}. Centres: {', '.join(person.centres) or 'none'}."
        + (f" No numbers at: {', '.join(person.without_numbers)}." if person.without_numbers else "")
        + ("" if person.can_log_in else " Cannot log in.")
        for person in found
    ]
    answer(
        {"people": [person._asdict() for person in found]},
        as_json=as_json,
        words=words or ["Nobody is in yet." if login is None else f"{login} is not in."],
    )
