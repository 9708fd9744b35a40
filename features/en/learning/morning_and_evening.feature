Feature: A day begins and ends with a brief
  In the morning everybody hears what cannot wait, and which rules changed. In the evening it is
  told what was done. How it strained somebody is theirs alone.

  Rule: The morning has what cannot wait

    Scenario: Due before the day ends
      Given a complaint that is received
      When 20 hours pass
      Then the morning brief of the handler has the case under due today
      And the morning brief of the handler does not have the case under over already

    Scenario: Over already
      Given a complaint that is received
      When 30 hours pass
      Then the morning brief of the handler has the case under over already
      And the morning brief of another handler does not have the case under over already

    Scenario Outline: Somebody was upset when last heard
      Given a complaint that is received
      When the customer is <feeling> now
      Then the morning brief of the handler has the case under upset customers

      Examples:
        | feeling |
        | anxious |
        | angry   |

    Scenario: Nobody was
      Given a complaint that is received
      When the customer is calm now
      Then the curve of the feeling reads "0"
      And the morning brief of the handler does not have the case under upset customers

    Scenario: An improvement is late
      Given an improvement that another handler sees to within 5 days
      When 6 days pass
      Then the morning brief of another handler has the case under late improvements
      And the morning brief of the handler does not have the case under late improvements

  Rule: Nobody has to remember which rules they know

    Scenario: A change waits until it is confirmed
      Given a complaint that is received
      When a policy of the desk changes
      Then the handler has 1 change to read

    Scenario: Confirmed, it waits no longer
      Given a complaint that is received
      When a policy of the desk changes
      And the handler confirms having read what changed
      Then the handler has 0 changes to read
      And the manager has 1 change to read

  Rule: The evening has what was done

    Scenario: What was done is told
      Given a complaint that is received
      When the handler notes "The log is ordered."
      Then the evening brief of the handler tells of note

    Scenario: What was refused is not
      Given a complaint that is received
      When the handler tries to inquire
      Then the handler cannot inquire because the customer's feelings have gone unanswered
      And the evening brief of the handler does not tell of inquire

    Scenario: How it strained somebody is theirs alone
      Given a complaint that is received
      When the handler notes "The log is ordered."
      And the handler rates the strain of the case at 4
      Then the evening brief of the supervisor tells of note
      And the evening brief of the supervisor does not tell of strain
