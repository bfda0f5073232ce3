"""Saved or fetched pages: document tree, body, metadata, outlet, page numbers."""
