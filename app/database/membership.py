"""Who may where: a person's login, its groups, and the centres it sees; granted, listed and taken away again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Engine, delete, select, text, update

from app.database.logins import IS_IN, insist_on_a_login, insist_on_none_of_ours
from app.database.postgres import rights
from app.database.postgres.making import quoted
from app.database.postgres.setup import create_login, place
from app.database.rights_taken import Taken, taken_from
from app.database.tables import centre, membership
from app.database.trouble import reaching

_PEOPLE: Final = text(f"""
SELECT m.rolname AS login, array_agg(DISTINCT g.rolname::text ORDER BY g.rolname::text) AS groups,
       m.rolcanlogin AS can_log_in
  FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
 WHERE g.rolname = ANY (:groups) AND m.rolname <> ALL (:groups) AND {IS_IN}
 GROUP BY m.rolname, m.rolcanlogin ORDER BY 1
""")  # noqa: S608  # our own words only
_GROUPS: Final = text(f"""
SELECT g.rolname FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
 WHERE m.rolname = :login AND {IS_IN} ORDER BY 1
""")  # noqa: S608  # our own words only
_CAN_LOG_IN: Final = text("SELECT rolcanlogin FROM pg_roles WHERE rolname = :login")
_TELL: Final = text("SELECT contact.write_audit(0, NULL, :what, CAST(:detail AS jsonb))")


class UnknownCentre(Exception):
    """A centre that was named is not there; `there` are the codes that are."""

    def __init__(self, name: str, there: Sequence[str]) -> None:
        super().__init__(name)
        self.there = tuple(there)


class NoRole(Exception):
    """Nothing says what the login may do: it has no role, and none was named."""


class OtherRole(Exception):
    """The login has other roles than the one that was named; `held` are those it has."""

    def __init__(self, held: Sequence[str]) -> None:
        super().__init__(", ".join(held))
        self.held = tuple(held)


class Step(NamedTuple):
    """One change: `what` is `login`, `group`, `centre`, `numbers` or `connect`; `about` names it.

    `is_given` False: it is taken away.
    """

    what: str
    about: str
    is_given: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """What was done, or in a dry run would be; no step: it was so already.

    `centres`: the codes it was about; `without_numbers`: those of them where it is shown no numbers afterwards.
    `others`: the codes of the centres that it does not have afterwards. `roles`: what the login is afterwards, or would
    be. `can_log_in`: False for a role that has no LOGIN, which is not given: somebody may have taken it away on
    purpose.
    """

    login: str
    steps: tuple[Step, ...]
    centres: tuple[str, ...]
    is_dry: bool
    roles: tuple[str, ...] = ()
    can_log_in: bool = True
    without_numbers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def login_made(self) -> bool:
        return any(step.what == "login" for step in self.steps)


class Person(NamedTuple):
    """A login of a group, with the codes of its centres and of those where it is shown no numbers."""

    login: str
    groups: tuple[str, ...]
    centres: tuple[str, ...]
    without_numbers: tuple[str, ...]
    can_log_in: bool


def allow(
    engine: Engine,
    login: str,
    group: str | None,
    centres: Sequence[str] | None,
    *,
    all_centres: bool = False,
    shows_numbers: bool | None = None,
    adds_role: bool = False,
    is_dry: bool = False,
) -> Change:
    """Make the login in its group and give it the centres, named by code or Finnish name, or `all_centres` there are.

    Where neither is said a new login gets all, and one that has a role or a centre already keeps those it has: nobody
    is let in further than was said. Without a group one that has any keeps what it is. `adds_role`: the group comes
    beside others that it has. `shows_numbers`: whether numbers may be shown to it at these centres; None leaves that as
    it is, and at new centres hides them where they are hidden at all the login has, or has had last, and where they
    were hidden when the centre was taken away; else it shows them. Done again it changes nothing. Raises UnknownCentre,
    NoRole, OtherRole, ValueError for a group that there is none of, for a role that is no login or on SQLite,
    Unavailable.
    """
    _insist_on_postgresql(engine)
    if group is not None and group not in rights.GROUPS:
        raise ValueError(f"{group} is none of {', '.join(rights.GROUPS)}")
    with reaching(), engine.connect() as connection:
        held = _groups(connection, login)
        insist_on_a_login(connection, login, is_in=bool(held))
        if group is None and not held:
            raise NoRole
        if group is not None and held and group not in held and not adds_role:
            raise OtherRole(held)
        chosen = _chosen(connection, centres)
        has, had = _held(connection, login), taken_from(connection, login)
        if centres is None and not all_centres and (held or has):
            chosen = [(id_, code) for id_, code in chosen if id_ in has]
        shown = {id_: _shows(has, had, id_, shows_numbers) for id_, _ in chosen}
        steps = tuple(_to_give(connection, login, group, chosen, shown))
        after = {**has, **shown}
        others = tuple(code for id_, code in _chosen(connection, None) if id_ not in after)
        can_log_in = connection.execute(_CAN_LOG_IN, {"login": login}).scalar_one_or_none() is not False
    if not is_dry and steps:
        # At once as it shall be: between two transactions numbers would be open to whom they are to be hidden from.
        new = {id_: after[id_] for id_, _ in chosen if id_ not in has}
        if group is not None:
            create_login(engine, login, group, new)
        with reaching(), engine.begin() as connection:
            if group is None:
                place(connection, login, new)
            if shows_numbers is not None:
                connection.execute(
                    update(membership)
                    .where(
                        membership.c.login == login, membership.c.centre_id.in_([id_ for id_, _ in chosen])
                    )
                    .values(may_show_number=shows_numbers)
                )
            without = {
                "without_numbers_before": [id_ for id_ in shown if not has.get(id_, True)],
                "without_numbers": [id_ for id_ in shown if not shown[id_]],
            }
            _tell(connection, "rights:granted", login, group or "", chosen, without)
    roles = tuple(sorted({*held, *([group] if group else [])}))
    hidden = tuple(code for id_, code in chosen if not after[id_])
    return Change(login, steps, tuple(code for _, code in chosen), is_dry, roles, can_log_in, hidden, others)


def disallow(engine: Engine, login: str, centres: Sequence[str] | None, *, is_dry: bool = False) -> Change:
    """Take the centres away; None takes away everything: groups, all centres, the right to connect.

    The login itself stays, as what it did stays in the audit. Raises as `allow`.
    """
    _insist_on_postgresql(engine)
    insist_on_none_of_ours(login)
    with reaching(), engine.begin() as connection:
        chosen, has = _chosen(connection, centres), _held(connection, login)
        steps = tuple(_to_take(connection, login, chosen, everything=centres is None))
        if not is_dry and steps:
            connection.execute(
                delete(membership).where(
                    membership.c.login == login, membership.c.centre_id.in_([id_ for id_, _ in chosen])
                )
            )
            for step in steps:
                if step.what == "group":
                    connection.exec_driver_sql(f"REVOKE {rights.role(step.about)} FROM {quoted(login)}")
                elif step.what == "connect":
                    connection.exec_driver_sql(
                        f"REVOKE CONNECT ON DATABASE {quoted(step.about)} FROM {quoted(login)}"
                    )
            taken = [(id_, code) for id_, code in chosen if id_ in has]
            without = {"without_numbers_before": [id_ for id_, _ in taken if not has[id_]]}
            _tell(connection, "rights:revoked", login, "", taken, without)
    return Change(login, steps, tuple(code for _, code in chosen), is_dry)


def people(engine: Engine) -> list[Person]:
    """Everybody in a group, by login. Raises ValueError on SQLite, Unavailable."""
    _insist_on_postgresql(engine)
    with reaching(), engine.connect() as connection:
        rows = connection.execute(
            select(membership.c.login, membership.c.may_show_number, centre.c.code)
            .join_from(membership, centre, centre.c.id == membership.c.centre_id)
            .order_by(membership.c.login, centre.c.id)
        ).all()
        groups = [rights.role(group) for group in rights.GROUPS]
        found = connection.execute(_PEOPLE, {"groups": groups}).all()
    return [
        Person(
            one.login,
            tuple(group.removeprefix("jonovahti_") for group in one.groups),
            tuple(row.code for row in rows if row.login == one.login),
            tuple(row.code for row in rows if row.login == one.login and not row.may_show_number),
            one.can_log_in,
        )
        for one in found
    ]


def _insist_on_postgresql(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        raise ValueError("A SQLite file has one user; rights are PostgreSQL's.")


def _chosen(connection: Connection, centres: Sequence[str] | None) -> list[tuple[int, str]]:
    """Ids and codes of the centres named; None: of all."""
    rows = connection.execute(
        select(centre.c.id, centre.c.code, centre.c.name_fi).order_by(centre.c.id)
    ).all()
    if centres is None:
        return [(row.id, row.code) for row in rows]
    chosen = []
    for name in centres:
        # A code may be the name of another centre: as typed goes before another case, and a code before a name.
        ways = (
            [row for row in rows if row.code == name],
            [row for row in rows if row.name_fi == name],
            [row for row in rows if row.code.casefold() == name.casefold()],
            [row for row in rows if row.name_fi.casefold() == name.casefold()],
        )
        found = next((way for way in ways if way), [])
        if len(found) != 1:
            raise UnknownCentre(name, [row.code for row in rows])
        chosen.append((found[0].id, found[0].code))
    return chosen


def _to_give(
    connection: Connection,
    login: str,
    group: str | None,
    chosen: list[tuple[int, str]],
    shown: dict[int, bool],
) -> Iterator[Step]:
    there = connection.execute(
        text("SELECT 1 FROM pg_roles WHERE rolname = :login"), {"login": login}
    ).first()
    if there is None:
        yield Step("login", login)
    if group is not None and group not in _groups(connection, login):
        yield Step("group", group)
    held = _held(connection, login)
    for id_, code in chosen:
        if id_ not in held:
            yield Step("centre", code)
        if held.get(id_, True) != shown[id_]:
            yield Step("numbers", code, shown[id_])


def _shows(held: dict[int, bool], had: Taken, centre_id: int, shows_numbers: bool | None) -> bool:
    """Whether numbers are shown there afterwards; unsaid, to nobody from whom they are, or were, hidden."""
    if shows_numbers is not None:
        return shows_numbers
    if centre_id in held:
        return held[centre_id]
    others = any(held.values()) if held else not had.is_last_hidden
    return others and centre_id not in had.hidden


def _to_take(
    connection: Connection, login: str, chosen: list[tuple[int, str]], *, everything: bool
) -> Iterator[Step]:
    held = _held(connection, login)
    for id_, code in chosen:
        if id_ in held:
            yield Step("centre", code, is_given=False)
    if not everything:
        return
    for group in _groups(connection, login):
        yield Step("group", group, is_given=False)
    connects = connection.execute(
        text(
            "SELECT d.datname FROM pg_database d CROSS JOIN aclexplode(d.datacl) a JOIN pg_roles r ON r.oid = a.grantee"
            " WHERE d.datname = current_database() AND r.rolname = :login AND a.privilege_type = 'CONNECT'"
        ),
        {"login": login},
    ).first()
    if connects is not None:
        yield Step("connect", connects.datname, is_given=False)


def _groups(connection: Connection, login: str) -> list[str]:
    """The groups that the login is itself a member of."""
    found = connection.execute(_GROUPS, {"login": login}).scalars()
    known = {rights.role(group): group for group in rights.GROUPS}
    # Granted by several, a membership is there several times.
    return list(dict.fromkeys(known[name] for name in found if name in known))


def _held(connection: Connection, login: str) -> dict[int, bool]:
    """By centre of the login: whether numbers may be shown there."""
    rows: Sequence[Any] = connection.execute(
        select(membership.c.centre_id, membership.c.may_show_number).where(membership.c.login == login)
    ).all()
    return {row.centre_id: row.may_show_number for row in rows}


def _tell(
    connection: Connection,
    what: str,
    login: str,
    group: str,
    chosen: list[tuple[int, str]],
    hidden: Mapping[str, list[int]],
) -> None:
    """Who lets whom in is in the audit like everything else; `hidden`: at which of the centres numbers are and were."""
    told: dict[str, Any] = {"login": login, "centres": [id_ for id_, _ in chosen]}
    told |= {"role": group} if group else {}
    told |= hidden if any(hidden.values()) else {}
    connection.execute(_TELL, {"what": what, "detail": json.dumps(told, ensure_ascii=False)})
