"""The archive in one file, by SQLite: no server, nothing to set up."""
