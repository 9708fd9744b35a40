Feature: Heard first, judged before the claim
  Customers do not listen to reasons until somebody has listened to them, and money that
  is offered before anybody knows who is liable is a bribe or a mistake. So the desk hears
  the customer, settles what happened, judges liability, and lets a second person read
  what it wants to say, before it says it.

  Rule: The feeling comes before the facts

    Scenario: The handler goes straight to the questions
      Given a complaint that is received
      When the handler tries to inquire
      Then the handler cannot inquire, only because the customer's feelings have gone unanswered
      And the complaint is still received

    Scenario: A file is not a talk
      Given a complaint that came in a file, and that nobody has taken on
      When the handler answers the customer's feelings
      Then the handler cannot empathise, only because nobody has spoken with the customer this time

    Scenario: The handler listens first
      Given a complaint that is received
      When the handler answers the customer's feelings
      And the handler tries to inquire
      Then the complaint is inquired
      And only these may happen next:
        | clarify | answer | withdraw | escalate | redirect |

  Rule: Both sides know what happened before anybody speaks of a solution

    Scenario Outline: The desk does not know enough yet
      Given everything is ready to clarify, except that <something is missing>
      When the handler tries to clarify
      Then the handler cannot clarify because <something is missing>
      And the complaint is still inquired

      Examples:
        | something is missing                              |
        | no point of the complaint has been named          |
        | a point of the complaint has not been looked into |
        | the customer has not confirmed our understanding  |
        | the customer is not calm and does not insist      |
        | nobody has explained how it came about            |

    Scenario Outline: News takes the matter back to the inquiry
      Given a complaint that is <stage>
      When an important new fact comes to light
      Then the complaint is inquired

      Examples:
        | stage     |
        | clarified |
        | proposed  |
        | answered  |

  Rule: Liability is judged, and the customer knows the view, before an offer is made

    Scenario Outline: An offer without its ground
      Given everything is ready to propose, except that <the ground is missing>
      When the handler tries to propose
      Then the handler cannot propose because <the ground is missing>
      And the complaint is still clarified

      Examples:
        | the ground is missing                            |
        | liability has not been judged                    |
        | the customer does not know our view of liability |

    Scenario: What the customer is offered follows from liability
      Given liability asks for at least ¥200
      And everything is ready to propose
      When the handler changes the offer to ¥150
      And the handler tries to propose
      Then the handler cannot propose because the draft offers less than liability asks

    Scenario: A present is called a present
      Given we are not liable
      And everything is ready to propose
      When the handler changes the offer to ¥50
      And the handler tries to propose
      Then the handler cannot propose because the draft does not call goodwill by its name

  Rule: An offer is whole before the customer sees it

    Scenario Outline: A piece is missing
      Given everything is ready to propose, except that <a piece is missing>
      When the handler tries to propose
      Then the handler cannot propose, only because <a piece is missing>

      Examples:
        | a piece is missing                             |
        | the draft passes over a point of the complaint |
        | the draft gives no reasons                     |
        | the draft names no evidence                    |
        | the draft leaves no choice                     |
        | the draft does not mend the fault itself       |
        | the draft is silent on what the fault led to   |
        | the draft sets no date                         |
        | the draft does not say where else to turn      |
        | nobody else has approved the draft             |

    Scenario: The offer is whole
      Given everything is ready to propose
      When the handler tries to propose
      Then the complaint is proposed
      And only these may happen next:
        | revise | decline | answer | accept | withdraw | escalate |

    Scenario: An offer that threatens is not made
      Given everything is ready to propose
      When the handler writes "Sign it today or it is gone." into the draft
      And the handler tries to propose
      Then the handler cannot propose because the draft presses the customer

    Scenario: What was on the table is not served twice
      Given a complaint that is proposed
      When the customer says no
      And the handler tries to propose
      Then the handler cannot propose because no new version of the offer has been drafted

    Scenario: An objection is heard before there is a new version
      Given everything is ready to revise, except that the customer's objection has not been heard
      When the handler tries to revise
      Then the handler cannot revise, only because the customer's objection has not been heard

  Rule: A second person reads it, and somebody who may spend that much

    Scenario: There is nothing to approve yet
      Given a complaint that is clarified
      When the supervisor tries to approve
      Then the supervisor cannot approve because there is no draft to approve

    Scenario: Nobody approves their own draft
      Given everything is ready to propose, except that nobody else has approved the draft
      When the handler tries to approve
      Then the handler is not allowed to approve

    @journey
    Scenario: A large sum is more than a colleague may approve
      Given liability asks for at least ¥800
      And everything is ready to propose, except that nobody else has approved the draft
      When another handler tries to approve
      Then the handler is not allowed to approve
      When the supervisor tries to approve
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: An approval is for one text, not for the next
      Given everything is ready to propose
      When the handler writes "We are sorry for the second charge." into the draft
      And the handler tries to propose
      Then the handler cannot propose, only because nobody else has approved the draft

  Rule: A final answer is held to the same, and leaves the customer a way

    Scenario Outline: A final answer with a gap
      Given everything is ready to answer, except that <there is a gap>
      When the handler tries to answer
      Then the handler cannot answer because <there is a gap>

      Examples:
        | there is a gap                                           |
        | no final answer has been drafted                         |
        | liability has not been judged                            |
        | the draft gives no reasons                               |
        | nobody else has approved the draft                       |
        | the draft does not say until when one can turn elsewhere |
        | the draft names no other way                             |

    Scenario: The customer got the final answer
      Given everything is ready to answer
      When the handler tries to answer
      Then the complaint is answered
      And only these may happen next:
        | revise | accept | close | withdraw | escalate |
