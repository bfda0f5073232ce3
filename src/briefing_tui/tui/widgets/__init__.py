"""What the screens are put together from: panes, bars, lists, sheets."""
