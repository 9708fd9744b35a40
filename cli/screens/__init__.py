"""What people look at: a case, its history, lists of cases, and what a step did."""
