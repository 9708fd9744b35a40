Feature: Doubtful words want a reason
  Some words press a customer, and some only may: a limit that is true, praise that is
  deserved, a question that sounds like a threat. The desk does not guess. What surely
  presses is refused; what may press goes out when somebody has written why it is true and
  fair, and then a second person hears the yes.

  Rule: What may weigh on a customer is not said without a reason

    Scenario Outline: A way of speaking that is looked at
      Given a complaint that is inquired
      When the handler tells the customer <words>
      Then these words want a reason first

      Examples:
        | words                                                    |
        | "You should not expect too much here."                   |
        | "Let's talk about something else instead."               |
        | "You should have read the contract."                     |
        | "You could upgrade to our bigger plan."                  |
        | "You are far too intelligent to complain about this."    |
        | "Please put yourself in our shoes."                      |
        | "You are the only one who has ever complained about it." |
        | "It is not that bad."                                    |
        | "You should be grateful for what you get."               |

    Scenario Outline: Wherever it is said
      Given everything is ready to accept
      When <it is said>
      Then these words want a reason first

      Examples:
        | it is said                                                                    |
        | the handler tells the customer "Do not expect too much."                      |
        | the handler notes "Told her: do not expect too much."                         |
        | the handler explains, saying "Do not expect too much."                        |
        | the handler apologises, saying "Sorry, but do not expect too much."           |
        | the handler acknowledges, saying "Do not expect too much."                    |
        | the handler restates, saying "Do not expect too much."                        |
        | the handler answers the customer's feelings, saying "Do not expect too much." |
        | the handler tells the customer the result, saying "Do not expect too much."   |
        | the handler shares the view of liability, saying "Do not expect too much."    |
        | the handler promises "A call; do not expect too much" within 2 days           |
        | the handler suspends time and says "Do not expect too much."                  |

    Scenario: What is only reported is asked about
      Given a complaint that is inquired
      When the handler tells the customer "You were told to withdraw first; that was wrong."
      Then these words want a reason first

    Scenario: With its reason it is said, and both are kept
      Given a complaint that is inquired
      When the handler tells the customer "Do not expect too much.", since "The law caps it at one month's fee."
      Then it is on record that doubtful words stood
      And the record holds our "The law caps it at one month's fee."

    Scenario: A reason is no leave for pressure
      Given everything is ready to accept
      When the handler tells the customer "This is your last chance.", since "It is true."
      And the handler tries to accept
      Then the handler cannot accept because the customer was pressed

    Scenario: No reason is the place for what must not be said
      Given everything is ready to accept
      When the handler tells the customer "The offer stands.", since "Withdraw first, then we pay."
      And the handler tries to accept
      Then the handler cannot accept because the customer was pressed

  Rule: After such words a second person hears the yes

    Scenario: A plain case wants one now
      Given the handler has told the customer "Do not expect too much.", since "The law caps it."
      And everything is ready to accept, except that no second person has heard the yes
      When the handler tries to accept
      Then the handler cannot accept, only because no second person has heard the yes

    Scenario: In a new attempt it does not
      Given the handler has told the customer "Do not expect too much.", since "The law caps it."
      And a complaint that is closed
      And the customer has wanted the complaint taken up again
      And everything is ready to accept
      When the handler tries to accept
      Then the complaint is accepted

    Scenario: The same where the draft was let stand
      Given an offer has gone out whose doubtful words were let stand
      And everything is ready to accept, except that no second person has heard the yes
      When the handler tries to accept
      Then the handler cannot accept, only because no second person has heard the yes

  Rule: A draft may hold them while it is written, and not when it goes out

    Background:
      Given everything is ready to propose

    Scenario: The reason is owed
      When the handler writes "You should not expect too much." into the draft
      And the handler tries to propose
      Then the handler cannot propose because words in the draft want a reason

    Scenario: Written again, it owes nothing
      When the handler writes "You should not expect too much." into the draft
      And the handler writes "The refund is ¥80, as the tariff says." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: With its reason, it goes out
      When the handler writes "You should not expect too much." into the draft
      And the handler lets the draft stand, since "The law caps it at one month's fee."
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed
      And it is on record that doubtful words stood

    Scenario: Another point does not mend this one
      When the handler writes "You should not expect too much." as the answer to point 1
      And the handler writes "The fee is refunded." as the answer to point 2
      Then it cannot be done like that

    Scenario: This very point does
      When the handler writes "You should not expect too much." as the answer to point 1
      And the handler writes "The fee is refunded." as the answer to point 1
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: A final answer is read as well
      Given everything is ready to answer
      When the handler writes "You should not expect too much." into the draft
      And the handler tries to answer
      Then the handler cannot answer because words in the draft want a reason

    Scenario: So is a new version
      Given everything is ready to revise
      When the handler writes "You should not expect too much." into the draft
      And the handler tries to revise
      Then the handler cannot revise because words in the draft want a reason

  Rule: Also where the customer no longer answers

    Background:
      Given a complaint that is inquired
      And the customer no longer answers
      And everything is ready to answer

    Scenario: Doubtful words want their reason
      When the handler writes "You should not expect too much." into the draft
      And the supervisor approves the draft
      And the handler tries to answer
      Then the handler cannot answer, only because words in the draft want a reason

    Scenario: Sentences are short
      When the handler writes "We pay the fee back to the card that you named when you called us on the morning of the very second day of this month." into the draft
      And the supervisor approves the draft
      And the handler tries to answer
      Then the handler cannot answer, only because a sentence of the draft is too long
