"""What do playbooks and scripts not say? One scenario that fails for each sentence of theirs."""

PREPARED = {
    "advised_first_of_all": (
        'Then the playbooks advise first: "Rebuild the sum from its parts"',
        "should advise “Rebuild the sum from its parts”; they advise: “Before anything is sorted",
    ),
    "advised_to": (
        'Then the playbooks advise the handler: "No such entry"',
        "should advise “No such entry”; they advise: “Before anything is sorted: arrive”",
    ),
    "not_advised_to": (
        'Then the playbooks do not advise the handler: "Before anything is sorted: arrive"',
        "the playbooks advise “Before anything is sorted: arrive” after all",
    ),
    "script_says": (
        'Then the script of the talk says "Nothing of the kind."',
        "the script should say “Nothing of the kind.”, and does not",
    ),
    "script_leaves_open": (
        'Then the script of the talk leaves open "MOON"',
        "the script should leave “MOON” open, and does not",
    ),
    "script_knows": (
        'Then the script of the talk does not leave open "POINT"',
        "the script should not leave “POINT” open, and does",
    ),
}
