"""What do people, kinds of complaints and words not say? One scenario that fails for each."""

CARED = {  # what is said of notes, strain, suggestions, goals, and the curve of a feeling
    "sees_note": (
        "Then the handler sees the note",
        "the handler should see the note, and does not",
    ),
    "sees_no_note": (
        (
            "When the handler notes that the customer is powerful\n"
            "  Then the handler sees no such note"
        ),
        "the handler should see no such note, and does",
    ),
    "sees_strain": (
        (
            "When the handler rates the strain of the case at 4\n"
            "  Then another handler sees how it strained the handler"
        ),
        "another handler should see how it strained the handler, and does not",
    ),
    "sees_no_strain": (
        (
            "When the handler rates the strain of the case at 4\n"
            "  Then the supervisor does not see how it strained the handler"
        ),
        "the supervisor should not see how it strained the handler, and does",
    ),
    "suggests": (
        "Then the desk suggests another way to talk",
        "the desk should suggest another way to talk, and does not",
    ),
    "suggests_not": (
        (
            "When the customer would rather not talk\n"
            "  Then the desk does not suggest another way to talk"
        ),
        "the desk should not suggest another way to talk, and does",
    ),
    "is_called": (
        'Then the customer is addressed as "Dr Chen"',
        "should be addressed as “Dr Chen”, and it is nothing",
    ),
    "ending_says": (
        (
            "Given a complaint that is closed\n"
            "  Then the ending says that the matter was put right: yes, "
            "and the customer is at peace: partly"
        ),
        "the ending should say yes of the goal, and it says nothing",
    ),
    "ending_silent": (
        "Then the ending says nothing of goals",
        "should say nothing of goals, and it does, or there was no end",
    ),
    "curve_reads": (
        'Then the curve of the feeling reads "4 2"',
        "the curve should read 4 2, and it reads nothing",
    ),
    "curve_relapses": (
        "Then the curve shows 1 new hurt",
        "the curve should show 1 new hurts, and it shows 0",
    ),
}
SORTED = {  # what is said of the kind of a complaint
    "is_about": (
        ("When the cause is noted as price, namely other\n  Then the complaint is about billing"),
        "the complaint should be about billing, and it is about other",
    ),
    "is_about_nothing": (
        (
            "When the cause is noted as price, namely billing\n"
            "  Then the complaint has no detail any more"
        ),
        "should have no detail, and it has this one: billing",
    ),
    "counts_as": (
        (
            "Given the complaint was taken to be substantiated\n"
            "  Then the complaint counts as an enquiry"
        ),
        "should count as an enquiry, and it counts as substantiated",
    ),
    "counted_as": (
        "Then the record says that it counted as an enquiry before",
        "should count as an enquiry, and it counts as nothing",
    ),
    "own_goal": (
        "Then the record blames our own handling for it",
        "the record should blame our own handling, and it does not",
    ),
    "no_own_goal": (
        (
            "Given the complaint was taken to be a need to let off steam\n"
            '  When on reflection it is substantiated, because "nobody called back"\n'
            "  Then the record blames nobody for it"
        ),
        "the record should not blame our own handling, and it does",
    ),
    "dealt_with_as": (
        (
            "Given a remark that nobody called a complaint\n"
            '  When the handler takes it as a complaint, because "the customer said so"\n'
            "  Then it is dealt with as feedback"
        ),
        "should be dealt with as feedback, and it is dealt with as a complaint",
    ),
}
WORDED = {  # what is said of danger, and of words in doubt
    "safety_is": (
        "Then of safety the desk knows: in question",
        "the desk should know: in question, and it knows: no danger known",
    ),
    "in_the_queue": (
        "Then the supervisor has the case in the queue",
        "the supervisor should have the case in the queue, and has not",
    ),
    "not_in_the_queue": (
        (
            'When the customer calls: "I will kill myself."\n'
            "  Then the supervisor has not the case in the queue"
        ),
        "the supervisor should not have the case in the queue, and has",
    ),
    "wants_reason": (
        "When the handler tries to inquire\n  Then these words want a reason first",
        "was refused in another way: this is owed",
    ),
    "words_stood": (
        "Then it is on record that doubtful words stood",
        "on record that doubtful words stood, and why, and it is not",
    ),
}
TRAPS_OF_PEOPLE = {**CARED, **SORTED, **WORDED}
