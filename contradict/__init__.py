"""contradict finds numeric claims in news text that cannot all be true."""

__version__ = "0.1.0"
