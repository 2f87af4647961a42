"""Readers: files of many formats to `Document`s, one way of naming their metadata.

To add a format, write a reader in a file of its own and list its suffix in `corpus.READERS`
and `formats.SUFFIXES`.
"""
