"""What do agreements, merits and offers not say? One scenario that fails for each sentence."""

CLARIFIED = "a complaint that is clarified"
PROVING = (
    "Given the desk works by these rules: Consumer protection, China\n"
    f"  And {CLARIFIED}\n"
    "  And evidence came in that speaks for the firm\n"
    "  When the handler judges that nobody is at fault for durable goods of 100 days ago"
)
GUARANTEED = (
    "Given the desk guarantees ¥50 where a visit is late\n"
    f"  And {CLARIFIED}\n"
    '  When the handler judges by our guarantee "house.late-visit"'
)
AGREED = {  # what is said of the four records
    "acceptance": (
        "Then the acceptance on record is effective",
        "the record should be effective, and it is none yet",
    ),
    "settlement": (
        (
            "Given a complaint that is accepted\n"
            "  When both sides put in writing what they agreed on\n"
            "  Then the settlement on record is void"
        ),
        "the record should be void, and it is effective",
    ),
    "withdrawal": (
        "Given a complaint that is withdrawn\n  Then the withdrawal on record is revoked",
        "the record should be revoked, and it is effective",
    ),
    "closure": (
        "Given a complaint that is closed\n  Then the closure on record is none yet",
        "the record should be none yet, and it is effective",
    ),
    "kept_count": (
        "Then the desk counts 1 complaint, 1 of them closed",
        "the desk should count 1, and it counts 0",
    ),
}
JUDGED = {  # what is said of causes, proof, and what is owed
    "share_is": (
        "Then our share is 70 percent",
        "our share should be 70 percent, and it is 0",
    ),
    "firm_proves": (
        "Then the firm has to prove",
        "whether the firm has to prove by a rule: not so",
    ),
    "nobody_proves": (
        f"{PROVING}\n  Then no rule has the firm prove",
        "whether the firm has to prove by a rule: so",
    ),
    "least_owed": (
        f"{GUARANTEED}\n  Then at least ¥60 is owed",
        "at least ¥60 should be owed, and it is ¥50",
    ),
    "least_owed_by": (
        f'{GUARANTEED}\n  Then at least ¥50 is owed, by "house@always.lost"',
        "by “house@always.lost”, and it is by “house@always.late-visit”",
    ),
    "evidence_stands": (
        (
            "Given evidence came in that speaks for the firm\n"
            "  Then the first piece of evidence is verified and speaks for the customer"
        ),
        "should speak for the customer, and it speaks for the firm",
    ),
    "record_shows_gap": (
        (
            'When the handler names a point where "one charge" was expected and "three" came\n'
            '  Then the record shows that "one charge" was expected and "two" came'
        ),
        "on record as: “one charge” / “three”",
    ),
    "was_helped": (
        "Then the customer was helped with ¥30, whoever is liable",
        "should have received ¥30, and has received ¥0",
    ),
    "not_judged": (
        "Given a complaint that is proposed\n  Then liability is not judged",
        "liability has been judged",
    ),
}
OFFERED = {  # what is said of offers, and of the picture of both sides
    "given_on_top": (
        "Then the customer was given ¥300 on top",
        "¥300 should have been given on top, and it is ¥0",
    ),
    "counted": (
        "Then what the customer got in other complaints counts: ¥300",
        "¥300 should count from other complaints, and it is ¥0",
    ),
    "habit": (
        "Then the record says that goodwill has become a habit here: yes",
        "that goodwill is a habit here should be said: yes; it is: no",
    ),
    "ended_unfixable": (
        (
            "Given a complaint that is closed\n"
            "  Then the record of the ending says that the fault could not be mended: yes"
        ),
        "that the fault could not be mended should be said: yes; it is: no",
    ),
    "we_hold": (
        "Then our side holds 1 card",
        "there should be 1 card(s), and there are 0",
    ),
    "they_hold": (
        (
            f"Given {CLARIFIED}\n"
            '  When the handler notes a right of the customer: media, "She says she will."\n'
            "  Then the customer's side holds 2 cards"
        ),
        "there should be 2 card(s), and there are 1",
    ),
    "shows": (
        (
            f"Given {CLARIFIED}\n"
            "  When the handler scores the risk: 1 in law, 2 in public, 0 with regulators\n"
            "  Then the picture shows the risk: 1 in law, 2 in public, 3 with regulators"
        ),
        "the risk should be 1, 2, 3, and it is 1, 2, 0",
    ),
    "stale": (
        "Then the risk has to be scored again: yes",
        "that the risk has to be scored again should be said: yes; it is: no",
    ),
    "rounds": (
        (
            "Given a complaint that is proposed\n"
            "  Then the customer was offered 1 version, and the last one was declined"
        ),
        "the last version should be: was declined; it is: still stands",
    ),
    "compared": (
        "Then 2 comparable complaints can be looked at",
        "2 comparable complaint(s) should be there, and it is 0",
    ),
}
TRAPS_OF_MERITS = {**AGREED, **JUDGED, **OFFERED}
