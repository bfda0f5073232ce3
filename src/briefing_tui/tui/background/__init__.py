"""What reads and briefs beside the screen: threads and processes."""
