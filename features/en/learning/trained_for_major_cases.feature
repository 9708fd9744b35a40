Feature: A major case is for whoever is trained
  Where the desk asks for training before a major case, nobody takes one without it. Whoever is
  refused hears who may. A desk that asks for nothing is as it was.

  Rule: Nobody has a major case who is not trained

    Scenario: Taken without the training
      Given a major case asks for training
      And the matter is major
      When another handler takes the case
      Then another handler may not do that
      And the case belongs to the handler

    Scenario: Taken with it
      Given a major case asks for training
      And the matter is major
      And another handler is trained for 30 days
      When another handler takes the case
      Then the case belongs to another handler

    Scenario: Given to somebody who is not
      Given a major case asks for training
      And the matter is major
      And the handler is trained for 30 days
      When the supervisor gives the case to another handler
      Then the supervisor may not do that
      And the refusal names the handler as trained

    Scenario: Given to somebody who is
      Given a major case asks for training
      And the matter is major
      And another handler is trained for 30 days
      When the supervisor gives the case to another handler
      Then the case belongs to another handler

    Scenario: Nobody untrained stands in
      Given a major case asks for training
      And the matter is major
      When the handler asks another handler to stand in for 3 days
      Then the handler may not do that
      And nobody stands in

    Scenario: Nobody untrained is agreed on instead
      Given a major case asks for training
      And the matter is major
      When they agree on another handler instead, and the customer says "Somebody else, please."
      Then the handler may not do that
      And the case belongs to the handler

    Scenario: Training counts until its last day
      Given a major case asks for training
      And another handler is trained for 3 days
      And the matter is major
      When 3 days pass
      And another handler takes the case
      Then the case belongs to another handler

    Scenario: And no longer
      Given a major case asks for training
      And another handler is trained for 3 days
      And the matter is major
      When 4 days pass
      And another handler takes the case
      Then another handler may not do that

    Scenario Outline: Other cases are for everybody
      Given a major case asks for training
      And the matter is <gravity>
      When another handler takes the case
      Then the case belongs to another handler

      Examples:
        | gravity |
        | general |
        | serious |

    Scenario: A desk that asks for nothing
      Given the matter is major
      When another handler takes the case
      Then the case belongs to another handler

  Rule: A case that becomes a major one is handed on, and not taken away

    Scenario: Somebody who is trained is suggested
      Given a major case asks for training
      When the matter turns out to be major
      Then the desk suggests somebody who is trained
      And the case belongs to the handler

    Scenario: Whoever is trained keeps it
      Given a major case asks for training
      And the matter is major
      When the handler finishes training that counts for 30 days
      Then the desk does not suggest somebody who is trained

    Scenario: Until the training counts no more
      Given a major case asks for training
      And the matter is major
      And the handler is trained for 3 days
      When 4 days pass
      Then the desk suggests somebody who is trained
