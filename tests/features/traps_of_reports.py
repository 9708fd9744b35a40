"""What do sentences about reports not say? One scenario that fails for each."""

TRAPS_OF_REPORTS = {  # what the report of the month says of the complaint
    "month_counts": (
        "Then the report of the month counts 2 as received",
        "should count 2 as received, and it counts 1",
    ),
    "month_watches": (
        "Then the report of the month asks to look at the complaint: pressing words",
        "should ask to look at it for pressing words, and does not",
    ),
    "month_lets_be": (
        (
            "When it turns out that the customer was pressed\n"
            "  Then the report of the month does not ask to look at the complaint: pressing words"
        ),
        "should not ask to look at it for pressing words, and does",
    ),
    "month_refused": (
        (
            "When the handler tries to inquire\n"
            "  Then the handler cannot inquire because the customer's feelings have "
            "gone unanswered\n"
            "  And the report of the month says: the customer's feelings have gone unanswered, "
            "refused 2 times, 1 done later"
        ),
        "refused and done later should be 2, 1, and it is 1, 0",
    ),
    "month_obstacle": (
        "Then the report of the month counts as an obstacle, 1 time: the evidence is missing",
        "the obstacle should be counted 1 times, and it is 0",
    ),
    "month_merits": (
        (
            "When our headquarters counts the complaint against us by who handled it\n"
            "  Then the report of the month sets beside it 1 with a fault, 0 without "
            "and 0 not judged"
        ),
        "with a fault, without and not judged should be 1, 0",
    ),
}
