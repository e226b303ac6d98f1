"""What is diagnosed: the workstation, and the way to the server that its settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_cache_path, user_state_path

from app import bootstrap, credentials
from app.diagnose import machine
from app.diagnose.finding import Finding, of_trouble, warning
from app.diagnose.server import Way, looked_at, nothing_tried, of_the_demo
from app.domain.address import has_password
from app.domain.errors import Refused
from app.logs import keep_secret, log_file
from app.settings import PROGRAM, Layer, Origin, Read, Settings, Source, addresses


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
    def overruled(self) -> Mapping[str, Origin]:
        """What the command line says of where to sign in and is not used, by option: the policy, or what goes before.

        Of a profile's name that is no place's, only its own file of settings is wanted: a policy alone is against it.
        """
        settings, found = self.settings, dict[str, Origin]()
        lock, place = settings.place_lock, settings.place
        if lock is not None and self.database and self.database != settings.database:
            found["--database"] = lock
        wanted = self._profile
        named = next((one for one in settings["profiles"] if one.name == wanted), None)
        leads_there = place is not None and place.name == wanted
        if wanted and not leads_there and (named is None or named.database != settings.database):
            if lock is not None:
                found["--profile"] = lock
            elif named is not None:
                found["--profile"] = settings.origin("connection.database")
        return found

    @property
    def _profile(self) -> str:
        """The command line's, "" for none."""
        said = [one.values for one in self.found.settings.layers if one.source is Source.COMMAND_LINE]
        return next((str(one["connection.profile"]) for one in said if "connection.profile" in one), "")

    def url(self) -> str:
        """Where the console would sign in, "" for nowhere; without a password. Raises Refused."""
        settings = self.settings
        url = settings.database
        if not url:
            return ""
        url = bootstrap.with_ca(bootstrap.with_user(url, settings["connection.user"]), settings.ca)
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
    yield from _overruled(plan)
    yield from _without_its_own_authorities(plan)
    place = plan.settings.place
    if place is not None and place.kind == "demo":
        yield from of_the_demo()
        return
    try:
        url = plan.url()
    except Refused as refused:
        yield of_trouble("address", refused)
        yield from nothing_tried()
        return
    yield from looked_at(Way(url, _password(plan, url), plan.now))


def _overruled(plan: Plan) -> Iterator[Finding]:
    for option, origin in plan.overruled.items():
        if origin.is_locked:
            by = f" by {origin.by}" if origin.by else ""
            said = f"the one of {option} is not used: where to sign in is locked{by} in {origin.where}"
            advice = f"Ask whoever looks after the policy, or leave {option} out."
            yield warning("address", said, advice, "locked")
        else:
            said = f"the one of {option} is not used: {origin.where} goes before it"
            yield warning("address", said, f"Leave {origin.where} or {option} out.", "overruled")


def _without_its_own_authorities(plan: Plan) -> Iterator[Finding]:
    settings = plan.settings
    if settings.ca.is_above_address and addresses.brings_authorities(settings.database):
        lock = settings.origin("connection.ca_file")
        by = f" by {lock.by}" if lock.by else ""
        said = f"its sslrootcert is not used: connection.ca_file is locked{by} in {lock.where}"
        yield warning(
            "address", said, "Ask whoever looks after the policy, or leave sslrootcert out.", "locked"
        )


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
