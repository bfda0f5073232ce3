"""What is set and kept from session to session: configuration, keys, theme, positions, marks."""
