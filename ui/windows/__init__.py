"""The windows of the program: the main window and the dialogs that belong to no screen."""
