"""Help inside the program: pages in three languages, what F1 finds of the focused thing, and what is new."""
