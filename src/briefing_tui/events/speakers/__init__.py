"""Who says what a sentence tells, and whether its date is only that of the saying."""
