Feature: What rules and guarantees owe
  Some things are owed whatever the customer asks for and whoever drafts the offer: what a
  statute sets, and what the desk has guaranteed. The desk reckons them from rules with a date
  and an article, and nobody at the desk can go below.

  Rule: A statute overrides the three elements

    Background:
      Given the desk works by these rules: Consumer protection, China
      And a complaint that is clarified

    Scenario Outline: Three times what was paid, and never too little
      When the handler judges by the rule "<rule>", on a sum of <sum>
      Then at least <least> is owed, by "cn-consumer@2014-03-15.<name>"
      And we are liable

      Examples:
        | rule                      | name          | sum    | least  |
        | cn-consumer.fraud         | fraud         | ¥1,000 | ¥3,000 |
        | cn-consumer.fraud         | fraud         | ¥20    | ¥500   |
        | cn-consumer.service-fraud | service-fraud | ¥400   | ¥1,200 |

    Scenario: A higher sum stands
      When the handler judges by the rule "cn-consumer.fraud", on a sum of ¥20, and sets the least at ¥600
      Then at least ¥600 is owed

    Scenario: A lower sum does not
      When the handler judges by the rule "cn-consumer.fraud", on a sum of ¥20, and sets the least at ¥499.99
      Then it cannot be done like that

    Scenario: A rule that owes something rests on a fault or a duty
      When the handler judges by the rule "cn-consumer.fraud" that nobody is at fault
      Then it cannot be done like that

    Scenario: A rule that is not there
      When the handler judges by the rule "cn-consumer.kindness", on a sum of ¥20
      Then it cannot be done like that

    Scenario Outline: Goods may be sent back for seven days
      When the handler judges by the rule "cn-consumer.no-reason-return", on a sum of ¥80 for goods of <days> days ago
      Then at least ¥80 is owed

      Examples:
        | days |
        | 1    |
        | 7    |

    Scenario: After seven days they may not
      When the handler judges by the rule "cn-consumer.no-reason-return", on a sum of ¥80 for goods of 8 days ago
      Then it cannot be done like that

    Scenario: The time runs from the delivery, so one has to know it
      When the handler judges by the rule "cn-consumer.no-reason-return", on a sum of ¥80
      Then it cannot be done like that

  Rule: An offer keeps to it

    @journey
    Scenario: Less than the statute owes is not offered
      Given the desk works by these rules: Consumer protection, China
      And everything is ready to propose
      When the handler judges by the rule "cn-consumer.fraud", on a sum of ¥20
      And the handler changes the offer to ¥450
      And the handler tries to propose
      Then the handler cannot propose because the draft offers less than liability asks

  Rule: What the desk guarantees, it pays without proof of a loss

    Scenario: The visit was late
      Given the desk guarantees ¥50 where a visit is late
      And a complaint that is clarified
      When the handler judges by our guarantee "house.late-visit"
      Then at least ¥50 is owed
      And we are liable

    Scenario: A guarantee that nobody gave
      Given a complaint that is clarified
      When the handler judges by our guarantee "house.late-visit"
      Then it cannot be done like that

  Rule: Who has to prove

    Background:
      Given the desk works by these rules: Consumer protection, China
      And a complaint that is clarified

    Scenario Outline: The firm proves for half a year
      Given evidence came in that speaks for the firm
      When the handler judges that nobody is at fault for <goods> of <days> days ago
      Then the firm has to prove

      Examples:
        | goods                      | days |
        | durable goods              | 100  |
        | decoration and fitting out | 10   |

    Scenario Outline: No rule turns the burden
      When the handler judges that nobody is at fault for <goods> of <days> days ago
      Then no rule has the firm prove
      And we are not liable

      Examples:
        | goods                   | days |
        | durable goods           | 200  |
        | other goods or services | 10   |

    Scenario: The customer is not made to prove what the firm has to
      When the handler has the customer prove what is wrong with durable goods of 100 days ago
      Then it cannot be done like that

    Scenario: Without evidence of its own the firm is not cleared
      Given evidence came in that speaks for the customer
      When the handler judges that nobody is at fault for durable goods of 100 days ago
      Then it cannot be done like that

    Scenario: Evidence that was refuted clears nobody
      Given evidence came in that speaks for the firm
      When the first piece of evidence turns out refuted
      And the handler judges that nobody is at fault for durable goods of 100 days ago
      Then it cannot be done like that
