"""The query language: from what is typed to nodes. Knows no SQL and no store."""
