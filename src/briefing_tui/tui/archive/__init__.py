"""The archive in the app: asked on a thread of its own, shown in a sheet, its stories opened in the reading room."""
