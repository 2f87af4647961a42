"""Engines run the same extraction over batches: here in local processes."""
