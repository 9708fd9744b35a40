"""How is a scenario played? Sentence by sentence on a desk of its own, without a test runner."""
