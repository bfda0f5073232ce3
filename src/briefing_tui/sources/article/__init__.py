"""From the raw text of a story to its parts: title, dateline, byline, body, related links, publish date."""
