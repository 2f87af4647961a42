"""The commands, one file each: parse, call, print. They import what they use when they run."""
