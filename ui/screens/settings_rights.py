"""What the login may do, to be read on the settings screen: who, in which role, at which centres, and each act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.act import ActKind
from ui.widgets.label import Label
from ui.words.acts import act_name

translate = QCoreApplication.translate

_NUMBERS: Final = (ActKind.SHOW_NUMBER, ActKind.FIND_NUMBER, ActKind.ENTER_NUMBER)
#: By subject; what is of no other is of the callbacks. The last of them has its own words about numbers.
_SUBJECTS: Final[tuple[tuple[str, tuple[ActKind, ...]], ...]] = (
    ("texts", (ActKind.SEND_TEXT, ActKind.RETRY_TEXT, ActKind.CANCEL_TEXT, ActKind.MARK_READ)),
    ("people", (ActKind.RECORD_ABSENCE, ActKind.LEND, ActKind.ADD_SHIFT, ActKind.REMOVE_SHIFT)),
    ("hours", (ActKind.SET_HOURS, ActKind.REMOVE_HOURS)),
    ("alerts", (ActKind.ACKNOWLEDGE_ALERT, ActKind.SNOOZE_ALERT)),
    ("rules", (ActKind.SET_POLICY, ActKind.SET_ALERT_RULE, ActKind.SET_TEMPLATE)),
    ("numbers", _NUMBERS),
)


@dataclass(frozen=True, slots=True)
class Rights:
    """Of one login.

    `centres`: their names in the user's language, () before the first board; `is_region`: they are all there are.
    `reads_all`: the audit log of everybody, not of oneself alone.
    """

    person: str
    may: frozenset[ActKind]
    centres: tuple[str, ...] = ()
    is_region: bool = False
    reads_log: bool = False
    reads_all: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the page."""

    key: str
    title: str
    text: str


def facts(rights: Rights) -> list[Fact]:
    """The page, line by line, in the language of the moment."""
    return [
        Fact("person", translate("Rights", "Signed in as"), rights.person),
        Fact("role", translate("Rights", "Role"), _role(rights)),
        Fact("centres", translate("Rights", "Centres"), _centres(rights)),
        Fact("callbacks", _title("callbacks"), _acts(rights.may, _of_callbacks())),
        *(
            Fact(subject, _title(subject), f"{_acts(rights.may, acts)} {_besides(subject, rights)}".strip())
            for subject, acts in _SUBJECTS
        ),
        Fact("log", translate("Rights", "Audit log"), _log(rights)),
        Fact(
            "given",
            translate("Rights", "Who gives rights"),
            translate(
                "Rights",
                "The administrator, in the database: it decides, and the program only leaves out what it would"
                " refuse. Ask there if something is missing.",
            ),
        ),
    ]


def _of_callbacks() -> tuple[ActKind, ...]:
    others = {act for _, acts in _SUBJECTS for act in acts}
    # A consent is asked, given and taken back as part of what it is for.
    consents = {ActKind.CONSENT_DECLINE, ActKind.CONSENT_TAKE_BACK, ActKind.UNDO}
    return tuple(act for act in ActKind if act not in others | consents)


def _role(rights: Rights) -> str:
    if ActKind.SET_POLICY in rights.may:
        return translate("Rights", "Manager: does all that a supervisor does, and sets the rules.")
    if ActKind.MOVE in rights.may:
        return translate("Rights", "Supervisor: looks after the queues and acts on them.")
    if rights.reads_all:
        return translate("Rights", "Auditor: reads the audit log, and acts on nothing.")
    return translate("Rights", "Viewer: sees the queues, and acts on nothing.")


def _centres(rights: Rights) -> str:
    if not rights.centres:
        return translate("Rights", "They are told when the first data has come.")
    if rights.is_region:
        return translate("Rights", "The whole region: {names}").format(names=", ".join(rights.centres))
    return translate("Rights", "These alone: {names}").format(names=", ".join(rights.centres))


def _log(rights: Rights) -> str:
    if rights.reads_all:
        return translate("Rights", "You may read what everybody has done.")
    if rights.reads_log:
        return translate("Rights", "You may read what you have done yourself.")
    return translate("Rights", "You may not read it.")


def _title(subject: str) -> str:
    match subject:
        case "callbacks":
            return translate("Rights", "Callbacks")
        case "texts":
            return translate("Rights", "Text messages")
        case "people":
            return translate("Rights", "Nurses' time")
        case "hours":
            return translate("Rights", "Opening hours")
        case "alerts":
            return translate("Rights", "Alerts")
        case "rules":
            return translate("Rights", "Rules of the region")
        case _:
            return translate("Rights", "Patients' numbers")


def _besides(subject: str, rights: Rights) -> str:
    if subject != "numbers":
        return ""
    if ActKind.SHOW_NUMBER in rights.may:
        return translate("Rights", "A centre may have it otherwise. Each time is written into the audit log.")
    return translate("Rights", "You see their last two digits.")


def _acts(may: frozenset[ActKind], acts: tuple[ActKind, ...]) -> str:
    """What may be done, and what may not."""
    yes = ", ".join(act_name(one) for one in acts if one in may)
    no = ", ".join(act_name(one) for one in acts if one not in may)
    parts = (
        translate("Rights", "You may: {acts}.").format(acts=yes) if yes else "",
        translate("Rights", "You may not: {acts}.").format(acts=no) if no else "",
    )
    return " ".join(part for part in parts if part)


class RightRow(QFrame):
    """A line to be read: a focus stop, so that it is met by keyboard too."""

    spoken_role = "Grouping"

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.setObjectName("settingrow")
        self.fact = fact
        self.title = Label(fact.title, role="strong")
        self.text = Label(fact.text, tone="t2")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        for label in (self.title, self.text):
            label.setWordWrap(True)
            column.addWidget(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{fact.title}: {fact.text}")
