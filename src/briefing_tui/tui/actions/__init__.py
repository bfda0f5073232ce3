"""What each action does: one class a group of `tui/bindings.py`, joined to the names there by `registry`."""
