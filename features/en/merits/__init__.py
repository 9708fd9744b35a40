"""On what judgement and claim rest: evidence, causes, what is owed at least, in English."""
