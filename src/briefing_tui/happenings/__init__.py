"""Which events of several stories tell one happening. Knows no page and no archive."""
