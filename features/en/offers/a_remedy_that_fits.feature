Feature: A remedy that fits
  Customers want back what they lost, in kind: money for money, a working thing for a broken
  one, and for rudeness an apology from a person with a name. An offer that gives something
  else says why; and it says in the customer's own terms what they gain by it.

  Rule: What is offered fits each point that was found justified

    Scenario Outline: Something else is offered
      Given a point about <content> was looked into and found justified: <verdict>
      And everything is ready to propose, except that nothing in the draft fits what went wrong
      When the draft gives <remedy>
      And the handler tries to propose
      Then the handler cannot propose because nothing in the draft fits what went wrong

      Examples:
        | content            | verdict | remedy      |
        | equipment          | yes     | apology     |
        | quality of service | partly  | explanation |
        | price              | yes     | replacement |
        | sudden incident    | yes     | prevention  |

    Scenario Outline: What fits is offered
      Given a point about <content> was looked into and found justified: <verdict>
      And everything is ready to propose, except that nothing in the draft fits what went wrong
      When the draft gives <remedy>
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

      Examples:
        | content            | verdict | remedy  |
        | equipment          | yes     | repair  |
        | quality of service | yes     | service |
        | price              | partly  | refund  |
        | sudden incident    | yes     | money   |

    Scenario: Something else fits this time, and the draft says why
      Given a point about price was looked into and found justified: yes
      And everything is ready to propose, except that nothing in the draft fits what went wrong
      When the draft says why something else fits
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: Where we were right, nothing has to fit
      Given we are not liable
      And a point about attitude was looked into and found justified: no
      And everything is ready to propose
      When the handler tries to propose
      Then the complaint is proposed

  Rule: Rudeness is made good by a person, not by money

    Scenario Outline: No person apologises
      Given a point about attitude was looked into and found justified: yes
      And everything is ready to propose, except that nothing in the draft fits what went wrong
      When <the draft tries something else>
      And the handler tries to propose
      Then the handler cannot propose because nothing in the draft fits what went wrong

      Examples:
        | the draft tries something else         |
        | the draft gives money                  |
        | the draft gives apology                |
        | the draft names who apologises         |
        | the draft says why something else fits |

    Scenario: A person with a name apologises
      Given a point about attitude was looked into and found justified: partly
      And everything is ready to propose, except that nothing in the draft fits what went wrong
      When the draft gives apology
      And the draft names who apologises
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

  Rule: No version is put forward without it

    Scenario Outline: The next version has to fit as well
      Given a point about attitude was looked into and found justified: yes
      And the complaint has since become <stage>
      When the handler tries to <move>
      Then the handler cannot <move> because nothing in the draft fits what went wrong

      Examples:
        | stage     | move   |
        | inquired  | answer |
        | clarified | answer |
        | proposed  | answer |
        | proposed  | revise |
        | answered  | revise |

    Scenario: A final answer that offers nothing is no remedy
      Given a point about attitude was looked into and found justified: yes
      And the complaint has since become clarified
      When the handler begins a final answer
      And everything still owed to answer is supplied
      And the handler tries to answer
      Then the complaint is answered

  Rule: The customer sees what they gain

    Scenario Outline: The draft does not say it
      Given a complaint that is <stage>
      When the handler tries to <move>
      Then the handler cannot <move> because the draft does not say what the customer gains

      Examples:
        | stage     | move    |
        | clarified | propose |
        | proposed  | revise  |
        | inquired  | answer  |
        | clarified | answer  |

    Scenario: The draft says it
      Given everything is ready to propose, except that the draft does not say what the customer gains
      When the draft says what the customer gains
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: A final answer that offers nothing has nothing to gain
      Given a complaint that is clarified
      When the handler begins a final answer
      And everything still owed to answer is supplied
      And the handler tries to answer
      Then the complaint is answered

  Rule: One way only needs a second plan

    Scenario Outline: There is none
      Given a complaint that is <stage>
      When the draft says why there is but one choice
      And the handler tries to <move>
      Then the handler cannot <move> because the one way of the draft has no second plan

      Examples:
        | stage     | move    |
        | clarified | propose |
        | proposed  | revise  |
        | inquired  | answer  |
        | clarified | answer  |

    Scenario: There is one
      Given everything is ready to propose, except that the draft leaves no choice
      When the draft says why there is but one choice
      And the draft names a second plan
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed
