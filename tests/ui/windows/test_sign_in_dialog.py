"""Signing in: what is asked, in which order the keyboard meets it, and what is said when it came to nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.settings import Origin, Profile, Source
from ui.errors import advice
from ui.windows.sign_in_dialog import SignInDialog, SignInLocks

ADDRESS = "postgresql://server/contact"


def a_dialog(qtbot: QtBot, database: str = ADDRESS, user: str = "maija") -> SignInDialog:
    dialog = SignInDialog(None, database, user)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def said(dialog: SignInDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    "database, user, first",
    [("", "", "database"), (ADDRESS, "", "user"), (ADDRESS, "maija", "password")],
)
def test_the_keyboard_begins_at_the_first_field_that_is_empty(
    qtbot: QtBot, database: str, user: str, first: str
) -> None:
    dialog = a_dialog(qtbot, database, user)

    assert QApplication.focusWidget() is getattr(dialog, first)


def test_tab_goes_from_the_address_down_to_the_buttons(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    dialog.database.setFocus()
    order: list[QWidget | None] = [QApplication.focusWidget()]

    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())

    assert order == [
        dialog.database,
        dialog.user,
        dialog.password,
        dialog.keep,
        dialog.cancel_button,
        dialog.sign_in_button,
    ]


def test_there_is_nothing_to_press_before_an_address_and_a_name_are_typed(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot, "", "")
    before = dialog.sign_in_button.isEnabled()

    QTest.keyClicks(dialog.database, ADDRESS)
    QTest.keyClicks(dialog.user, "maija")

    assert (before, dialog.sign_in_button.isEnabled()) == (False, True)


def test_enter_gives_what_was_typed_and_the_button_waits_for_the_answer(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    given: list[tuple[object, ...]] = []
    dialog.given.connect(lambda *told: given.append(told))
    dialog.keep.setChecked(True)

    QTest.keyClicks(dialog.password, "salaisuus")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)

    assert given == [(ADDRESS, "maija", "salaisuus", True)]
    assert not dialog.sign_in_button.isEnabled()
    dialog.say("no")
    assert dialog.sign_in_button.isEnabled()


PROFILES = (
    Profile("Rannikko", "postgresql://db.example/contact"),
    Profile("Testi", "postgresql://test.example/contact", kind="test"),
    Profile("Esittely", kind="demo"),
)


def a_dialog_with_profiles(qtbot: QtBot, database: str = "", chosen: str = "") -> SignInDialog:
    dialog = SignInDialog(None, database, "maija", PROFILES, chosen)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_the_organisations_regions_are_offered_and_their_address_need_not_be_typed(qtbot: QtBot) -> None:
    dialog = a_dialog_with_profiles(qtbot)
    given: list[tuple[object, ...]] = []
    dialog.given.connect(lambda *told: given.append(told))

    QTest.keyClicks(dialog.place, "Testi")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)

    assert [dialog.place.itemText(index) for index in range(dialog.place.count())] == [
        "Rannikko", "Testi (for trying things out)", "Esittely (made-up data)", "Another address",
    ]  # fmt: skip
    assert not dialog.database.isVisible()
    assert given == [("postgresql://test.example/contact", "maija", "", False)]
    assert dialog.profile == PROFILES[1]


def test_an_address_of_ones_own_is_kept_beside_the_profiles(qtbot: QtBot) -> None:
    dialog = a_dialog_with_profiles(qtbot, ADDRESS)
    first = (dialog.profile, dialog.database.isVisible())

    dialog.place.setCurrentIndex(0)
    of_profile = dialog.database.text()
    dialog.place.setCurrentIndex(3)

    assert first == (None, True)
    assert (of_profile, dialog.database.text()) == ("postgresql://db.example/contact", ADDRESS)


BY_IT = Origin(Source.POLICY, "/etc/jonovahti/policy.toml", "Region IT")


def test_an_address_that_a_policy_locks_is_shown_with_who_locked_it_and_cannot_be_typed(qtbot: QtBot) -> None:
    dialog = SignInDialog(None, ADDRESS, "", (), "", SignInLocks(place=BY_IT))
    qtbot.addWidget(dialog)
    dialog.show()
    given: list[tuple[object, ...]] = []
    dialog.given.connect(lambda *told: given.append(told))

    QTest.keyClicks(dialog.database, "x")
    QTest.keyClicks(dialog.user, "maija")
    dialog.sign_in_button.click()

    words = "Locked by Region IT: /etc/jonovahti/policy.toml"
    assert given == [(ADDRESS, "maija", "", False)]
    assert words in said(dialog)
    assert dialog.database.accessibleDescription() == words


def test_where_a_policy_locks_the_profile_no_other_and_no_address_is_offered(qtbot: QtBot) -> None:
    dialog = SignInDialog(None, PROFILES[1].database, "maija", PROFILES, "Testi", SignInLocks(place=BY_IT))
    qtbot.addWidget(dialog)
    dialog.show()

    assert [dialog.place.itemText(index) for index in range(dialog.place.count())] == [
        "Testi (for trying things out)"
    ]
    assert dialog.profile == PROFILES[1]
    assert not dialog.database.isVisible()
    assert dialog.place.accessibleDescription() == "Locked by Region IT: /etc/jonovahti/policy.toml"
    assert "Locked by Region IT" in said(dialog)


def test_a_login_that_a_policy_locks_is_signed_in_as_and_of_a_demo_it_is_not_asked(qtbot: QtBot) -> None:
    dialog = SignInDialog(None, "", "maija", PROFILES, "Rannikko", SignInLocks(user=BY_IT))
    qtbot.addWidget(dialog)
    dialog.show()

    QTest.keyClicks(dialog.user, "x")
    of_region = dialog.user.text(), "Locked by Region IT" in said(dialog)
    dialog.place.setCurrentIndex(2)

    assert of_region == ("maija", True)
    assert "Locked by Region IT" not in said(dialog)
    assert dialog.place.count() == 4


def test_a_ca_file_is_asked_for_only_where_it_could_help(qtbot: QtBot) -> None:
    of_its_own = PROFILES[0]._replace(name="Saaristo", ca_file="/etc/saaristo.pem")
    dialog = SignInDialog(None, "", "maija", (*PROFILES, of_its_own))
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.given_ca_file
    dialog.ask_ca_file("/etc/old.pem")

    asked = []
    for index in range(dialog.place.count()):
        dialog.place.setCurrentIndex(index)
        asked.append(dialog.given_ca_file)

    assert before is None
    assert asked == ["/etc/old.pem", "/etc/old.pem", None, None, "/etc/old.pem"]


def test_of_a_demo_nothing_is_asked(qtbot: QtBot) -> None:
    dialog = a_dialog_with_profiles(qtbot, chosen="Esittely")

    with qtbot.waitSignal(dialog.demo_wanted):
        dialog.sign_in_button.click()

    assert not any(field.isVisible() for field in (dialog.user, dialog.password, dialog.keep))


def test_the_password_is_shown_nowhere(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    QTest.keyClicks(dialog.password, "salaisuus")
    dialog.say(advice(Unavailable("authentication", "password salaisuus")))

    texts = [dialog.windowTitle(), said(dialog)]
    for widget in dialog.findChildren(QWidget):
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]

    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    assert "salaisuus" not in dialog.password.displayText()
    assert [text for text in texts if "salaisuus" in text] == []


@pytest.mark.parametrize(
    "trouble, what_to_do",
    [
        (
            Unavailable("authentication"),
            "Check both. If they are right, ask IT: the password may have expired.",
        ),
        (Unavailable("refused"), "Check the address, or ask IT whether the server is running."),
        (Unavailable("unknown_host"), "Check the address, or ask IT whether the server is running."),
        (Unavailable("unknown_database"), "Check the last part of the address."),
        (Unavailable("timeout"), "Check the network connection and try again."),
        (Unavailable("tls"), "Do not sign in past this: ask IT for the server's certificate."),
        (Unavailable("tls_none"), "Do not sign in past this: ask IT to turn TLS on at the server."),
        (Unavailable("tls_wrong_host"), "Write the address as IT gave it"),
        (Unavailable("tls_expired"), "Check this computer's clock; if it is right, ask IT to renew it."),
        (Unavailable("tls_not_yet"), "Check this computer's clock; if it is right, tell IT."),
        (Unavailable("tls_unknown_authority"), "ask IT for the authority's certificate (CA file)."),
        (Unavailable("tls_no_authorities"), "Correct the CA file in the settings, or ask IT for it."),
        (Unavailable("client_certificate"), "Ask IT to install your certificate on this workstation."),
        (Unavailable("kerberos"), "Sign in to the workstation again, or ask IT."),
        (Unavailable("too_many"), "Close other consoles of yours, or ask IT to allow more connections."),
        (Unavailable("not_allowed"), "Ask IT whether you have been given access."),
        (Unavailable("starting"), "Try again in a minute."),
        (WrongDatabase("older"), "Ask IT to run jonovahti-admin upgrade."),
        (
            WrongDatabase("other_file"),
            "Choose another file, or ask IT to make a new one by jonovahti-admin init.",
        ),
        (
            WrongDatabase("unusable_file"),
            "Choose another file, or ask IT to make a new one by jonovahti-admin init.",
        ),
        (WrongDatabase("empty"), "Check the address, or ask IT to run jonovahti-admin init."),
        (WrongDatabase("broken"), "Ask IT to run jonovahti-admin check, which says what is missing."),
        (WrongDatabase("newer"), "install the newer version."),
    ],
    ids=lambda each: getattr(each, "reason", ""),
)
def test_trouble_says_what_it_is_and_what_can_be_done(
    qtbot: QtBot, trouble: Exception, what_to_do: str
) -> None:
    dialog = a_dialog(qtbot)

    dialog.say(advice(trouble))

    assert said(dialog).count(what_to_do) == 1
    assert what_to_do != advice(trouble)
    assert ".." not in said(dialog)


def test_a_refusal_is_a_whole_sentence(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)

    dialog.say(advice(Refused("stale")))

    assert "The data is too old to act on. Wait for the connection." in said(dialog)
