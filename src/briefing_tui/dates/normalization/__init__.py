"""From the nodes of the grammar to calendar days and TIMEX3 values, against a reference date."""
