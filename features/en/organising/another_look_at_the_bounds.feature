Feature: Another look at the bounds
  Bounds of contact end. They are looked at again by a day that everybody knows, and at once
  when the customer asks for it, by somebody else than whoever set them.

  Background:
    Given a complaint that is inquired
    And the handler warned the customer of keeps arguing
    And the manager bounded contact for 30 days: in writing only

  Rule: They are looked at again by a day

    Scenario: The day has come
      When 31 days pass
      Then the desk shows the review of the plan as late

    Scenario: They are kept until another day
      When the manager keeps the plan for 90 more days
      Then the record ends with:
        | who         | what           |
        | the manager | conduct-review |
      And of conduct the desk knows: plan

    Scenario: The other day is the one that counts
      When 31 days pass
      And the manager keeps the plan for 60 more days
      And 59 days pass
      Then the desk does not show the review of the plan as late
      And the desk suggests telling the customer of the plan

    Scenario: The other day has come too
      When the manager keeps the plan for 60 more days
      And 61 days pass
      Then the desk shows the review of the plan as late

    Scenario: They end
      When the manager ends the plan
      Then of conduct the desk knows: reviewed, ended
      And no bounds hold

    Scenario: Longer than that they are not kept
      When the manager keeps the plan for 91 more days
      Then it cannot be done like that

    Scenario: For good is too long
      When the manager keeps the plan for good
      Then it cannot be done like that

    Scenario: A supervisor does not look at it
      When the supervisor ends the plan
      Then the supervisor may not do that

    Scenario: What has ended is not ended again
      Given the manager ended the plan
      When the manager ends the plan
      Then it cannot be done like that

  Rule: The customer may have them looked at by somebody else

    Scenario: The customer does not agree
      When the customer wants the plan looked at again, saying "I only asked for my money."
      Then the record holds the customer's "I only asked for my money."
      And the desk suggests another look at the plan

    Scenario: Whoever set them does not decide about them
      Given the customer wanted the plan looked at again, saying "I only asked for my money."
      When the manager ends the plan
      Then the manager may not do that
      And of conduct the desk knows: plan

    Scenario: Somebody else does
      Given the customer wanted the plan looked at again, saying "I only asked for my money."
      When another manager ends the plan
      Then of conduct the desk knows: reviewed, ended
      And the desk does not suggest another look at the plan

    Scenario: Somebody else keeps them
      Given the customer wanted the plan looked at again, saying "I only asked for my money."
      When another manager keeps the plan for 30 more days
      Then the desk does not suggest another look at the plan
      And of conduct the desk knows: plan

    Scenario: Where there are none any more
      Given the manager ended the plan
      When the customer wants the plan looked at again, saying "Why at all?"
      Then it cannot be done like that
