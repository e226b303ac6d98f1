"""The window's menu: commands, the language and the theme, each choice with its mark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.choices import LANGUAGE, THEME, Choices
from ui.commands import Commands
from ui.theme import theme

translate = QCoreApplication.translate

#: Each language in its own words, so that nobody has to know another one to find theirs.
LANGUAGES = (("fi", "Suomi"), ("sv", "Svenska"), ("en", "English"))


def theme_word(choice: str) -> str:
    """What one of `ui.theme.CHOICES` is called."""
    match choice:
        case "light":
            return translate("Console", "Light")
        case "dark":
            return translate("Console", "Dark")
        case "contrast":
            return translate("Console", "High contrast")
        case _:
            return translate("Console", "System")


class WindowMenu:
    """Filled once; its words are renewed after a change of language.

    `choose` is told a setting's key and the value.
    """

    def __init__(
        self, menu: QMenu, commands: Commands, choices: Choices, choose: Callable[[str, object], object]
    ) -> None:
        self._choices, self._choose = choices, choose
        self._sizes, self._themes, self._languages, self._parts = (QMenu(menu) for _ in range(4))
        menu.setToolTipsVisible(True)
        for name in ("add", "hours", "policy"):
            menu.addAction(commands[name])
        menu.addSeparator()
        for name in ("undo", "redo", "history", "answers", "fetch"):
            menu.addAction(commands[name])
        menu.addSeparator()
        for submenu in (self._parts, self._sizes, self._themes, self._languages):
            menu.addMenu(submenu)
            submenu.setToolTipsVisible(True)
        for name in ("list", "detail"):
            self._parts.addAction(commands[name])
        for name in ("larger", "smaller", "normal_size"):
            self._sizes.addAction(commands[name])
        self._theme_group = QActionGroup(menu)
        self._theme_of = {
            choice: self._choice(self._themes, self._theme_group, choice)
            for choice in ("system", "light", "dark", "contrast")
        }
        self._theme_group.triggered.connect(self._choose_theme)
        self._language_group = QActionGroup(menu)
        self._language_of = {
            choice: self._choice(self._languages, self._language_group, choice, name)
            for choice, name in LANGUAGES
        }
        self._language_group.triggered.connect(self._choose_language)
        menu.addSeparator()
        for name in ("own_window", "wallboard", "wallboard_settings"):
            menu.addAction(commands[name])
        menu.addAction(commands["settings"])
        menu.addSeparator()
        for name in ("help", "tour", "news", "keys"):
            menu.addAction(commands[name])
        menu.addSeparator()
        for name in ("about", "report", "forget_password", "lock", "leave_demo", "quit"):
            menu.addAction(commands[name])
        # Each of the other kind of place would be off all day.
        self._only_here = commands["leave_demo"], commands["forget_password"]
        menu.aboutToShow.connect(self._mark)
        self.retranslate()

    def retranslate(self) -> None:
        """The menus' own words; the commands renew theirs."""
        self._parts.setTitle(translate("Console", "Parts of the screen"))
        self._sizes.setTitle(translate("Console", "Text size"))
        self._themes.setTitle(translate("Console", "Theme"))
        self._languages.setTitle(translate("Console", "Language"))
        for choice, action in self._theme_of.items():
            action.setText(theme_word(choice))

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, choice: str, words: str = "") -> QAction:
        action = QAction(words, group)
        action.setCheckable(True)
        action.setData(choice)
        menu.addAction(action)
        return action

    def _mark(self) -> None:
        for action in self._only_here:
            action.setVisible(action.isEnabled())
        self._theme_of[theme.choice].setChecked(True)
        self._language_of[self._choices.language].setChecked(True)

    def _choose_theme(self, action: QAction) -> None:
        self._choose(THEME, str(action.data()))

    def _choose_language(self, action: QAction) -> None:
        self._choose(LANGUAGE, str(action.data()))
