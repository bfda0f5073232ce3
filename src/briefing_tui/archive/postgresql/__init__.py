"""The engine PostgreSQL: an archive that several people share, by the URL of a server."""
