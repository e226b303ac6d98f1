"""Charts drawn with pyqtgraph from arrays they are handed."""
