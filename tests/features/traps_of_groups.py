"""What do groups not say? One scenario that fails for each."""

GROUP = "Given the complaint belongs to a group\n  "
TRAPS_OF_GROUPS = {
    "belongs": (
        GROUP + "Then the complaint belongs to a group: no",
        "that the complaint belongs to a group should be said: no; it is: yes",
    ),
    "has_draft": (
        (
            "Given two members of a group are clarified\n"
            "  Then the other complaint has a draft of its own: yes"
        ),
        "has a draft of its own should be said: yes; it is: no",
    ),
    "has_to_hear": (
        (
            "Given two members of a group are clarified\n"
            "  Then the other complaint has to hear of a better offer: yes"
        ),
        "has to hear of a better offer should be said: yes; it is: no",
    ),
    "told_the_same": (
        GROUP + "Then every member was told the same: yes",
        "that every member was told the same should be said: yes; it is: no",
    ),
    "statement_overdue": (
        GROUP + "Then a statement to the group is overdue: yes",
        "that a statement is overdue should be said: yes; it is: no",
    ),
    "incident_is": (
        GROUP + "Then the incident stands at crisis",
        "the incident should stand at crisis, and it stands at watched",
    ),
    "not_yet": (
        GROUP + "Then the incident cannot be reviewed yet",
        "nothing was refused",
    ),
    "shows_signals": (
        GROUP + "Then the group shows 1 signal of the public",
        "there should be 1 signal(s), and there are 0",
    ),
    "is_rated": (
        GROUP + "Then the incident is rated: 1 in law, 2 in public, 3 with regulators",
        "the incident should be rated 1 2 3, and it is",
    ),
    "alike": (
        GROUP + "Then like members are treated alike: yes",
        "that like members are treated alike should be said: yes; it is: no",
    ),
    "piling_up": (
        "Then complaints pile up: yes",
        "that complaints pile up should be said: yes; it is: no",
    ),
    "was_told": (
        "Then compliance was told 1 time",
        "compliance should have been told 1 time(s), and it was 0",
    ),
}
