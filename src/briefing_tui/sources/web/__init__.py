"""Stories from the network: pages by address, feeds, politeness to their hosts."""
