"""What do other tools read of a run? Cucumber Messages, an envelope a line."""
