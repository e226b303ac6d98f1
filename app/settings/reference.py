"""The reference of settings in docs/settings.md, made from the schema: `python -m app.settings.reference`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.settings.explain import written
from app.settings.schema import PAGES, Kind, Setting, Who, all_settings
from app.settings.words import PAGE_WORDS, SETTING_WORDS

FILE: Final = Path(__file__).resolve().parents[2] / "docs" / "settings.md"

_HEAD: Final = """\
# Settings

*Made from the schema in `app/settings/schema.py` by `python -m app.settings.reference`; a test holds it current.*

What is set here is of one workstation and its user. Thresholds, opening hours, attempt policies, alert rules and text
templates are the region's: they live in its database and are changed on the screens they belong to.

## Who says what holds

From the weakest to the strongest; the strongest that says anything about a setting holds.

1. **built in**: the defaults below.
2. **machine**: `/etc/xdg/jonovahti/settings.toml`, or below another folder of `XDG_CONFIG_DIRS`. On Windows
   `%ProgramData%\\jonovahti\\settings.toml` and above it `HKEY_LOCAL_MACHINE\\Software\\Jonovahti`.
3. **user**: `~/.config/jonovahti/settings.json`, on Windows `%LOCALAPPDATA%\\jonovahti\\settings.json`; the program
   writes it.
4. **environment**: the variables named below.
5. **command line**: `--language`, `--theme`, `--database`, `--profile`.
6. **policy**: `/etc/jonovahti/policy.toml`. On Windows `HKEY_CURRENT_USER\\Software\\Policies\\Jonovahti` and above it
   `HKEY_LOCAL_MACHINE\\Software\\Policies\\Jonovahti`.

A **policy locks** what it sets: the screen of settings shows it with a lock, says where it was set and, where the
policy has `set_by = "..."`, by whom. What a user changes in the window while the environment or the command line says
otherwise holds until the program ends.

What is **for administrators** holds in the machine's settings and in a policy alone: in a user's file and in the
environment it is told of and left out.

**Where to sign in** is said by `connection.database` or by `connection.profile`, which names one of `profiles`. What
the stronger of them says holds: a policy's before all, `--profile` before `JONOVAHTI_DATABASE`. Where both are said in
one place the address holds; but where the machine's settings or the user's say both, or each one, the profile holds, as
the address there is the last one used. A policy that sets either locks the way in: `--database`, the dialog of signing
in and `--diagnose` go nowhere else. Let a policy that sets `connection.profile` set `profiles` too, since whoever sets
`XDG_CONFIG_DIRS` has another machine's settings. `--demo` opens the demo in any case: it signs in nowhere.

`jonovahti-admin settings --explain` prints every value and where it comes from (`--json` for scripts).

Files for administrators are TOML, with a table for the part of a key before its dot:

```toml
set_by = "IT of the wellbeing services county, tel. 1234"

[connection]
database = "postgresql://db.example/contact"
ca_file = "/etc/ssl/region-ca.pem"

[lock]
after_minutes = 10

[[profiles]]
name = "test"
database = "postgresql://test.example/contact"
kind = "test"
```

In the registry a value has the whole key as its name (`lock.after_minutes`, a REG_DWORD; flags are 0 or 1). Profiles
are a key `profiles` whose values are named by the profiles and hold their addresses; `test ADDRESS` is a region for
trying things out, which its window then says, and `demo` the demo.

An entry that cannot be used - an unknown key, a value that is not possible, a file that cannot be read - never stops
the start: the program names the file and the line, and the next weaker layer holds. Of several
profiles the wrong one is named and the others are offered. A password is never a setting; an address with one in it is
refused. Where nothing can be written (a read-only home, a full disk) what the user chooses
holds until the program ends, and the program says so.
"""


def reference() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_pages()]).rstrip() + "\n"


def _pages() -> Iterator[str]:
    for page in PAGES:
        said = PAGE_WORDS[page]
        yield f"## {said.en} ({said.fi}, {said.sv})\n"
        yield "| key | what it is | can be | default | variable | |"
        yield "|---|---|---|---|---|---|"
        for setting in all_settings():
            if setting.page == page:
                yield _row(setting)
        yield ""


def _row(setting: Setting) -> str:
    words = SETTING_WORDS[setting.key]
    what = "<br>".join(
        f"**{words.title.in_language(one)}.** {words.text.in_language(one)}" for one in ("en", "fi", "sv")
    )
    possible = setting.possible
    if setting.kind is Kind.CHOICE:
        possible = ", ".join(f"`{one}`" for one in setting.choices)
    notes = []
    if setting.option:
        notes.append(f"`{setting.option}`")
    if setting.who is Who.ORGANISATION:
        notes.append("for administrators")
    if not setting.is_live:
        notes.append("at the next start")
    if not setting.policy_allowed:
        notes.append("never by policy")
    variable = "" if setting.who is Who.ORGANISATION else f"`{setting.environment}`"
    cells = (
        f"`{setting.key}`", what, possible, f"`{written(setting, setting.default)}`", variable, ", ".join(notes),
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def main() -> int:
    """0 when the page is current, or was written; with --check nothing is written."""
    text = reference()
    if "--check" in sys.argv[1:]:
        return 0 if FILE.read_text(encoding="utf-8") == text else 1
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
