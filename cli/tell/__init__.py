"""Commands that tell others what happened: reports over many cases."""
