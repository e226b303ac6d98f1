"""A kind of import contract of our own: an outside library may be imported in a few places only."""

from __future__ import annotations

from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OnlyHereContract(Contract):
    """Only the named modules, and what lies below them, import the libraries directly.

    import-linter's own "protected" contract refuses to run while a named library is not yet imported at all.
    """

    libraries = fields.SetField(subfield=fields.StringField())
    allowed = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Look at each direct import of the libraries."""
        libraries, allowed = _names(self.libraries), _names(self.allowed)
        offenders = [
            (importer, library)
            for library in libraries
            if library in graph.modules
            for importer in sorted(graph.find_modules_that_directly_import(library))
            if not any(importer == place or importer.startswith(f"{place}.") for place in allowed)
        ]
        return ContractCheck(kept=not offenders, metadata={"offenders": offenders})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say who imports what, and where that belongs instead."""
        places = " or ".join(_names(self.allowed))
        for importer, library in check.metadata["offenders"]:
            output.print_error(
                f"{importer} imports {library}: do that in {places}, and ask there for what comes of it."
            )


def _names(field: object) -> list[str]:
    # import-linter puts the parsed values where the class names its fields, which the types do not say.
    return sorted(cast("set[str]", field))
