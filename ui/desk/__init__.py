"""What joins the screens to the world: the shared desk, and one controller for each screen."""
