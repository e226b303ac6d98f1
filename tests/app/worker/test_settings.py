"""A worker's file: what it may say, and what is said of one that is wrong."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.messaging.numbers import judge
from app.worker.settings import SettingsError, read_settings

WHOLE = """
[worker]
name = "north"
home = "SE"
[sms]
gateway = "kannel"
url = "http://127.0.0.1:13013/cgi-bin/sendsms"
user = "jonovahti"
password_file = "password"
sender = "Halsa"
[reports]
port = 8651
token_file = "token"
[dial]
url = "https://platform.example/dial"
secret_file = "secret"
[timing]
poll_s = 0.5
no_report_h = 24
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("password", "token", "secret"):
        (tmp_path / name).write_text(f"the {name}\nand a note\n", encoding="utf-8")
    return tmp_path


def _written(folder: Path, text: str) -> Path:
    (folder / "worker.toml").write_text(text, encoding="utf-8")
    return folder / "worker.toml"


def test_a_whole_file_is_read_with_its_secrets(folder: Path) -> None:
    settings = read_settings(_written(folder, WHOLE))

    assert (settings.name, settings.home) == ("north", "SE")
    assert (settings.sms.gateway, settings.sms.password) == ("kannel", "the password")
    assert (settings.reports.port, settings.reports.token) == (8651, "the token")
    assert settings.dial.secret == "the secret"
    assert (settings.timing.poll, settings.timing.no_report) == (timedelta(seconds=0.5), timedelta(hours=24))
    assert settings.timing.lease == timedelta(seconds=60)


def test_the_mark_of_an_editor_before_the_first_word_is_no_part_of_the_file(folder: Path) -> None:
    file = _written(folder, WHOLE)
    file.write_text(WHOLE, encoding="utf-8-sig")

    assert read_settings(file).name == "north"


def test_no_secret_shows_in_what_is_printed_of_the_settings(folder: Path) -> None:
    told = repr(read_settings(_written(folder, WHOLE)))

    assert "the password" not in told
    assert "the token" not in told
    assert "the secret" not in told


def test_a_survey_is_sent_from_a_number_that_can_be_answered(folder: Path) -> None:
    text = WHOLE.replace("Halsa", "16400").replace("[timing]", "[automatic]\nsurvey = true\n[timing]")

    assert read_settings(_written(folder, text)).automatic.survey


def test_a_name_that_is_given_beats_the_files(folder: Path) -> None:
    assert read_settings(_written(folder, WHOLE), name="south").name == "south"


def test_without_a_file_a_worker_sends_nothing_and_has_a_name() -> None:
    settings = read_settings(None)

    assert settings.sms.gateway == "none"
    assert settings.name


def test_systemds_copies_go_before_what_lies_beside_the_settings_which_is_roots_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "run").mkdir()
    (folder / "run" / "password").write_text("from systemd\n", encoding="utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder / "run"))

    assert read_settings(_written(folder, WHOLE)).sms.password == "from systemd"


def test_a_secret_that_cannot_be_read_is_named_and_no_fault(folder: Path) -> None:
    (folder / "password").unlink()
    (folder / "password").mkdir()

    with pytest.raises(SettingsError, match="password of password_file cannot be read"):
        read_settings(_written(folder, WHOLE))


@pytest.mark.parametrize(
    "before, after, says",
    [
        ('gateway = "kannel"', 'gateway = "smpp"', "gateway is one of kannel, file, none"),
        ('sender = "Halsa"', "", "Kannel needs url, user, password_file and sender"),
        ("port = 8651", "", "without a port"),
        ('token_file = "token"', "", "needs a token_file"),
        ('password_file = "password"', 'password_file = "nowhere"', "no file nowhere"),
        ('password_file = "password"', 'password = "x"', "has no password;"),
        ("[timing]", "[timings]", r"no table \[timings\]"),
        ("poll_s = 0.5", 'poll_s = "soon"', r"\[timing\] poll_s is a number, without quotes"),
        ("poll_s = 0.5", "poll_s = -1", r"poll_s is a number from 0.01 to 3600, not -1"),
        ("poll_s = 0.5", "grace_s = -60", "grace_s is a number from 0 to"),
        ("poll_s = 0.5", "grace_s = nan", "grace_s is a number from 0 to"),
        ("poll_s = 0.5", "beat_s = true", "beat_s is a number, without quotes"),
        ("port = 8651", 'port = "8651"', r"\[reports\] port is a number, without quotes"),
        ("port = 8651", "port = 86510", "port is a number from 0 to 65535, not 86510"),
        ("port = 8651", "port = 8651\nhost = 5", r"\[reports\] host is text"),
        ('sender = "Halsa"', "sender = 16400", r'sender is text: write it in quotes, sender = "16400"'),
        ('sender = "Halsa"', 'sender = "Halsa"\nanswer_s = 0', "answer_s is a number from 0.1"),
        ("http://127.0.0.1:13013", "ftp://127.0.0.1", r"\[sms\] url is an address that begins with http"),
        (
            "http://127.0.0.1:13013/cgi-bin",
            "127.0.0.1:13013/cgi-bin",
            "url is an address that begins with http",
        ),
        ("port = 8651", 'port = 8651\nurl = "texts.example"', r"\[reports\] url is an address that begins"),
        ("[timing]", "[automatic]\nsurvey = true\n[timing]", "nobody can answer Halsa"),
        ("poll_s = 0.5", "lease_s = 10", "lease_s must be longer than answer_s"),
        ('secret_file = "secret"', "", "both url and secret_file"),
        ("[sms]", "[sms", "not TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_what_to_mend(folder: Path, before: str, after: str, says: str) -> None:
    assert before in WHOLE

    with pytest.raises(SettingsError, match=says):
        read_settings(_written(folder, WHOLE.replace(before, after)))


@pytest.mark.parametrize("home", ["Suomi", "358", "", "FIN"])
def test_a_country_that_is_none_is_refused_for_with_it_nobody_would_be_texted_ever(
    folder: Path, home: str
) -> None:
    with pytest.raises(SettingsError, match="home is a country in two letters, such as FI"):
        read_settings(_written(folder, WHOLE.replace('"SE"', f'"{home}"')))


def test_a_country_in_small_letters_is_that_country(folder: Path) -> None:
    settings = read_settings(_written(folder, WHOLE.replace('"SE"', '"fi"')))

    assert judge("+358401234567", home=settings.home).is_textable


def test_a_secret_that_is_not_text_is_named(folder: Path) -> None:
    (folder / "password").write_bytes(b"\xa7\xff")

    with pytest.raises(SettingsError, match="password of password_file is not text"):
        read_settings(_written(folder, WHOLE))


def test_a_token_that_no_gateway_could_bring_back_is_refused(folder: Path) -> None:
    (folder / "token").write_text("sesäme\n", encoding="utf-8")

    with pytest.raises(SettingsError, match="ASCII"):
        read_settings(_written(folder, WHOLE))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"missing\.toml cannot be read"):
        read_settings(tmp_path / "missing.toml")
