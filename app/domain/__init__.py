"""Words and rules of the trade; standard library (and the holiday calendar) only, nothing changes in place."""
