"""Group policy templates (ADMX, ADML) made of the settings' schema, so that they cannot fall behind it.

Run with a Python that has the program's packages: `python packaging/windows/policies.py SOURCE FOLDER`. SOURCE is the
tree whose `app` is described. Each policy writes the value that `app/settings/windows_registry.py` reads.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from app.settings.schema import Setting
    from app.settings.words import Said

KEY: Final = r"Software\Policies\Jonovahti"
NAMESPACE: Final = "Jonovahti.Policies"
LANGUAGES: Final = {"en-US": "en", "fi-FI": "fi", "sv-SE": "sv"}
#: The longest text a policy holds; an address of a database is far shorter.
_LONGEST: Final = 1023
_SCHEMA: Final = 'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"'
_REVISION: Final = 'revision="1.0" schemaVersion="1.0"'
_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'

#: What no setting says by itself, in the order of `Said`: English, Finnish, Swedish.
_OWN: Final = {
    "Set_by": ("Who has set this", "Kuka on asettanut", "Vem som har ställt in"),
    "Set_by_Help": (
        "Shown to users beside every locked setting, such as “IT support, 09 123 4567”.",
        "Näytetään käyttäjille jokaisen lukitun asetuksen vieressä, esimerkiksi ”Tietohallinto”.",
        "Visas för användarna intill varje låst inställning, till exempel ”IT-stödet”.",
    ),
    "Profiles_Label": (
        "Name of the profile, and its address; before a test region's the word test, in place of the demo's: demo",
        "Profiilin nimi ja osoite; koealueen osoitteen edessä sana test, esittelyn osoitteen tilalla: demo",
        "Profilens namn och adress; före ett testområdes adress ordet test, i stället för en adress för demon: demo",
    ),
}


def definitions(settings: Iterable[Setting]) -> str:
    """The ADMX: what can be locked and which value in the registry does it."""
    settings = list(settings)
    pages = dict.fromkeys(one.page for one in settings)
    lines = [
        f"{_HEAD}<policyDefinitions {_SCHEMA} {_REVISION}>",
        "<policyNamespaces>",
        f'<target prefix="jonovahti" namespace="{NAMESPACE}"/>',
        '<using prefix="windows" namespace="Microsoft.Policies.Windows"/>',
        "</policyNamespaces>",
        '<resources minRequiredRevision="1.0"/>',
        "<categories>",
        '<category name="Jonovahti" displayName="$(string.Jonovahti)"/>',
        *(
            f'<category name="Page_{page}" displayName="$(string.Page_{page})">'
            '<parentCategory ref="Jonovahti"/></category>'
            for page in pages
        ),
        "</categories>",
        "<policies>",
        *_policy("Set_by", "Jonovahti", 'valueName="set_by"', _text("Set_by", "set_by")),
    ]
    for one in settings:
        lines += _policy(_name(one.key), f"Page_{one.page}", *_value(one), has_field=one.kind.name != "FLAG")
    return "\n".join([*lines, "</policies>", "</policyDefinitions>", ""])


def _policy(name: str, page: str, written: str, content: str, *, has_field: bool = True) -> Iterator[str]:
    shown = f' presentation="$(presentation.{name})"' if has_field else ""
    value = "" if has_field else f" {written}"
    yield (
        f'<policy name="{name}" class="Both" displayName="$(string.{name})" explainText="$(string.{name}_Help)"'
        f'{shown} key="{KEY}"{value}>'
    )
    yield f'<parentCategory ref="{page}"/><supportedOn ref="windows:SUPPORTED_Windows_10_0"/>'
    yield content
    yield "</policy>"


def _value(setting: Setting) -> tuple[str, str]:
    """How the registry names the value, and the element that writes it."""
    name, key = _name(setting.key), setting.key
    match setting.kind.name:
        case "FLAG":
            on = '<enabledValue><decimal value="1"/></enabledValue>'
            return f'valueName="{key}"', f'{on}<disabledValue><decimal value="0"/></disabledValue>'
        case "PROFILES":
            inner = f'<list id="{name}_Field" key="{KEY}\\{key}" explicitValue="true"/>'
        case "NUMBER" if not setting.choices:
            bounds = f'minValue="{setting.smallest}" maxValue="{setting.largest}"'
            inner = f'<decimal id="{name}_Field" valueName="{key}" required="true" {bounds}/>'
        case "CHOICE" | "NUMBER":
            items = "".join(_item(name, choice) for choice in setting.choices)
            inner = f'<enum id="{name}_Field" valueName="{key}" required="true">{items}</enum>'
        case _:
            return "", _text(name, key)
    return "", f"<elements>{inner}</elements>"


def _text(name: str, key: str) -> str:
    return f'<elements><text id="{name}_Field" valueName="{key}" required="true" maxLength="{_LONGEST}"/></elements>'


def _item(name: str, choice: str | int) -> str:
    value = (
        f'<decimal value="{choice}"/>' if isinstance(choice, int) else f"<string>{escape(choice)}</string>"
    )
    return f'<item displayName="$(string.{name}_{choice})"><value>{value}</value></item>'


def resources(settings: Iterable[Setting], language: str) -> str:
    """The ADML of one language, "en", "fi" or "sv": names, help texts and the fields' labels."""
    from app.settings.words import PAGE_WORDS, SETTING_WORDS, Said

    settings = list(settings)
    strings: dict[str, str] = {"Jonovahti": "Jonovahti"}
    fields = [_field("Set_by", "TEXT", Said(*_OWN["Set_by"]), language)]
    for name in ("Set_by", "Set_by_Help"):
        strings[name] = Said(*_OWN[name]).in_language(language)
    for page in dict.fromkeys(one.page for one in settings):
        strings[f"Page_{page}"] = PAGE_WORDS[page].in_language(language)
    for one in settings:
        words, name = SETTING_WORDS[one.key], _name(one.key)
        strings[name] = words.title.in_language(language)
        strings[f"{name}_Help"] = f"{words.text.in_language(language)}\n\n{one.key}"
        for choice in one.choices:
            said = words.names.get(choice)
            strings[f"{name}_{choice}"] = str(choice) if said is None else said.in_language(language)
        kind = "ENUM" if one.choices else one.kind.name
        if kind != "FLAG":
            label = Said(*_OWN["Profiles_Label"]) if kind == "PROFILES" else words.title
            fields.append(_field(name, kind, label, language))
    told = "\n".join(f"<string id={quoteattr(key)}>{escape(text)}</string>" for key, text in strings.items())
    return (
        f"{_HEAD}<policyDefinitionResources {_SCHEMA} {_REVISION}>\n"
        "<displayName>Jonovahti</displayName>\n<description>Jonovahti</description>\n"
        f"<resources>\n<stringTable>\n{told}\n</stringTable>\n<presentationTable>\n"
        + "\n".join(fields)
        + "\n</presentationTable>\n</resources>\n</policyDefinitionResources>\n"
    )


def _field(name: str, kind: str, label: Said, language: str) -> str:
    words, field = escape(label.in_language(language)), f'refId="{name}_Field"'
    match kind:
        case "ENUM":
            content = f'<dropdownList {field} noSort="true">{words}</dropdownList>'
        case "NUMBER":
            content = f"<decimalTextBox {field}>{words}</decimalTextBox>"
        case "PROFILES":
            content = f"<listBox {field}>{words}</listBox>"
        case _:
            content = f"<textBox {field}><label>{words}</label></textBox>"
    return f'<presentation id="{name}">{content}</presentation>'


def _name(key: str) -> str:
    """A policy's name holds no dots."""
    return key.replace(".", "_")


def main() -> int:
    """Write FOLDER/jonovahti.admx, and an .adml in a folder for each language."""
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    sys.path.insert(0, str(source))
    from app.settings.schema import all_settings

    settings = [one for one in all_settings() if one.policy_allowed]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "jonovahti.admx").write_text(definitions(settings), encoding="utf-8")
    for place, language in LANGUAGES.items():
        file = folder / place / "jonovahti.adml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(resources(settings, language), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
