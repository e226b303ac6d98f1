"""Run before the installed program itself, in place of PyInstaller's own preparation for Qt, which loads Qt.

Qt's binding puts an import of its own in the place of Python's, which ui/main.py takes back around the first thing it
loads of Qt: what was loaded before that, it could not. And the programs that draw nothing would load Qt too. Its
libraries know their folder by themselves.
"""

from __future__ import annotations

import os
import sys

if bundle := getattr(sys, "_MEIPASS", ""):
    # Plugins of a desktop's own Qt, which a session may name, do not fit this one.
    os.environ["QT_PLUGIN_PATH"] = f"{bundle}/PySide6/Qt/plugins"
