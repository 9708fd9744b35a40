"""Commands that tell others what happened: in one case, and in many."""
