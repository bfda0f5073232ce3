"""From mentions to actors: which names of a story are one."""
