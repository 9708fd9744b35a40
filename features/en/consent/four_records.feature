Feature: Four records, and none of them implies another
  That the customer took the solution, that both sides agreed on terms, that the complaint was
  taken back and that we ended the case are four different things. A desk that mixes them up can
  show nobody what the customer wanted.

  Rule: Each comes about by itself

    Scenario: Accepting settles nothing and ends nothing
      Given everything is ready to accept
      When the handler tries to accept
      Then the complaint is accepted
      And the acceptance on record is effective
      And the settlement on record is none yet
      And the withdrawal on record is none yet
      And the closure on record is none yet

    Scenario: Terms that both sides signed
      Given a complaint that is accepted
      When both sides put in writing what they agreed on
      Then the settlement on record is effective
      And the complaint is still accepted

    Scenario: There is nothing to settle before the customer has accepted
      Given a complaint that is proposed
      When both sides put in writing what they agreed on
      Then the handler cannot settle from here
      And the settlement on record is none yet

    Scenario: Terms that threaten undo the yes they rest on
      Given a complaint that is accepted
      When the terms in writing say "Withdraw your complaint first, then we pay."
      And the handler tries to withdraw
      Then the acceptance on record is tainted
      And the handler cannot withdraw because the customer was pressed

    Scenario: Withdrawing accepts nothing
      Given everything is ready to withdraw
      When the handler tries to withdraw
      Then the withdrawal on record is effective
      And the acceptance on record is none yet
      And the closure on record is none yet

    Scenario: The end is ours, the yes is theirs
      Given a complaint that is closed
      Then the closure on record is effective
      And the acceptance on record is effective
      And the withdrawal on record is none yet

  Rule: Each falls by itself

    Scenario: A yes that is taken back takes the terms along
      Given a complaint that is accepted
      When both sides put in writing what they agreed on
      And the customer takes back the yes
      Then the acceptance on record is revoked
      And the settlement on record is void

    Scenario: A case that is taken up again was closed once
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      Then the closure on record is void
      And the day of receipt has not moved

    Scenario: A wish to withdraw that is taken back
      Given a complaint that is inquired
      When the customer asks to withdraw, saying "Leave it, it is not worth my time."
      And the customer takes back the withdrawal
      Then the withdrawal on record is revoked
      And the complaint is still inquired

  Rule: Whatever becomes of it, it stays in what the desk counts

    Scenario Outline: Nothing leaves the statistics
      Given a complaint that is <stage>
      And the customer has another complaint
      Then the desk counts 2 complaints, 1 of them <stage>

      Examples:
        | stage      |
        | withdrawn  |
        | accepted   |
        | closed     |
        | redirected |

    Scenario: Withdrawn and taken up again is one complaint, not two
      Given a complaint that is withdrawn
      When the customer wants the complaint taken up again
      Then the desk counts 1 complaint, 0 of them withdrawn
