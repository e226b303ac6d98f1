"""A slip in an address's options is told by the option's name, before anything is connected."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from app.bootstrap import open_database
from app.cli import main
from app.database.address_options import in_words
from app.database.engine import connection_arguments, open_engine
from app.domain.errors import Refused

HERE = "postgresql://u@localhost/d"

SLIPS = {
    "sslmod=disable": "sslmod",
    "connect_timeout=3s": "connect_timeout",
    "keepalives_idle=long": "keepalives_idle",
    "row_factory=x": "row_factory",
    "context=1": "context",
    "prepare_threshold=x": "prepare_threshold",
    "autocommit=1": "autocommit",
    "sslmode=verify-ful": "sslmode",
    "target_session_attrs=foo": "target_session_attrs",
    "load_balance_hosts=foo": "load_balance_hosts",
    "port=1,2": "port",
    "port=99999": "port",
    "port=54x": "port",
    "service=nosuch": "service",
    "gssencmode=x": "gssencmode",
    "require_auth=x": "require_auth",
}


@pytest.mark.parametrize("said", SLIPS)
def test_a_slip_in_the_options_of_an_address_is_told_by_its_name(said: str) -> None:
    with pytest.raises(Refused) as refused:
        open_engine(f"{HERE}?{said}")

    assert refused.value.reason == "wrong_option"
    assert refused.value.facts["option"] == SLIPS[said]
    assert SLIPS[said] in in_words(refused.value)


def test_a_slip_of_the_tls_mode_to_another_host_is_a_slip_and_no_wish_for_less() -> None:
    with pytest.raises(Refused, match="wrong_option"):
        open_engine("postgresql://u@db.example/d?sslmode=verify-ful")


def test_the_option_that_was_meant_is_named() -> None:
    with pytest.raises(Refused) as refused:
        open_engine(f"{HERE}?sslmod=disable")

    assert (
        in_words(refused.value) == "Correct sslmod in the address: there is no such option; sslmode is one."
    )


def test_what_only_the_environment_or_a_service_says_wrongly_is_told_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    (tmp_path / "services").write_text(
        "[slow]\nhost=localhost\nconnect_timeout=3s\n[odd]\nhost=localhost\ntarget_session_attrs=strong\n",
        encoding="utf-8",
    )
    with pytest.raises(Refused) as slow:
        open_engine(f"{HERE}?service=slow")
    with pytest.raises(Refused) as odd:
        open_engine("postgresql://u@/d?service=odd")
    monkeypatch.setenv("PGPORT", "none")
    with pytest.raises(Refused) as port:
        open_engine(HERE)

    assert [one.value.facts["option"] for one in (slow, odd, port)] == [
        "connect_timeout",
        "target_session_attrs",
        "port",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "connect_timeout=3&keepalives=0",
        "sslmode=disable",
        "options=-c%20search_path%3Dpublic&application_name=x",
        "host=a,b&port=5432,",
        "load_balance_hosts=random",
        "target_session_attrs=prefer-standby&channel_binding=require",
    ],
)
def test_what_libpq_knows_is_let_through(said: str) -> None:
    arguments = connection_arguments(make_url(f"{HERE}?{said}"))

    assert arguments["user"] == "u"


UNSAFE = {
    "sslkeylogfile=keys.log": "sslkeylogfile",
    "ssl_min_protocol_version=TLSv1": "ssl_min_protocol_version",
    "ssl_min_protocol_version=tlsv1.1": "ssl_min_protocol_version",
    "ssl_max_protocol_version=TLSv1.1": "ssl_max_protocol_version",
}


@pytest.mark.parametrize("host", ["localhost", "db.example"])
@pytest.mark.parametrize("said", UNSAFE)
def test_what_would_let_others_read_the_connection_is_refused_in_words(
    said: str, host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(Refused, match="wrong_option") as refused:
        open_engine(f"postgresql://u@{host}/d?{said}")

    assert in_words(refused.value).startswith(f"Correct {UNSAFE[said]} in the address: ")
    assert list(tmp_path.iterdir()) == []


def test_what_a_service_or_the_environment_would_let_others_read_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    (tmp_path / "services").write_text(
        "[logged]\nhost=localhost\nsslkeylogfile=keys.log\n[old]\nhost=localhost\nssl_min_protocol_version=\n",
        encoding="utf-8",
    )
    with pytest.raises(Refused) as logged:
        open_engine(f"{HERE}?service=logged")
    with pytest.raises(Refused) as old:
        open_engine(f"{HERE}?service=old")
    monkeypatch.setenv("PGSSLMINPROTOCOLVERSION", "TLSv1")
    with pytest.raises(Refused) as least:
        open_engine(HERE)

    assert [one.value.facts["option"] for one in (logged, old, least)] == [
        "sslkeylogfile",
        "ssl_min_protocol_version",
        "ssl_min_protocol_version",
    ]


def test_the_newest_tls_alone_can_be_insisted_on() -> None:
    arguments = connection_arguments(make_url(f"{HERE}?ssl_min_protocol_version=TLSv1.3"))

    assert arguments["ssl_min_protocol_version"] == "TLSv1.3"


def test_a_part_of_a_mangled_address_is_not_said_again() -> None:
    with pytest.raises(Refused) as refused:
        open_engine("postgresql://u@h/d?s3cret-9=x")

    assert "s3cret" not in str(refused.value.facts)


def test_a_console_that_is_given_a_slip_refuses_it_and_calls_it_no_fault(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="wrong_option"):
        open_database(f"{HERE}?autocommit=1", state=tmp_path)


@pytest.mark.parametrize("command", ["check", "diagnose"])
def test_the_commands_name_the_option_and_print_no_traceback(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", command, "-d", f"{HERE}?sslmod=disable"])

    with pytest.raises(SystemExit) as ended:
        main()

    out, err = capsys.readouterr()
    assert ended.value.code == {"check": 2, "diagnose": 1}[command]
    assert "sslmod" in out + err
    assert "sslmode is one" in out + err
    assert "Traceback" not in out + err
