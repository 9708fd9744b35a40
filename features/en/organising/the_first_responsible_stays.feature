Feature: The first responsible stays
  Whoever takes a complaint on first answers for it to the customer, however many hands it
  goes through. It is sent on only to somebody who is named and takes it, it goes to and fro
  no more than twice, and everybody who has a part in it is on record with that part.

  Rule: No change of hands removes the first responsible

    Scenario: Whoever takes it first, out of a file
      Given a complaint that came in a file, and that nobody has taken on
      When another handler takes the case
      And the supervisor gives the case to the handler
      Then the first responsible is still another handler
      And the case belongs to the handler

    Scenario Outline: It changes hands
      Given a complaint that is inquired
      When <it changes hands>
      Then the first responsible is still the handler
      And the case belongs to another handler

      Examples:
        | it changes hands                                                             |
        | the supervisor gives the case to another handler                             |
        | another handler takes the case                                               |
        | they agree on another handler instead, and the customer says "Somebody new." |

    Scenario: Another person is on record with the one before
      Given a complaint that is inquired
      When they agree on another handler instead, and the customer says "Somebody new."
      Then the record says whose case it was: the handler

    Scenario: It is taken up again
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      And another handler takes the case
      Then the first responsible is still the handler

  Rule: A case is sent on only to somebody who takes it

    Scenario: Sent on is not taken
      Given a complaint that is inquired
      When the handler transfers the case to another handler for 3 days
      Then the case waits for another handler to take it
      And the case still belongs to the handler
      And the desk suggests taking what was transferred

    Scenario: Taken for good
      Given a complaint that is inquired
      And the handler transferred the case to another handler for 3 days
      When another handler takes the case
      Then the case belongs to another handler
      And nobody stands in
      And the case waits for nobody to take it
      And the first responsible is still the handler

    Scenario Outline: Nobody takes it in time
      Given a complaint that is inquired
      And the handler transferred the case to another handler for 3 days
      When <hours> hours pass
      And the handler tries to note
      Then <it waits>
      And the case still belongs to the handler

      Examples:
        | hours | it waits                                      |
        | 71    | the case waits for another handler to take it |
        | 73    | the case waits for nobody to take it          |

    Scenario: The owner takes it back
      Given a complaint that is inquired
      And the handler transferred the case to another handler for 3 days
      When the handler takes the case
      Then the case waits for nobody to take it
      And the case still belongs to the handler

    Scenario: Longer than a receiver gets
      Given a complaint that is inquired
      When the handler transfers the case to another handler for 4 days
      Then it cannot be done like that

    Scenario: A colleague cannot send it on
      Given a complaint that is inquired
      When another handler transfers the case to the supervisor for 3 days
      Then another handler may not do that

    Scenario: The level above can
      Given a complaint that is inquired
      When the supervisor transfers the case to another handler for 3 days
      Then the case waits for another handler to take it

    Scenario: Nobody sends it to themselves
      Given a complaint that is inquired
      When the handler transfers the case to the handler for 3 days
      Then it cannot be done like that

    Scenario: Somebody is asked to stand in after all
      Given a complaint that is inquired
      And the handler transferred the case to another handler for 3 days
      When the handler asks another handler to stand in for 3 days
      And another handler takes the case
      Then another handler stands in
      And the case still belongs to the handler
