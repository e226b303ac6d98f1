"""What goes to paper or into a PDF file: a printout, and how it is laid out and printed."""
