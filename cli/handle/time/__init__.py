"""Commands about the deadlines of cases, and of cases that are nowhere yet."""
