Feature: Every version is whole
  What the desk puts before a customer a second time deserves no less care than the first,
  and a final answer no less than an offer. So each version is asked the same questions:
  does it answer every point, does it say why, and has somebody else read it?

  Rule: A new offer is held to all that the first one was

    Scenario Outline: A new version starts from a blank sheet
      Given a complaint that is <stage>
      When the handler tries to revise
      Then the handler cannot revise because <something is missing>

      Examples: After an offer
        | stage    | something is missing                           |
        | proposed | the customer's objection has not been heard    |
        | proposed | no new version of the offer has been drafted   |
        | proposed | the draft passes over a point of the complaint |
        | proposed | the draft gives no reasons                     |
        | proposed | the draft names no evidence                    |
        | proposed | the draft leaves no choice                     |
        | proposed | the draft does not mend the fault itself       |
        | proposed | the draft is silent on what the fault led to   |
        | proposed | the draft sets no date                         |
        | proposed | the draft does not say where else to turn      |
        | proposed | nobody else has approved the draft             |

      Examples: After a final answer
        | stage    | something is missing                           |
        | answered | the customer's objection has not been heard    |
        | answered | no new version of the offer has been drafted   |
        | answered | the draft passes over a point of the complaint |
        | answered | the draft gives no reasons                     |
        | answered | the draft names no evidence                    |
        | answered | the draft leaves no choice                     |
        | answered | the draft does not mend the fault itself       |
        | answered | the draft is silent on what the fault led to   |
        | answered | the draft sets no date                         |
        | answered | the draft does not say where else to turn      |
        | answered | nobody else has approved the draft             |

    Scenario Outline: A point that came later is looked into first
      Given a complaint that is <stage>
      When one more small point comes up
      And the handler tries to <move>
      Then the handler cannot <move> because a point of the complaint has not been looked into

      Examples:
        | stage     | move    |
        | clarified | propose |
        | clarified | answer  |
        | proposed  | revise  |
        | proposed  | answer  |
        | answered  | revise  |

    Scenario Outline: Whoever is upset again is understood again
      Given a complaint that is <stage>
      When the customer is annoyed now
      And the handler tries to <move>
      Then the handler cannot <move> because the customer has not confirmed our understanding

      Examples:
        | stage     | move    |
        | clarified | propose |
        | proposed  | revise  |
        | answered  | revise  |

    Scenario: The new version gives no less than liability asks
      Given liability asks for at least ¥200
      And everything is ready to revise
      When the handler changes the offer to ¥150
      And the handler tries to revise
      Then the handler cannot revise because the draft offers less than liability asks

    Scenario: The new version calls a present a present
      Given we are not liable
      And everything is ready to revise
      When the handler changes the offer to ¥50
      And the handler tries to revise
      Then the handler cannot revise because the draft does not call goodwill by its name

    Scenario: The new version pushes nobody
      Given everything is ready to revise
      When the handler writes "Sign it today or it is gone." into the draft
      And the handler tries to revise
      Then the handler cannot revise because the draft presses the customer

    Scenario: The new version comes after the decision from outside
      Given everything is ready to revise
      But an outside body has decided
      When the handler tries to revise
      Then the handler cannot revise, only because a decision from outside has not been carried out

    Scenario: The customer objects, and gets a new version
      Given a complaint that is proposed
      When the customer objects: "And the fee?"
      And everything still owed to revise is supplied
      And the handler tries to revise
      Then the complaint is proposed
      And the record ends with:
        | who         | what   |
        | the handler | revise |

    Scenario: An objection is met once, and the next one anew
      Given a complaint that is proposed
      When a new version is put on the table
      And the handler tries to revise
      Then the handler cannot revise because the customer's objection has not been heard

  Rule: A final answer is held to it too

    Scenario Outline: A final answer starts from a blank sheet
      Given a complaint that is <stage>
      When the handler tries to answer
      Then the handler cannot answer because <something is missing>

      Examples: After the inquiry
        | stage    | something is missing                                     |
        | inquired | the customer has not been sought often enough            |
        | inquired | no point of the complaint has been named                 |
        | inquired | a point of the complaint has not been looked into        |
        | inquired | liability has not been judged                            |
        | inquired | the customer does not know our view of liability         |
        | inquired | no final answer has been drafted                         |
        | inquired | the draft passes over a point of the complaint           |
        | inquired | the draft gives no reasons                               |
        | inquired | the draft names no evidence                              |
        | inquired | the draft does not say where else to turn                |
        | inquired | the draft does not say until when one can turn elsewhere |
        | inquired | the draft names no other way                             |
        | inquired | nobody else has approved the draft                       |

      Examples: After an understanding
        | stage     | something is missing                             |
        | clarified | liability has not been judged                    |
        | clarified | the customer does not know our view of liability |
        | clarified | the draft passes over a point of the complaint   |
        | clarified | the draft names no evidence                      |
        | clarified | the draft does not say where else to turn        |

      Examples: After an offer
        | stage    | something is missing                                     |
        | proposed | no final answer has been drafted                         |
        | proposed | the draft passes over a point of the complaint           |
        | proposed | the draft gives no reasons                               |
        | proposed | the draft names no evidence                              |
        | proposed | the draft does not say where else to turn                |
        | proposed | the draft does not say until when one can turn elsewhere |
        | proposed | the draft names no other way                             |
        | proposed | nobody else has approved the draft                       |

    Scenario Outline: A final answer that holds money is an offer as well
      Given a complaint that is <stage>
      When the handler begins a final answer
      And the handler changes the offer to ¥150
      And the handler tries to answer
      Then the handler cannot answer because <it is no fair offer>

      Examples: After the inquiry
        | stage    | it is no fair offer                          |
        | inquired | the draft leaves no choice                   |
        | inquired | the draft does not mend the fault itself     |
        | inquired | the draft is silent on what the fault led to |
        | inquired | the draft sets no date                       |

      Examples: After an understanding
        | stage     | it is no fair offer                          |
        | clarified | the draft leaves no choice                   |
        | clarified | the draft does not mend the fault itself     |
        | clarified | the draft is silent on what the fault led to |
        | clarified | the draft sets no date                       |

    Scenario Outline: A final answer gives no less than liability asks
      Given liability asks for at least ¥200
      And a complaint that is <stage>
      And everything is ready to answer
      When the handler changes the offer to ¥150
      And the handler tries to answer
      Then the handler cannot answer because the draft offers less than liability asks

      Examples:
        | stage     |
        | inquired  |
        | clarified |
        | proposed  |

    Scenario: A final answer that gives nothing is no offer
      Given a complaint that is clarified
      When the handler begins a final answer
      And everything still owed to answer is supplied
      And the handler tries to answer
      Then the complaint is answered
      And the customer is still to get ¥0

    Scenario Outline: A present in a final answer is called a present
      Given we are not liable
      And a complaint that is <stage>
      And everything is ready to answer
      When the handler changes the offer to ¥50
      And the handler tries to answer
      Then the handler cannot answer because the draft does not call goodwill by its name

      Examples:
        | stage     |
        | inquired  |
        | clarified |

    Scenario Outline: A final answer pushes nobody, and waits for the decision from outside
      Given a complaint that is <stage>
      And everything is ready to answer
      But an outside body has decided
      When the handler writes "Sign it today or it is gone." into the draft
      And the handler tries to answer
      Then the handler cannot answer because the draft presses the customer
      And the handler cannot answer because a decision from outside has not been carried out

      Examples:
        | stage     |
        | inquired  |
        | clarified |
        | proposed  |
