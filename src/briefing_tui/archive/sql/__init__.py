"""The store in SQL, the same for every engine. What differs among them stands in `engine.py` as a protocol."""
