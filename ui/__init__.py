"""The Qt program: windows, screens, panels, models, widgets, charts and the commands behind them."""
