"""What do improvements, training, studies and briefs not say? One scenario that fails for each."""

_IMPROVEMENT = "Given an improvement that another handler sees to within 5 days\n  "
TRAPS_OF_LEARNING = {
    "improvement_is": (
        _IMPROVEMENT + "Then improvement 1 is proved",
        "the improvement should be proved, and it is still open",
    ),
    "record_names": (
        (
            "When the review finds a procedure behind it\n"
            "  Then the record names a system or a line behind it"
        ),
        "the record should name a system or a line, and it names a procedure",
    ),
    "names_trained": (
        (
            "Given a major case asks for training\n  And the matter is major\n"
            "  When another handler takes the case\n"
            "  Then the refusal names the supervisor as trained"
        ),
        "the refusal should name the supervisor as trained, and does not",
    ),
    "came_back": (
        (
            "Given an earlier complaint of the customer was closed 3 days ago\n"
            "  When the handler links the two complaints: complained about again\n"
            "  Then the record says that it came back after 4 days"
        ),
        "it should have come back after 4 days, and the record says 3",
    ),
    "did_not_come_back": (
        (
            "Given an earlier complaint of the customer was closed 3 days ago\n"
            "  When the handler links the two complaints: complained about again\n"
            "  Then the record does not count it as coming back"
        ),
        "the record should not count it as coming back, and does",
    ),
    "does_not_say": (
        'When the handler makes a case study of it\n  Then the study does not say "twice"',
        "the study should not say “twice”, and does",
    ),
    "study_says": (
        'When the handler makes a case study of it\n  Then the study says "Chen Li"',
        "the study should say “Chen Li”, and does not",
    ),
    "travels": (
        (
            "When the handler makes a case study of it\n"
            "  And the handler answers the customer's feelings\n"
            "  And the handler makes a case study of it\n  Then another desk can read the study"
        ),
        "another desk should be able to read the study once",
    ),
    "drill_asks": (
        "When the handler makes a case study of it\n  Then the drill asks what inquire lacked",
        "the drill should ask what inquire lacked, and does not",
    ),
    "has_to_read": (
        "When a policy of the desk changes\n  Then the handler has 2 changes to read",
        "there should be 2 changes to read, and there are ",
    ),
    "brief_has": (
        "Then the morning brief of the handler has the case under over already",
        "the brief should have the case under over already, and does not",
    ),
    "brief_has_not": (
        (
            "When 30 hours pass\n"
            "  Then the morning brief of the handler does not have the case under over already"
        ),
        "the brief should not have the case under over already, and does",
    ),
    "evening_tells": (
        "Then the evening brief of the handler tells of note",
        "the evening brief should tell of note, and does not",
    ),
    "evening_silent": (
        (
            'When the handler notes "Seen."\n'
            "  Then the evening brief of the handler does not tell of note"
        ),
        "the evening brief should not tell of note, and does",
    ),
}
