Feature: The phone that hangs, from the first word to what is learned
  A phone bought twelve days ago hangs whenever somebody calls, and work was missed by it. One
  story, told in the order of the process: heard, looked into, explained, judged, put right, learned.

  Rule: Heard before anything else

    Scenario: Two calls missed and nobody who listened
      Given a complaint in which the customer says "The phone hangs when it rings, and I lost a job by it."
      When the handler tries to inquire
      Then the handler cannot inquire, only because the customer's feelings have gone unanswered

    Scenario: Somebody names what it was like
      Given a complaint in which the customer says "The phone hangs when it rings, and I lost a job by it."
      When the handler answers the customer's feelings, saying "You waited for that call for a week, and the phone took it from you."
      And the handler tries to inquire
      Then the complaint is inquired

  Rule: Looked into, and said back

    Scenario: The point that was expected and what came instead
      Given a complaint that is received
      When the handler names a point where "It rings and can be answered." was expected and "It hangs and has to be restarted." came
      Then the record shows that "It rings and can be answered." was expected and "It hangs and has to be restarted." came

    Scenario: Only what the customer confirms is understood
      Given everything is ready to clarify, except that the customer has not confirmed our understanding
      When the handler restates, saying "The phone hangs with each call since the update of Monday."
      And the handler tries to clarify
      Then the complaint is clarified

  Rule: Explained and judged before anything is offered

    Scenario: The update is ours to answer for
      Given a complaint that is clarified
      When the handler judges fault as breach of contract, loss as actual loss and causation as fully caused by it
      And the handler shares the view of liability, saying "The update came from us, so the fault is ours."
      Then we are liable

  Rule: Put right, and shown

    Scenario: The defect and what it led to
      Given everything is ready to propose
      When the handler tries to propose
      Then the complaint is proposed

    Scenario: In the customer's own words
      Given everything is ready to accept
      When the customer accepts, saying "A new phone, and the lost day paid: yes."
      Then the complaint is accepted

    Scenario: Done, and proved to be done
      Given a complaint that is accepted
      When what was agreed is done and shown
      And the handler tries to fulfil
      Then the complaint is fulfilled

  Rule: Learned, so that the next phone does not hang

    Scenario: What lay behind it is put right by a day
      Given a complaint that is closed
      When the review finds the product or tariff itself behind it
      Then the record names the product or tariff itself behind it

    Scenario: The update is tested before it goes out
      Given a complaint that is closed
      When another handler is to see to an improvement within 14 days
      Then improvement 1 is still open

    Scenario: Others learn from it, and nobody is known by it
      Given a complaint in which the customer says "The phone hangs when it rings, and Mr Gao saw it."
      When the handler makes a case study of it
      Then the study says "The phone hangs when it rings"
      And the study does not say "Gao"
      And another desk can read the study
