"""The command line: arguments, stories to load, diagnostics, exit status."""
