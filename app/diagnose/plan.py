"""What is diagnosed: the workstation, and the way to the server that its settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_cache_path, user_state_path

from app import bootstrap, credentials
from app.diagnose import machine
from app.diagnose.finding import Finding, of_trouble, warning
from app.diagnose.server import Way, looked_at, of_the_demo
from app.domain.address import has_password
from app.domain.errors import Refused
from app.logs import keep_secret, log_file
from app.settings import PROGRAM, Layer, Origin, Read, Settings, Source


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Plan:
    """`settings_file` is the profile's. `database`: the command line's, which holds where no policy says otherwise.

    `libraries`: those of the screen, by name to import and name of the package.
    `ask` is called for a password where the key store has none and libpq finds none by itself; None: nobody is asked.
    """

    found: Read
    settings_file: Path
    database: str = ""
    libraries: Sequence[tuple[str, str]] = ()
    ask: Callable[[str], str] | None = None
    now: Callable[[], datetime] = _now

    @property
    def settings(self) -> Settings:
        """What holds, the command line's address among it."""
        said = Layer(Source.COMMAND_LINE, {"connection.database": self.database})
        return self.found.settings.with_layer(said) if self.database else self.found.settings

    @property
    def overruled(self) -> Origin | None:
        """The policy for whose sake the command line's address is not used."""
        settings = self.settings
        return settings.place_lock if self.database and self.database != settings.database else None

    def url(self) -> str:
        """Where the console would sign in, "" for nowhere; without a password. Raises Refused."""
        settings = self.settings
        url = settings.database
        if not url:
            return ""
        url = bootstrap.with_ca(bootstrap.with_user(url, settings["connection.user"]), settings.ca_file)
        if has_password(url):
            raise Refused("password_in_url")
        return url


def diagnosed(plan: Plan) -> Iterator[Finding]:
    """Line by line, as each is found out; some take seconds."""
    yield machine.libraries(plan.libraries)
    yield machine.display()
    yield machine.settings(
        [str(one) for one in plan.found.troubles if not one.is_quiet], plan.found.looked_in
    )
    yield from machine.folders(
        {
            "settings": plan.settings_file.parent,
            "acts": user_state_path(PROGRAM, appauthor=False),
            "log": log_file().parent,
            "demo": user_cache_path(PROGRAM, appauthor=False),
        }
    )
    yield machine.key_store()
    yield machine.password_sources()
    if (lock := plan.overruled) is not None:
        by = f" by {lock.by}" if lock.by else ""
        yield warning(
            "address",
            f"the one of --database is not used: where to sign in is locked{by} in {lock.where}",
            "Ask whoever looks after the policy, or leave --database out.",
            "locked",
        )
    place = plan.settings.place
    if place is not None and place.kind == "demo":
        yield from of_the_demo()
        return
    try:
        url = plan.url()
    except Refused as refused:
        yield of_trouble("address", refused)
        return
    yield from looked_at(Way(url, _password(plan, url), plan.now))


def _password(plan: Plan, url: str) -> str | None:
    if not url or url.startswith("sqlite"):
        return None
    account = bootstrap.account(url, "")
    found = credentials.find(account, is_in_a_file=bootstrap.finds_password(url, ""))
    password = found.password
    if found.source == "ask" and plan.ask is not None:
        password = plan.ask(account) or None
    keep_secret(password)
    return password
