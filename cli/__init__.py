"""The command line of the desk: what people type, and what they are shown."""
