"""Which parts has the document? One module for each."""
