Feature: One line for all
  Whoever is hit by the same fault compares notes. So the desk speaks with one voice, at a
  rhythm of its own, watches what the public says in figures that somebody counted, and lets
  an incident go only when every member has heard the same.

  Rule: Everybody hears the same words, from whoever speaks for the desk

    Scenario: Every member is told
      Given two members of a group are inquired
      When the supervisor tells the group "The mast failed at 02:10. It works again since 09:40."
      Then every member was told the same: yes
      And the customer knows this: what all in the group are told

    Scenario: Nobody speaks who was not named
      Given the complaint belongs to a group
      When the handler tells the group "The mast works again since 09:40."
      Then the handler may not do that

    Scenario: Whoever was named speaks
      Given the complaint belongs to a group
      When the supervisor names the handler to speak for the desk
      And the handler tells the group "The mast works again since 09:40."
      Then every member was told the same: yes

    Scenario: A level above names who speaks
      Given the complaint belongs to a group
      When the handler names the handler to speak for the desk
      Then the handler may not do that

    Scenario: Words that put people under pressure reach nobody
      Given the complaint belongs to a group
      When the supervisor tells the group "Delete the post, or we will make you liable."
      Then it cannot be done like that

    Scenario: Somebody was told otherwise
      Given two members of a group are inquired
      When the supervisor tells the group "The mast works again since 09:40."
      And the handler tells this member "It was your own handset."
      Then every member was told the same: no

    Scenario: Who joins later has not heard it yet
      Given the complaint belongs to a group
      And the customer has another complaint
      When the supervisor tells the group "The mast works again since 09:40."
      And the other complaint joins the group
      Then every member was told the same: no

  Rule: A warning has a rhythm, and a crisis a faster one

    Scenario Outline: How long the members wait for a word
      Given the complaint belongs to a group
      When the supervisor takes the incident to <state>
      And <hours> hours pass
      Then a statement to the group is overdue: <overdue>

      Examples:
        | state      | hours | overdue |
        | warning    | 24    | no      |
        | warning    | 25    | yes     |
        | crisis     | 4     | no      |
        | crisis     | 5     | yes     |
        | stabilised | 25    | yes     |

    @journey
    Scenario: Who is only watched waits for nothing
      Given the complaint belongs to a group
      When 90 hours pass
      Then a statement to the group is overdue: no
      When the supervisor takes the incident to warning
      And 25 hours pass
      Then a statement to the group is overdue: yes

    Scenario: A word begins the time anew
      Given the complaint belongs to a group
      When the supervisor takes the incident to crisis
      And 5 hours pass
      And the supervisor tells the group "The second line works. The first follows by noon."
      And 3 hours pass
      Then a statement to the group is overdue: no

  Rule: The alarm is raised and lowered step by step

    Scenario: From a warning to the end
      Given the complaint belongs to a group
      When the supervisor takes the incident to warning
      And the supervisor takes the incident to crisis
      And the supervisor takes the incident to stabilised
      Then the incident stands at stabilised

    Scenario: A crisis does not become a warning
      Given the complaint belongs to a group
      When the supervisor takes the incident to crisis
      And the supervisor takes the incident to warning
      Then it cannot be done like that

    Scenario: A handler raises no alarm alone
      Given the complaint belongs to a group
      When the handler takes the incident to crisis
      Then the handler may not do that

  Rule: What the public says is kept in figures, and rated as an incident

    Scenario Outline: A signal has its medium and a counted reach
      Given the complaint belongs to a group
      When the handler notes what the public says: <medium>, "Half the town has no signal.", reaching 1200
      Then the group shows 1 signal of the public

      Examples:
        | medium                   |
        | press                    |
        | television               |
        | self-media               |
        | consumer-rights platform |
        | group chat               |

    Scenario: Law, public and regulators
      Given the complaint belongs to a group
      When the handler rates it: 1 in law, 3 in public, 2 with regulators
      Then the incident is rated: 1 in law, 3 in public, 2 with regulators

  Rule: An incident ends when all have heard the same, and no case ends by it

    Scenario: It is not quiet yet
      Given the complaint belongs to a group
      When the supervisor takes the incident to crisis
      And the supervisor reviews the incident
      Then the incident cannot be reviewed yet

    Scenario: Somebody has not heard the last word
      Given the complaint belongs to a group
      And the customer has another complaint
      When the supervisor takes the incident to stabilised
      And the supervisor tells the group "The mast works again since 09:40."
      And the other complaint joins the group
      And the supervisor reviews the incident
      Then the incident cannot be reviewed yet

    Scenario: It is over, and the complaint goes on
      Given two members of a group are inquired
      When the supervisor takes the incident to stabilised
      And the supervisor tells the group "The mast works again since 09:40."
      And the supervisor reviews the incident
      Then the incident stands at reviewed
      And the complaint is inquired
      And the other complaint is inquired
