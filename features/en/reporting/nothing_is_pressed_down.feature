Feature: Nothing is pressed down
  Where figures are to fall, people find ways to make them fall. So the report asks somebody to
  look where that could have happened. It proves nothing, and it accuses nobody.

  Rule: What may have been pressed down is looked at

    Scenario: Pressing words
      Given a complaint that is proposed
      When it turns out that the customer was pressed
      Then the report of the month asks to look at the complaint: pressing words

    Scenario: A wish to withdraw right after a talk
      Given a complaint that is inquired
      When the customer is calm now
      And the customer asks to withdraw, saying "I will leave it."
      Then the report of the month asks to look at the complaint: a wish to withdraw soon after a talk

    Scenario: A wish to withdraw long after any talk
      Given a complaint that is inquired
      When the customer is calm now
      And 2 days pass
      And the customer asks to withdraw, saying "I will leave it."
      Then the wish to withdraw is cooling off
      And the report of the month does not ask to look at the complaint: a wish to withdraw soon after a talk

    Scenario: Withdrawn after somebody talked to the customer
      Given everything is ready to withdraw
      When the customer is calm now
      And the customer tries to withdraw
      Then the report of the month counts 1 as withdrawn
      And the report of the month does not ask to look at the complaint: withdrawn without any talk

    Scenario: Withdrawn, and no talk is on record
      Given a complaint that is withdrawn
      Then the report of the month asks to look at the complaint: withdrawn without any talk

    Scenario: Withdrawn, and come back
      Given a complaint that is withdrawn
      When the customer wants the complaint taken up again
      Then the report of the month counts 1 as withdrawn and come back

    Scenario: A complaint that is taken for feedback
      Given a complaint that is received
      When the handler takes it as feedback, because "It is a wish for the future."
      Then the report of the month asks to look at the complaint: a complaint taken for feedback

    Scenario: A complaint that stays one
      Given a complaint that is received
      When the handler takes it as a complaint, because "The bill was wrong."
      Then it is dealt with as a complaint
      And the report of the month does not ask to look at the complaint: a complaint taken for feedback

  Rule: A consent that came of pressure stays visible

    Scenario: It is counted, whatever becomes of the case
      Given a complaint that is accepted
      When it turns out that the customer was pressed
      Then the report of the month counts 1 as a consent that does not count

    Scenario: A consent of one's own
      Given a complaint that is accepted
      Then the report of the month counts 0 as a consent that does not count
      And the report of the month counts 1 as agreed at the first contact
