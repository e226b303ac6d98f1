"""Small widgets of one purpose each, without knowledge of callbacks' whereabouts."""
