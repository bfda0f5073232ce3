"""Who and what is meant by words that point back: `ia`, `petenis itu`, `mereka`, `peraturan ini`, `hal itu`."""
