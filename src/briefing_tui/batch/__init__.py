"""Very many stories briefed shard by shard, on one machine or on many, so that what is done is never done again."""
