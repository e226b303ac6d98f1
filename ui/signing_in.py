"""What signing in waits for, off the GUI thread: the database, the key store, and who was here last."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app import bootstrap
from app.domain.errors import Unavailable
from app.services import Services
from app.settings import Authorities, Profile


class SignedIn(NamedTuple):
    """`is_unproven`: by what is kept on this machine, while nobody has been here lately who proved who they are.

    `test_name`: of the profile for trying things out that leads there, "" for none.
    """

    services: Services
    is_unproven: bool = False
    test_name: str = ""


def with_kept_password(
    database: str, ca: Authorities, user: str, lock_after_s: float, say: Callable[[str], None]
) -> SignedIn:
    """By the key store, a file or whatever else libpq finds. `say` is told why the key store is not used.

    Raises Refused, Unavailable and WrongDatabase.
    """
    if database.startswith("sqlite"):
        # A file has no password, and a desktop without a key store yet would ask for one to be made.
        return started(bootstrap.open_database(database, user))
    # The key store's library is loaded where it is asked: the demo has no password.
    from app import credentials
    from app.attendance import Attendance, attendance_file

    # Asked before the server, which may take its time: what counts is when the program was started.
    is_away = Attendance(attendance_file(bootstrap.fingerprint(database, user))).is_away(lock_after_s)
    is_in_a_file = bootstrap.finds_password(database, user)
    found = credentials.find(bootstrap.account(database, user), is_in_a_file=is_in_a_file)
    try:
        services = bootstrap.open_database(bootstrap.with_ca(database, ca), user, found.password)
    except Unavailable:
        if found.trouble is not None:
            say(found.trouble)
        raise
    # A login without a password has nothing that it could be asked for.
    return started(services, is_unproven=is_away and services.proof.wants_password)


def with_given_password(
    database: str,
    ca: Authorities,
    user: str,
    lock_after_s: float,
    password: str,
    keep: bool,
    say: Callable[[str], None],
) -> SignedIn:
    """By what was typed, which is kept only once it has proved right; `say` is told where it was not kept.

    Where nothing was typed libpq may find a password by itself, and then nobody has proved anything.

    Raises Refused, Unavailable and WrongDatabase.
    """
    from app import credentials
    from app.attendance import Attendance, attendance_file

    attendance = Attendance(attendance_file(bootstrap.fingerprint(database, user)))
    is_away = not password and attendance.is_away(lock_after_s)
    services = bootstrap.open_database(bootstrap.with_ca(database, ca), user, password or None)
    if keep and password:
        try:
            credentials.keep(bootstrap.account(database, user), password)
        except credentials.NoKeyStore as trouble:
            say(trouble.reason)
    return started(services, is_unproven=is_away and services.proof.wants_password)


def forget(database: str, user: str) -> str:
    """Why the key store could not be asked, "" when it keeps nothing any more."""
    from app import credentials

    try:
        credentials.forget(bootstrap.account(database, user))
    except credentials.NoKeyStore as trouble:
        return trouble.reason
    return ""


def marked(work: Callable[[], SignedIn], profiles: Iterable[Profile], database: str) -> SignedIn:
    """What `work` answers, with the name of the profile for trying things out, where it is one. Raises what it does."""
    return work()._replace(test_name=bootstrap.name_of_test(profiles, database))


def started(services: Services, *, is_unproven: bool = False) -> SignedIn:
    """Reading begins here, so that the first board is there when the screen is."""
    services.start()
    return SignedIn(services, is_unproven)
