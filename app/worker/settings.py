"""What a worker is told in its TOML file; secrets stand in files of their own."""

from __future__ import annotations

import os
import re
import socket
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from app.messaging.numbers import is_country

_GATEWAYS: Final = ("kannel", "file", "none")
#: Numbers of the file and the least and the most each may be; what is not named here is text. A grace of nothing sends
#: twice what is reported on late, which may be wanted where no report ever comes.
_NUMBERS: Final[dict[str, tuple[float, float]]] = {
    "answer_s": (0.1, 300),
    "port": (0, 65_535),
    "poll_s": (0.01, 3_600),
    "lease_s": (0.1, 86_400),
    "grace_s": (0, 86_400),
    "no_report_h": (0.01, 24 * 365),
    "beat_s": (0.1, 3_600),
}


class SettingsError(Exception):
    """The file is not one a worker can be run by; the message says what to mend."""


@dataclass(frozen=True, slots=True)
class SmsSettings:
    """The gateway for texts; `none` sends none and leaves them queued."""

    gateway: Literal["kannel", "file", "none"] = "none"
    url: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    sender: str = ""
    file: Path = Path("texts.jsonl")
    answer_s: float = 10.0


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """Where reports and incoming texts are received; port 0 receives none. `url` is what the gateway is told."""

    host: str = "127.0.0.1"
    port: int = 0
    token: str = field(default="", repr=False)
    url: str = ""


@dataclass(frozen=True, slots=True)
class DialSettings:
    """The phone platform's API for dial commands; none without an address.

    `authorities`: a PEM file of those whose certificates are believed; else those of the machine.
    """

    url: str = ""
    secret: str = field(default="", repr=False)
    authorities: Path | None = None


@dataclass(frozen=True, slots=True)
class AutomaticSettings:
    """What the worker does of itself, unless the file says so nothing: texts there are templates for, and alerts."""

    windows: bool = False
    survey: bool = False
    alerts: bool = False


@dataclass(frozen=True, slots=True)
class Timing:
    """The lease is longer than a gateway's answer may take, the grace longer than its first report does."""

    poll: timedelta = timedelta(seconds=1)
    lease: timedelta = timedelta(seconds=60)
    grace: timedelta = timedelta(seconds=60)
    no_report: timedelta = timedelta(hours=48)
    beat: timedelta = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """All of it; `name` is the worker's own among several, and stays over restarts."""

    name: str
    home: str = "FI"
    sms: SmsSettings = SmsSettings()
    reports: ReportSettings = ReportSettings()
    dial: DialSettings = DialSettings()
    automatic: AutomaticSettings = AutomaticSettings()
    timing: Timing = Timing()


def read_settings(path: Path | None, *, name: str | None = None) -> WorkerSettings:
    """The settings of a file; None gives a worker that sends nothing. Raises SettingsError."""
    if path is None:
        return WorkerSettings(name or socket.gethostname())
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not TOML: {error}.") from error
    reader = _Reader(path, told)
    try:
        settings = reader.settings(name)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{path}: {error}") from error
    _check(settings, path)
    return settings


class _Reader:
    """Takes the file apart, table by table; a word nobody knows is refused, for it is a typing error."""

    def __init__(self, path: Path, told: Mapping[str, Any]) -> None:
        self._path = path
        self._told = told

    def settings(self, name: str | None) -> WorkerSettings:
        known = {"worker", "sms", "reports", "dial", "automatic", "timing"}
        if set(self._told) - known:
            raise ValueError(f"there is no table [{min(set(self._told) - known)}].")
        worker = self._table("worker", "name", "home")
        sms = self._table("sms", "gateway", "url", "user", "password_file", "sender", "file", "answer_s")
        reports = self._table("reports", "host", "port", "token_file", "url")
        dial = self._table("dial", "url", "secret_file", "authorities")
        automatic = self._table("automatic", "windows", "survey", "alerts")
        timing = self._table("timing", "poll_s", "lease_s", "grace_s", "no_report_h", "beat_s")
        self._put_secret(sms, "password")
        self._put_secret(reports, "token")
        if not str(reports.get("token", "")).isascii():
            # Behind a percent sign Kannel fills in what a letter stands for.
            raise ValueError(
                "the report token of token_file may hold plain letters, figures and signs (ASCII) alone."
            )
        self._put_secret(dial, "secret")
        if "authorities" in dial:
            dial["authorities"] = self._path.parent / dial["authorities"]
        if "file" in sms:
            sms["file"] = self._path.parent / sms["file"]
        return WorkerSettings(
            name or worker.get("name") or socket.gethostname(),
            worker.get("home", "FI").strip().upper(),
            SmsSettings(**sms),
            ReportSettings(**reports),
            DialSettings(**dial),
            AutomaticSettings(**automatic),
            Timing(
                **{
                    key[:-2]: timedelta(seconds=float(value))
                    for key, value in timing.items()
                    if key[-1] == "s"
                },
                **{
                    key[:-2]: timedelta(hours=float(value)) for key, value in timing.items() if key[-1] == "h"
                },
            ),
        )

    def _table(self, name: str, *known: str) -> dict[str, Any]:
        table = self._told.get(name, {})
        if not isinstance(table, dict):
            raise TypeError(f"[{name}] is a table.")
        unknown = sorted(set(table) - set(known))
        if unknown:
            raise ValueError(f"[{name}] has no {unknown[0]}; it has {', '.join(known)}.")
        for what, wanted in table.items():
            _check_value(name, what, wanted)
        return dict(table)

    def _put_secret(self, table: dict[str, Any], name: str) -> None:
        """Put the first line of `<name>_file` in its place: where systemd keeps credentials, or beside the settings.

        Beside the settings lies what systemd made its copy of, and that is root's alone.
        """
        named = table.pop(f"{name}_file", None)
        if named is None:
            return
        kept = os.environ.get("CREDENTIALS_DIRECTORY")
        trouble = f"there is no file {named} for {name}_file."
        for folder in [*([Path(kept)] if kept else []), self._path.parent]:
            try:
                found = (folder / str(named)).read_text(encoding="utf-8")
            except FileNotFoundError:
                continue
            except OSError as error:
                trouble = f"{named} of {name}_file cannot be read: {error.strerror}."
                continue
            except UnicodeDecodeError:
                trouble = f"{named} of {name}_file is not text."
                continue
            table[name] = found.partition("\n")[0].strip()
            return
        raise ValueError(trouble)


def _check_value(table: str, what: str, wanted: object) -> None:
    """Raises TypeError for a value of another kind, ValueError for a number that is too small or too great."""
    if table == "automatic":
        if not isinstance(wanted, bool):
            raise TypeError(f"[automatic] {what} is true or false.")
    elif what not in _NUMBERS:
        if not isinstance(wanted, str):
            raise TypeError(f'[{table}] {what} is text: write it in quotes, {what} = "{wanted}".')
    elif isinstance(wanted, bool) or not isinstance(wanted, int if what == "port" else int | float):
        raise TypeError(f"[{table}] {what} is a number, without quotes.")
    else:
        least, most = _NUMBERS[what]
        if not least <= wanted <= most:
            raise ValueError(f"[{table}] {what} is a number from {least:g} to {most:g}, not {wanted}.")


def _check(settings: WorkerSettings, path: Path) -> None:
    sms, reports, timing = settings.sms, settings.reports, settings.timing
    if not is_country(settings.home):
        # Every number is looked at once and by this: with a country that is none, all would be foreign for good.
        raise SettingsError(
            f"{path}: [worker] home is a country in two letters, such as FI, not {settings.home}."
        )
    if sms.gateway not in _GATEWAYS:
        raise SettingsError(f"{path}: [sms] gateway is one of {', '.join(_GATEWAYS)}.")
    if sms.gateway == "kannel" and not (sms.url and sms.user and sms.password and sms.sender):
        raise SettingsError(f"{path}: Kannel needs url, user, password_file and sender in [sms].")
    if sms.gateway == "kannel" and not _is_address(sms.url):
        raise SettingsError(
            f"{path}: [sms] url is an address that begins with http:// or https://, not {sms.url}."
        )
    if reports.url and not _is_address(reports.url):
        raise SettingsError(
            f"{path}: [reports] url is an address that begins with http:// or https://, not {reports.url}."
        )
    if sms.gateway == "kannel" and settings.automatic.survey and re.search(r"[^+\d]", sms.sender):
        raise SettingsError(
            f"{path}: the survey is answered by text, and nobody can answer {sms.sender}: let sender be a number."
        )
    if sms.gateway == "kannel" and not reports.port:
        raise SettingsError(f"{path}: without a port in [reports] nobody hears what became of a text.")
    if reports.port and not reports.token:
        raise SettingsError(f"{path}: [reports] needs a token_file, or anybody could report on texts.")
    if bool(settings.dial.url) != bool(settings.dial.secret):
        raise SettingsError(f"{path}: [dial] needs both url and secret_file.")
    if timing.lease.total_seconds() <= sms.answer_s:
        raise SettingsError(
            f"{path}: lease_s must be longer than answer_s, or two workers send the same text."
        )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
