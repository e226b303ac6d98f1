"""The whole console once everything is loaded: services and screen joined, commands given, and all of it ended.

Long because beginning, leaving the demo and ending are told in one place.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.bootstrap import Services
from ui.commands import Commands, Situation
from ui.desk.certificate_watch import CertificateWatch
from ui.desk.clock_watch import ClockWatch
from ui.desk.deskwork import Deskwork
from ui.desk.update_watch import UpdateWatch
from ui.errors import Errors
from ui.finding.offers import Offer
from ui.finding.sources import centre_offers, choice_offers, command_offers
from ui.help.helping import Helping
from ui.locking import Locking
from ui.menus import WindowMenu
from ui.motion_watch import MotionWatch
from ui.opening import Opening
from ui.selftest import SelfTest, unproven
from ui.selftest_round import EveryScreen
from ui.tasks import Tasks, Worker
from ui.widgets import spoken_roles
from ui.widgets.toast import Toast
from ui.windows.crash_dialog import CrashDialog
from ui.windows.leave_demo_dialog import LeaveDemoDialog
from ui.windows.leaving_dialog import LeavingDialog
from ui.windows.problem_report import ProblemReportSheet
from ui.windows.quit_dialog import QuitDialog
from ui.windows.sheet import Sheet
from ui.windows.sheets import AboutSheet, KeysSheet
from ui.windows.wallboard_control import WallboardControl
from ui.words import settings as settings_words

if TYPE_CHECKING:
    from ui.program import Program

_log = logging.getLogger(__name__)

#: How long the end waits for what is under way; an act that takes longer is settled at the next start.
PATIENCE_S: Final = 3.0


class Console(QObject):
    """Lives from the end of the imports to the end of the program. GUI thread only."""

    ended = Signal(int)
    #: The screen is there: a Deskwork.
    attached = Signal(object)

    _stopped = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        spoken_roles.install()
        self.program, self.frame, self.choices = program, program.frame, program.choices
        self._workers = Worker("acts"), Worker("look-ups")
        self.tasks = Tasks(*self._workers, parent=self)
        self.errors = Errors(self)
        self.commands = Commands(self.frame, icons_later=True)
        self.frame.menu.aboutToShow.connect(self.commands.draw_icons)
        self.opening = Opening(program, self.tasks, self.errors)
        self.deskwork: Deskwork | None = None
        self.wallboard = WallboardControl(self)
        self.locking = Locking(self)
        self.certificate = CertificateWatch(self, self.frame.certificate_banner)
        self.motion = MotionWatch(self.choices, self.tasks, self)
        self.clock = ClockWatch(self, self.frame.clock_banner)
        self.update = UpdateWatch(self, self.frame.update_banner)
        self.selftest: SelfTest | None = None
        after = program.options.after
        self._every_screen = None if after is None else EveryScreen(after)
        self.help = Helping(self)
        self._services: Services | None = None
        self._is_ending = False
        self._has_ended = False
        self._code = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._end)
        self.commands.use_single_keys(self.choices["general.single_keys"])
        self._menu = WindowMenu(self.frame.menu, self.commands, self.choices)
        finder = self.frame.finder
        finder.add_source(lambda: command_offers(self.commands))
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
        self.frame.show_demo(self.program.options.demo)
        for trouble in self.program.troubles_with_settings:
            _log.info("settings: %s", trouble)
        if words := settings_words.troubles(self.program.troubles_with_settings):
            self.say(words)
        if self.wallboard.is_alone:
            self.wallboard.put_up()
        if (options := self.program.options).selftest is not None:
            shown = self.wallboard.window or self.frame
            limit_s = options.patience
            self.selftest = SelfTest(shown, options.selftest, self._unproven, limit_s=limit_s, parent=self)
            self.selftest.ended.connect(self._end_selftest)
            self.opening.progress.connect(self.selftest.go_on_waiting)
            self.errors.fault.connect(self.selftest.give_up)
            self.selftest.start()
        self._open()

    def stop(self) -> None:
        """Hide at once; end when what is under way has ended, or has had its time."""
        if self._is_ending:
            return
        self._is_ending = True
        self._keep_arrangement()
        self.frame.window().hide()
        self.opening.close()
        self.help.stop()
        self.locking.stop()
        self.certificate.stop()
        self.clock.stop()
        self.update.stop()
        self.wallboard.stop()
        if self.deskwork is not None:
            self.deskwork.stop()
        for dialog in self.frame.findChildren(QObject):
            if isinstance(dialog, CrashDialog | Sheet | LeavingDialog):
                dialog.close()
        if self._services is not None:
            self._services.closing()
        threading.Thread(target=self._end_services, name="end", daemon=True).start()
        # Whoever hangs on a server that never answers is left behind; the threads are daemons.
        self._patience.start(int(2000 * PATIENCE_S))

    def say(self, words: str, icon: str = "alert-triangle") -> None:
        self.frame.toasts.say(Toast(words, icon=icon))

    def what_is_missing(self) -> str:
        """What is not on screen yet, "" when live data is in every pane."""
        return "the services" if self.deskwork is None else self.deskwork.what_is_missing()

    # Inside

    def _unproven(self) -> str:
        if self.wallboard.is_alone:
            return self.wallboard.what_is_missing()
        if self._every_screen is not None:
            return self._every_screen.missing(self)
        return "the services" if self.deskwork is None else unproven(self.deskwork)

    def _connect(self) -> None:
        self.opening.opened.connect(self._attach)
        self.opening.failed.connect(self._show_failure)
        self.opening.said.connect(self.say)
        self.opening.forgotten.connect(lambda words: self.say(words, "lock"))
        self.errors.said.connect(self.say)
        self.errors.fault.connect(self._show_fault)
        self.tasks.failed.connect(self.errors.report)
        self.commands.given.connect(self.give)
        self.commands.refused.connect(self._say_why_not)
        self.frame.try_again_wanted.connect(self._open)
        self.frame.sign_in_wanted.connect(self._sign_in_elsewhere)
        self.wallboard.again_wanted.connect(self._open)
        self.frame.demo_banner.acted.connect(self._ask_to_leave_demo)
        self.frame.finder.left.connect(self._return_keyboard)
        self.frame.may_close = self._may_close
        self.frame.finder.recent_changed.connect(self._keep_recent)
        self.frame.rail.chosen.connect(lambda key: self.commands[key].trigger())
        self._stopped.connect(self._end, Qt.ConnectionType.QueuedConnection)
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
        match command:
            case "larger":
                self.choices.resize_text(1)
            case "smaller":
                self.choices.resize_text(-1)
            case "normal_size":
                self.choices.resize_text(0)
            case "theme":
                self.choices.next_theme()
            case "keys":
                KeysSheet(self.frame).open()
            case "about":
                from importlib.metadata import version

                files = str(self.program.settings_file), str(self.program.log)
                AboutSheet(self.frame, version("jonovahti"), *files).open()
            case "search":
                self.frame.window().activateWindow()
                self.frame.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.frame.top_bar.search.selectAll()
                self.frame.finder.open()
            case "report":
                self.report_problem()
            case "forget_password":
                self.opening.forget_password()
            case "lock":
                self.locking.lock()
            case "leave_demo":
                self._ask_to_leave_demo()
            case "quit":
                self.frame.leave(asks=True)

    def report_problem(self, what: str = "") -> None:
        """Show what would help whoever mends the program; `what`: the report of a fault."""
        from app.diagnose import problem_report

        ProblemReportSheet(
            self.frame, partial(problem_report, self.choices.settings, self.program.log, what=what)
        ).open()

    def _say_why_not(self, why: str) -> None:
        shown = self.frame.toasts.shown
        if shown is None or shown.text != why:
            self.say(why)

    def _say_locked(self, key: str) -> None:
        self._say_why_not(settings_words.locked(self.choices.settings.origin(key)))

    def _say_not_kept(self, file: str, why: str) -> None:
        self.say(settings_words.not_kept(file, why))

    def _follow_choice(self, key: str) -> None:
        if key == "general.single_keys":
            self.commands.use_single_keys(self.choices[key])

    def _choice_offers(self) -> list[Offer]:
        return choice_offers(self.choices, self.open_setting if self.deskwork is not None else None)

    def open_setting(self, key: str) -> None:
        """Bring the setting's page to the front, and the keyboard to the setting."""
        if self.deskwork is not None:
            self.deskwork.open_setting(key)

    def _may_close(self) -> bool:
        """Asks where the user wants to be asked, and says no until there is an answer."""
        app = QGuiApplication.instance()
        # The desktop ends, and would wait for an answer.
        is_logging_out = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self._is_ending or is_logging_out or not self.choices["general.confirm_quit"]:
            return True
        if not any(dialog.isVisible() for dialog in self.frame.findChildren(QuitDialog)):
            dialog = QuitDialog(self.frame)
            dialog.leave_wanted.connect(self.frame.leave)
            dialog.open()
        return False

    def _keep_recent(self) -> None:
        recent = "\n".join(self.frame.finder.recent)
        self.choices.keep_window(recent=recent)

    def _ask_to_leave_demo(self) -> None:
        if not self.choices["general.confirm_leaving_demo"]:
            self._leave_demo()
            return
        dialog = LeaveDemoDialog(self.frame)
        dialog.leave_wanted.connect(self._leave_demo)
        dialog.open()

    def _leave_demo(self) -> None:
        """As if the program had been started without the demo; the demo ends in a thread of its own."""
        services, deskwork = self._services, self.deskwork
        if services is None or deskwork is None or not services.is_demo:
            return
        self._keep_arrangement()
        self.help.stop()
        self.locking.stop()
        self.certificate.stop()
        self.clock.stop()
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
        if self._is_ending:
            return
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
        if self.selftest is not None:
            self.selftest.give_up(words)

    def _show_fault(self, report: str) -> None:
        if self.wallboard.is_alone:
            # It is in the log. A dialog on a wall is one that nobody closes.
            return
        shown = [one for one in self.frame.findChildren(CrashDialog) if one.isVisible()]
        if shown:
            # What goes wrong at each tick must not bury the screen, which goes on.
            shown[0].add(report)
            return
        dialog = CrashDialog(self.frame, report, str(self.program.log))
        dialog.quit_wanted.connect(self.frame.leave)
        dialog.report_wanted.connect(self.report_problem)
        dialog.open()

    def _end_selftest(self, code: int, words: str) -> None:
        self._code = code
        with suppress(OSError):  # Whoever started it may have gone, and reads no more.
            (sys.stderr if code else sys.stdout).write(f"{words}\n")
        self.frame.leave()

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

    def _keep_arrangement(self) -> None:
        if self.wallboard.is_alone:
            return
        window = {"frame": self.frame.state()}
        if self.deskwork is not None:
            window |= {**self.deskwork.screens.states(), "front": self.deskwork.screens.key}
            window["apart"] = self.deskwork.own_windows.state()
        self.choices.keep_window(**window)

    def _write(self, work: Callable[[], None]) -> None:
        self.tasks.look_up(work, _nothing, owner=self, name="settings")

    def _end_services(self) -> None:
        """A thread of its own: nothing here may make the window wait."""
        for worker in self._workers:
            worker.shutdown(wait=False)
        until = time.monotonic() + PATIENCE_S
        for worker in self._workers:
            worker.join(max(0.0, until - time.monotonic()))
        if self._services is not None:
            self._services.stop()
        if shiboken6.isValid(self):
            self._stopped.emit()

    @Slot()
    def _end(self) -> None:
        if self._has_ended:
            return
        self._has_ended = True
        self._patience.stop()
        self.errors.let_go()
        self.ended.emit(self._code)


def _nothing(_result: object) -> None:
    return
