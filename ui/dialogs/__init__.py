"""What asks back before an act: popovers and dialogs, opened and never executed; each answers by a signal."""
