"""A desktop portal that answers what it was told to: run by the system's Python on the bus of a test's desktop.

`settings_portal.py FD NAMESPACE NAME VALUE`: VALUE as GVariant text, such as `false` or `uint32 1`. Says on FD when it
can be asked.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

# Without their types: the package is the system's and not in our environment.
Gio: Any = importlib.import_module("gi.repository.Gio")
GLib: Any = importlib.import_module("gi.repository.GLib")

INTERFACE = """<node><interface name="org.freedesktop.portal.Settings"><method name="ReadOne">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
</method></interface></node>"""


def main(fd: str, namespace: str, name: str, value: str) -> None:
    """Until it is ended."""
    known = {(namespace, name): GLib.Variant.parse(None, value, None, None)}

    def answer(*told: Any) -> None:
        asked, invocation = told[-2:]
        found = known.get(tuple(asked.unpack()))
        if found is None:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")
        else:
            invocation.return_value(GLib.Variant("(v)", (found,)))

    def offer(connection: Any, _name: str) -> None:
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        connection.register_object("/org/freedesktop/portal/desktop", node.interfaces[0], answer, None, None)

    def tell(_connection: Any, _name: str) -> None:
        os.write(int(fd), b"ready\n")

    Gio.bus_own_name(
        Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, offer, tell, None
    )
    GLib.MainLoop().run()


main(*sys.argv[1:])
