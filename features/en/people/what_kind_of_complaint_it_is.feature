Feature: What kind of complaint it is
  A desk that sorts complaints learns from them, and a desk that judges people by the sorting
  harms them. So the words are few and closed, what is found true says by whom, and nobody
  changes in passing what a complaint is taken to be. No word of it decides what is owed.

  Rule: A detail belongs to its cause

    Scenario Outline: Both levels at once
      Given a complaint that is received
      When the cause is noted as <cause>, namely <detail>
      Then the complaint is about <detail>

      Examples:
        | cause                              | detail                    |
        | product quality                    | mobile signal             |
        | service                            | slow to install or repair |
        | service                            | attitude                  |
        | price                              | tariffs and packages      |
        | integrity: promise against reality | a promise at the sale     |
        | price                              | other                     |

    Scenario: A detail of another cause
      Given a complaint that is received
      When the cause is noted as price, namely mobile signal
      Then it cannot be done like that

    Scenario: A detail without a cause
      Given a complaint that is received
      When the complaint is narrowed down to billing
      Then it cannot be done like that

    Scenario: A detail of the cause that is on record
      Given a complaint that is received
      When the cause is noted as price
      And the complaint is narrowed down to billing
      Then the complaint is about billing

    Scenario: The detail goes with its cause
      Given a complaint that is received
      When the cause is noted as price, namely billing
      And the cause is noted as service
      Then the complaint has no detail any more

    Scenario: A detail that the new cause knows as well stays
      Given a complaint that is received
      When the cause is noted as price, namely other
      And the cause is noted as service
      Then the complaint is about other

  Rule: What is found true says by whom

    Scenario Outline: Somebody found it true
      Given a complaint that is inquired
      When the complaint is found true by <finder>
      Then the complaint counts as substantiated

      Examples:
        | finder       |
        | an authority |
        | ourselves    |

    Scenario: Nobody found it true
      Given a complaint that is inquired
      When the complaint is found true by nobody
      Then it cannot be done like that

    Scenario: Somebody found nothing
      Given a complaint that is inquired
      When ourselves is named, though nothing was found
      Then it cannot be done like that

  Rule: What it is taken to be changes for a reason only

    Scenario: Mishandled, a need to let off steam becomes a complaint with something in it
      Given a complaint that is inquired
      And the complaint was taken to be a need to let off steam
      When on reflection it is substantiated, because "nobody called back for nine days"
      Then the complaint counts as substantiated
      And the record says that it counted as a need to let off steam before
      And the record blames our own handling for it

    Scenario: It turns out that an answer was all that was wanted
      Given a complaint that is inquired
      And the complaint was taken to be substantiated
      When on reflection it is an enquiry, because "the bill was right and only hard to read"
      Then the complaint counts as an enquiry
      And the record blames nobody for it

    Scenario: One kind of talk becomes another
      Given a complaint that is inquired
      And the complaint was taken to be an enquiry
      When on reflection it is a call for help, because "the form could not be filled in"
      Then the complaint counts as a call for help
      And the record blames nobody for it

    Scenario: In passing
      Given a complaint that is inquired
      And the complaint was taken to be an enquiry
      When the complaint is taken to be a call for help
      Then it cannot be done like that

    Scenario: For no reason
      Given a complaint that is inquired
      And the complaint was taken to be an enquiry
      When on reflection it is a call for help, for no reason
      Then it cannot be done like that

    Scenario: Nothing to change yet
      Given a complaint that is inquired
      When on reflection it is an enquiry, because "only a question"
      Then it cannot be done like that

    Scenario: Nothing to change any more
      Given a complaint that is inquired
      And the complaint was taken to be an enquiry
      When on reflection it is an enquiry, because "only a question"
      Then it cannot be done like that

  Rule: A remark is received like a complaint

    Scenario Outline: Somebody decides, and says why
      Given a remark that nobody called a complaint
      When the handler takes it as <taken>, because "the customer said so when asked"
      Then it is dealt with as <taken>
      And only these may happen next:
        | inquire | withdraw | escalate | redirect |

      Examples:
        | taken       |
        | a complaint |
        | feedback    |
