"""The commands for process owners: how the desk must behave, in sentences, and whether it does."""
