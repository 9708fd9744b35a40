Feature: A private note changes nothing
  How a customer likes to be spoken to helps whoever speaks, and nobody else. It changes no
  answer of the desk, it is seen by whoever handles the case, and it ends with the case.

  Rule: A private note changes nothing but the tone

    Scenario Outline: Whoever the customer is, the least that is fair stays the same
      Given liability asks for at least ¥200
      And everything is ready to propose
      When the handler notes that the customer is <manner>
      And the handler changes the offer to ¥150
      And the handler tries to propose
      Then the handler cannot propose because the draft offers less than liability asks

      Examples:
        | manner        |
        | lively        |
        | peaceful      |
        | powerful      |
        | perfectionist |

    Scenario: And so it is without a note
      Given liability asks for at least ¥200
      And everything is ready to propose
      When the handler changes the offer to ¥150
      And the handler tries to propose
      Then the handler cannot propose because the draft offers less than liability asks

    Scenario: The same moves are open
      Given a complaint that is proposed
      When the handler notes that the customer is peaceful
      Then the handler sees the note
      And only these may happen next:
        | revise | decline | answer | accept | withdraw | escalate |

    Scenario: It is the handler's alone
      Given a complaint that is inquired
      When the handler notes that the customer is powerful
      Then the handler sees the note
      And another handler sees no such note
      And the supervisor sees no such note
      And the manager sees no such note

    Scenario: Nobody else may write one
      Given a complaint that is inquired
      When another handler notes that the customer is powerful
      Then another handler may not do that

    Scenario: It goes along with the case
      Given a complaint that is inquired
      When the handler notes that the customer is powerful
      And the handler gives the case to another handler
      Then another handler sees the note
      And the handler sees no such note

    Scenario: Whoever stands in has it too
      Given a complaint that is inquired
      When the handler notes that the customer is powerful
      And the handler asks another handler to stand in for 3 days
      And another handler takes the case
      Then another handler sees the note
      And the handler sees no such note

    Scenario: It ends with the case
      Given everything is ready to close
      When the handler notes that the customer is powerful
      And the handler tries to close
      Then the complaint is closed
      And the handler sees no such note
