"""The archive: stories kept from day to day, and what is asked of all of them. Nothing of it is loaded by a briefing.

`location.py` says where it is, `store.py` what a store can do, `model.py` what goes in and what comes out, `query/`
what a query says, `intake.py` what rows a briefing makes. `sql/` is the store in SQL, `sqlite/` its engine SQLite.
"""
