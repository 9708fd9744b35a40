Feature: A withdrawal rests, can be taken back, and revives
  Who gives up a complaint should still want to some days later. Until then it costs one word to
  take it back, and afterwards the case lives on from its first day.

  Rule: It rests from the moment it is recorded

    Scenario: Three days for everybody
      Given everything is ready to withdraw
      When the customer asks to withdraw, saying "It is settled, thank you."
      And 71 hours pass
      And the handler tries to withdraw
      Then the handler cannot withdraw, only because the withdrawal has not rested long enough

    Scenario: After three days it counts
      Given everything is ready to withdraw
      When the customer asks to withdraw, saying "It is settled, thank you."
      And 72 hours pass
      And the handler tries to withdraw
      Then the complaint is withdrawn

    Scenario: At once, if the customer wrote so
      Given everything is ready to withdraw
      When the customer writes that the withdrawal is to count at once, saying "Please end this today."
      And the handler tries to withdraw
      Then the complaint is withdrawn

    Scenario: A wish spoken on the telephone always rests
      Given everything is ready to withdraw
      When the customer says on the telephone that the withdrawal is to count at once
      Then it cannot be done like that

  Rule: Seven days for whoever needs special care

    Scenario: Three days are too short
      Given the customer needs special care
      And everything is ready to withdraw
      When the customer asks to withdraw, saying "I have no strength for this any more."
      And 167 hours pass
      And the handler tries to withdraw
      Then the handler cannot withdraw, only because the withdrawal has not rested long enough

    Scenario: Seven days are enough
      Given the customer needs special care
      And everything is ready to withdraw
      When the customer asks to withdraw, saying "I have no strength for this any more."
      And 168 hours pass
      And the handler tries to withdraw
      Then the complaint is withdrawn

    Scenario: Not at once, even in writing
      Given the customer needs special care
      When the customer writes that the withdrawal is to count at once, saying "Please end this today."
      Then it cannot be done like that

    Scenario: A wish from before anybody knew
      Given everything is ready to withdraw
      When it turns out that the customer needs special care
      And the handler tries to withdraw
      Then the handler cannot withdraw because the withdrawal has not rested long enough

    Scenario Outline: Whoever needs special care is helped to understand it
      Given the customer needs special care
      And everything is ready to withdraw, except that <something>
      When the handler tries to withdraw
      Then the handler cannot withdraw, only because <something>

      Examples:
        | something                                                  |
        | nobody has checked that the customer understands           |
        | the customer was offered no helper                         |
        | the customer does not know what is kept of their situation |

  Rule: It can be taken back, and revives with its first day

    Scenario: By any word, as long as it rests
      Given everything is ready to withdraw
      When the customer takes back the withdrawal
      And the handler tries to withdraw
      Then the handler cannot withdraw because the customer has not asked to withdraw
      And the withdrawal on record is revoked

    Scenario: Afterwards as well
      Given a complaint that is withdrawn
      When the customer wants the complaint taken up again: "It broke again."
      Then the complaint is received
      And the day of receipt has not moved
