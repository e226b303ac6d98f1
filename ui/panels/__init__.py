"""The parts of a screen: shown a board, they emit wishes."""
