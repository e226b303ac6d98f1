"""The whole console once everything is loaded: services and screen joined, commands given, and all of it ended."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.services import Services
from ui import general_commands
from ui.arrangement_keeping import ArrangementKeeping
from ui.commands import Commands, Situation
from ui.desk.arrangement import parted
from ui.desk.certificate_watch import CertificateWatch
from ui.desk.clock_watch import ClockWatch
from ui.desk.deskwork import Deskwork
from ui.desk.update_watch import UpdateWatch
from ui.desk.ways import open_setting
from ui.ending import Ending
from ui.errors import Errors
from ui.finding.offers import Offer
from ui.finding.sources import centre_offers, choice_offers, command_offers
from ui.help.helping import Helping
from ui.leaving import Leaving
from ui.locking import Locking
from ui.menus import WindowMenu
from ui.motion_watch import MotionWatch
from ui.opening import Opening
from ui.proof.proving import Proving
from ui.setting_changes import SettingChanges
from ui.tasks import Tasks, Worker
from ui.widgets.toast import Toast
from ui.windows.leaving_dialog import LeavingDialog
from ui.windows.sheet import Sheet
from ui.windows.wallboard_control import WallboardControl
from ui.words import know_services
from ui.words import settings as settings_words

if TYPE_CHECKING:
    from ui.program import Program

_log = logging.getLogger(__name__)


class Console(QObject):
    """Lives from the end of the imports to the end of the program. GUI thread only."""

    ended = Signal(int)
    #: The screen is there: a Deskwork.
    attached = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.program, self.frame, self.choices = program, program.frame, program.choices
        self._workers = Worker("acts"), Worker("look-ups")
        self.tasks = Tasks(*self._workers, parent=self)
        self.errors = Errors(self)
        self.commands = Commands(self.frame, icons_later=True)
        self.frame.menu.aboutToShow.connect(self.commands.draw_icons)
        self.setting_changes = SettingChanges(self.choices, self.frame.toasts, self)
        self.choices.take_with(self.setting_changes.choose_aloud)
        self.opening = Opening(program, self.tasks, self.errors)
        self.deskwork: Deskwork | None = None
        self.wallboard = WallboardControl(self)
        self.locking = Locking(self)
        self.certificate = CertificateWatch(self, self.frame.certificate_banner)
        self.motion = MotionWatch(self.choices, self.tasks, self)
        self.clock = ClockWatch(self, self.frame.clock_banner)
        self.update = UpdateWatch(self, self.frame.update_banner)
        self.proving = Proving(self)
        self.leaving = Leaving(self)
        self.keeping = ArrangementKeeping(self._arrangement, self.choices, self)
        self.help = Helping(self)
        self._services: Services | None = None
        self._ending = Ending(self._workers, self)
        self.is_ending = False
        self.commands.use_single_keys(self.choices["general.single_keys"])
        self._menu = WindowMenu(
            self.frame.menu, self.commands, self.choices, self.setting_changes.choose_aloud
        )
        finder = self.frame.finder
        finder.add_source(lambda: command_offers(self.commands, {"quit": self.leaving.ask_to_quit}))
        finder.add_source(lambda: centre_offers(self.frame.scopes[1:], self.frame.choose_scope))
        finder.add_source(self._choice_offers)
        finder.recent = tuple(self.choices.settings.window.get("recent", "").splitlines())
        self._connect()

    def start(self) -> None:
        """Open the services; the screen follows when they are there."""
        self.errors.catch_all()
        self.motion.start()
        if self.program.options.selftest is None:
            self.choices.write_with(self._write)
            self.keeping.start()
        self.frame.show_demo(self.program.options.demo)
        for trouble in self.program.troubles_with_settings:
            _log.info("settings: %s", trouble)
        words = partial(settings_words.troubles, self.program.troubles_with_settings)
        if words():
            self.say(words)
        if self.wallboard.is_alone:
            self.wallboard.put_up()
        self.proving.start()
        self._open()

    def stop(self) -> None:
        """Hide at once; end when what is under way has ended, or has had its time."""
        if self.is_ending:
            return
        self.is_ending = True
        self.keeping.keep()
        self.keeping.stop()
        self.frame.window().hide()
        self.opening.close()
        self._let_go()
        self.update.stop()
        self.wallboard.stop()
        if self.deskwork is not None:
            self.deskwork.stop()
        from ui.windows.crash_dialog import CrashDialog

        for dialog in self.frame.findChildren(QObject):
            if isinstance(dialog, CrashDialog | Sheet | LeavingDialog):
                dialog.close()
        if self._services is not None:
            self._services.closing()
        self._ending.begin(lambda: self._services)

    def say(self, words: Callable[[], str], icon: str = "alert-triangle") -> None:
        """What `words` says, in the language of the moment."""
        self.frame.toasts.say(lambda: Toast(words(), icon=icon))

    def what_is_missing(self) -> str:
        """What is not on screen yet, "" when live data is in every pane."""
        return "the services" if self.deskwork is None else self.deskwork.what_is_missing()

    # Inside

    def _connect(self) -> None:
        self.opening.opened.connect(self._attach)
        self.opening.failed.connect(self._show_failure)
        self.opening.said.connect(self.say)
        self.opening.forgotten.connect(lambda words: self.say(words, "lock"))
        self.errors.said.connect(self.say)
        self.errors.fault.connect(self._show_fault)
        self.tasks.failed.connect(self.errors.report)
        self.commands.given.connect(self.give)
        self.commands.refused.connect(self._refuse)
        self.frame.try_again_wanted.connect(self._open)
        self.frame.sign_in_wanted.connect(self._sign_in_elsewhere)
        self.wallboard.again_wanted.connect(self._open)
        self.frame.demo_banner.acted.connect(self.leaving.leave_demo)
        self.frame.finder.left.connect(self._return_keyboard)
        self.frame.may_close = self.leaving.may_close
        self.frame.pace_changed.connect(self.keeping.keep_soon)
        self.frame.finder.recent_changed.connect(self._keep_recent)
        self.frame.rail.chosen.connect(lambda key: self.commands[key].trigger())
        self._ending.ended.connect(self._end)
        self.choices.refused.connect(self._say_locked)
        self.choices.not_kept.connect(self._say_not_kept)
        self.choices.changed.connect(self._follow_choice)
        self.choices.language_changing.connect(self._change_formats)
        self.choices.language_changed.connect(self._retranslate)

    def give(self, command: str) -> None:
        """Do what a menu, a bar, a button or a key commands."""
        if self.locking.is_locked and command != "quit":
            return
        if self.wallboard.give(command) or self.help.give(command):
            return
        if self.deskwork is not None and self.deskwork.give(command):
            return
        general_commands.give(self, command)

    def _refuse(self, why: Callable[[], str]) -> None:
        if not self.locking.is_locked:
            self._say_why_not(why)

    def _say_why_not(self, why: Callable[[], str]) -> None:
        shown = self.frame.toasts.shown
        if shown is None or shown.text != why():
            self.frame.toasts.say(lambda: Toast(why(), icon="alert-triangle", is_passing=True))

    def _say_locked(self, key: str) -> None:
        self._say_why_not(partial(settings_words.locked, self.choices.settings.origin(key)))

    def _say_not_kept(self, file: str, why: str) -> None:
        self.say(lambda: settings_words.not_kept(file, why))

    def _follow_choice(self, key: str) -> None:
        if key == "general.single_keys":
            self.commands.use_single_keys(self.choices[key])

    def _choice_offers(self) -> list[Offer]:
        return choice_offers(
            self.choices,
            self.setting_changes.choose_aloud,
            self.open_setting if self.deskwork is not None else None,
        )

    def open_setting(self, key: str) -> None:
        """Bring the setting's page to the front, and the keyboard to the setting."""
        if self.deskwork is not None:
            open_setting(self.deskwork, key)

    def _keep_recent(self) -> None:
        recent = "\n".join(self.frame.finder.recent)
        self.choices.keep_window(recent=recent)

    def leave_demo(self) -> None:
        """As if the program had been started without the demo; the demo ends in a thread of its own."""
        services, deskwork = self._services, self.deskwork
        if services is None or deskwork is None or not services.is_demo:
            return
        self.keeping.keep()
        self._let_go()
        self.wallboard.detach()
        self._services = self.deskwork = None
        self.program.options = replace(self.program.options, demo=False, speed=1.0, scenario=None, seed=None)
        deskwork.stop()
        services.closing()
        self.frame.remove_screens([desk.widget for desk in deskwork.screens.desks])
        deskwork.deleteLater()
        self.commands.show_situation(Situation())
        self.frame.show_demo(False)
        threading.Thread(target=services.stop, name="leave demo", daemon=True).start()
        self._open()

    def _return_keyboard(self) -> None:
        if self.deskwork is not None:
            self.deskwork.front.screen.enter()

    def _open(self) -> None:
        self.frame.show_loading()
        self.opening.start()

    def _sign_in_elsewhere(self) -> None:
        self.opening.sign_in_elsewhere(self.frame.failed.what)

    def _attach(self, services: Services) -> None:
        self._services = services
        if self.is_ending:
            return
        know_services(services.trail.services)
        self.wallboard.attach(services)
        if self.wallboard.is_alone:
            return
        self.deskwork = deskwork = Deskwork(self, services)
        self.frame.show_demo(services.is_demo)
        self.frame.show_test(self.opening.test_name)
        self.frame.top_bar.set_person(services.person[:2].upper(), services.person)
        deskwork.start()
        self.locking.attach(services)
        self.certificate.attach(services)
        self.clock.attach(services)
        deskwork.connection.returned.connect(self.clock.look)
        self.attached.emit(deskwork)

    def _show_failure(self, words: str) -> None:
        lock = self.opening.lock
        why = "" if lock is None or self.program.options.demo else settings_words.locked(lock)
        self.frame.show_failure(words, why, can_sign_in=self.opening.can_sign_in_elsewhere)
        self.wallboard.fail(words)
        self.proving.give_up(words)

    def _show_fault(self, report: str) -> None:
        if self.wallboard.is_alone:
            # It is in the log. A dialog on a wall is one that nobody closes.
            return
        from ui.windows.crash_dialog import CrashDialog

        shown = [one for one in self.frame.findChildren(CrashDialog) if one.isVisible()]
        if shown:
            # What goes wrong at each tick must not bury the screen, which goes on.
            shown[0].add(report)
            return
        dialog = CrashDialog(self.frame, report, str(self.program.log))
        dialog.quit_wanted.connect(self.frame.leave)
        dialog.report_wanted.connect(partial(general_commands.report_problem, self))
        dialog.open()

    def _change_formats(self, language: str) -> None:
        if self.deskwork is not None:
            self.deskwork.change_language(language)

    def _retranslate(self, _language: str) -> None:
        self.commands.retranslate()
        self._menu.retranslate()
        self.certificate.retranslate()
        self.clock.retranslate()
        self.update.retranslate()
        if self.deskwork is not None:
            self.deskwork.retranslate()

    def _let_go(self) -> None:
        """End what looks on at the services."""
        self.help.stop()
        self.locking.stop()
        self.certificate.stop()
        self.clock.stop()

    def _arrangement(self) -> dict[str, str]:
        """Windows, panes, columns and filters, as the window remembers them; of a wallboard alone nothing."""
        if self.wallboard.is_alone:
            return {}
        window = {"frame": self.frame.state()}
        if self.deskwork is not None:
            screens, region = self.deskwork.screens, self.deskwork.services.region
            window |= {**parted(screens.states(), region), "front": screens.key}
            window |= self.deskwork.own_windows.state()
        return window

    def _write(self, work: Callable[[], None]) -> None:
        self.tasks.look_up(work, _nothing, owner=self, name="settings")

    def _end(self) -> None:
        self.errors.let_go()
        self.ended.emit(self.proving.code)


def _nothing(_result: object) -> None:
    return
