Feature: What was agreed is done
  A promise of money is not money. What the customer agreed to, and what the law gives
  them whether they agree or not, stays on the books until it has been handed over and
  shown, or lies ready to be collected; and no ending wipes it out.

  Rule: Agreed is owed, until it is done and shown

    Scenario: A yes makes it owed
      Given liability asks for at least ¥200
      And everything is ready to accept
      When the customer accepts, saying "Yes, two hundred is fair."
      Then the customer is still to get ¥200

    Scenario: Done and shown
      Given liability asks for at least ¥200
      And a complaint that is accepted
      When what was agreed is done and shown
      Then the customer has received ¥200
      And the customer is still to get ¥0

    Scenario: Money lies ready that the customer does not fetch
      Given liability asks for at least ¥200
      And a complaint that is accepted
      When everything is laid ready for the customer
      And the handler tries to fulfil
      Then the customer may collect ¥200
      And the complaint is fulfilled

    Scenario: The customer comes for it later
      Given liability asks for at least ¥200
      And a complaint that is accepted
      When everything is laid ready for the customer
      And the handler tries to perform
      Then the customer has received ¥200
      And the customer may collect ¥0

    Scenario: Nothing is paid twice
      Given a complaint that is fulfilled
      When the handler tries to perform
      Then it cannot be done like that

    Scenario: What was paid is not laid ready afterwards
      Given a complaint that is fulfilled
      When the handler tries to tender
      Then it cannot be done like that

    Scenario: There is nothing to lay ready
      Given a complaint that is inquired
      When the handler tries to tender
      Then the handler cannot tender, only because there is no remedy to perform

    Scenario: An explanation alone owes no money
      Given an offer that only explains lies ready
      And the complaint has since become accepted
      When the handler tries to fulfil
      Then the complaint is fulfilled
      And the customer is still to get ¥0

    Scenario: Paid is seen, and the customer feels it
      Given a complaint that is accepted
      When what was agreed is done and shown
      Then the customer's feeling is impact reduced

  Rule: What the law demands is paid, whatever was agreed

    Scenario: A judgement makes it due
      Given the law demands ¥200
      And a complaint that is clarified
      When the handler judges fault as owed by statute, loss as none and causation as none
      Then the law still demands ¥200

    Scenario: As soon as it is judged, it can be paid
      Given the law demands ¥200
      And a complaint that is clarified
      When liability is judged anew
      And what the law demands is paid
      Then the law still demands ¥0
      And the customer has received ¥200

    Scenario Outline: It stays due until somebody pays it
      Given the law demands ¥200
      And a complaint that is <stage>
      When what the law demands is paid
      Then the law still demands ¥0
      And the customer has received ¥200
      And the complaint is <stage>

      Examples:
        | stage     |
        | proposed  |
        | answered  |
        | accepted  |
        | fulfilled |

    Scenario: A later view of the case replaces what is due, and does not add to it
      Given the law demands ¥200
      And a complaint that is proposed
      And the customer has asked for somebody above
      When liability is judged anew
      Then the law still demands ¥200

    Scenario: What was paid counts towards a later view
      Given the law demands ¥200
      And a complaint that is proposed
      And the customer has asked for somebody above
      When what the law demands is paid
      And liability is judged anew
      Then the law still demands ¥0
      And the customer has received ¥200

    Scenario: A withdrawal does not settle what the law demands
      Given the law demands ¥200
      And a complaint that is proposed
      When the customer asks to withdraw, saying "Thank you, that is all I wanted."
      And everything still owed to withdraw is supplied
      And the handler tries to withdraw
      Then the complaint is withdrawn
      And the law still demands ¥200

    Scenario: A complaint is not passed on while something is due
      Given the law demands ¥200
      And a complaint that is clarified
      And fault was judged as owed by statute, loss as none and causation as none
      And everything is ready to redirect, except that what the law demands is still due
      When the handler tries to redirect
      Then the handler cannot redirect, only because what the law demands is still due

    Scenario: Not even a decision from outside closes over what is due
      Given the law demands ¥200
      And a complaint that is proposed
      And the customer has taken the complaint to the regulator
      And everything is ready to conclude, except that what the law demands is still due
      When the handler tries to conclude
      Then the handler cannot conclude, only because what the law demands is still due

    Scenario: Nobody has to agree to anything to get it
      Given the law demands ¥200
      And a complaint that is proposed
      When the customer says no
      And what the law demands is paid
      Then the customer has received ¥200
      And the complaint is clarified

  Rule: What was agreed outlives what happens afterwards

    Scenario Outline: Taken back, reopened or pressed: what was agreed stays owed
      Given liability asks for at least ¥200
      And a complaint that is accepted
      When <something happens>
      Then the customer is still to get ¥200

      Examples:
        | something happens                               |
        | the customer takes back the yes                 |
        | it turns out that the customer was pressed      |
        | the customer wants the complaint taken up again |
        | the customer asks for somebody above            |

    Scenario: An escalated complaint does not end while something is owed
      Given a complaint that is accepted
      And the customer has taken the complaint to the regulator
      And everything is ready to conclude, except that what was agreed is still owed
      When the handler tries to conclude
      Then the handler cannot conclude, only because what was agreed is still owed

    Scenario: A complaint is not passed on while something is owed
      Given a complaint that is accepted
      And the customer has taken back the yes
      And everything is ready to redirect, except that what was agreed is still owed
      When the handler tries to redirect
      Then the handler cannot redirect, only because what was agreed is still owed
