Feature: Bounds of contact
  Somebody who shouts may be right. So conduct that wears people out is answered by bounds of
  contact: the customer is warned, a manager decides for a time, the customer is told and can
  have it looked at by somebody else. The complaint goes on as if nobody had bounded anything.

  Rule: First a warning, then a plan, and the customer knows it

    Scenario Outline: A warning
      Given a complaint that is inquired
      When the handler warns the customer of <conduct>
      Then of conduct the desk knows: warned

      Examples:
        | conduct                  |
        | unreasonable persistence |
        | unreasonable demands     |
        | lack of cooperation      |
        | keeps arguing            |
        | unreasonable behaviour   |

    Scenario Outline: A plan
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      And the manager bounded contact for 30 days: <bound>
      When the handler tells the customer of the plan
      Then contact is bounded: <bound>

      Examples:
        | bound                    |
        | bounded subjects         |
        | in writing only          |
        | bounded times and places |

    Scenario: One person to speak with
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      When the manager bounds contact for 30 days: one person to speak with, another handler
      And the handler tells the customer of the plan
      Then contact is bounded: one person to speak with
      And the case still belongs to the handler

    Scenario: One person, and nobody named
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      When the manager bounds contact for 30 days: one person to speak with
      Then it cannot be done like that

    Scenario: Somebody named for nothing
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      When the manager bounds contact for 30 days: in writing only, another handler
      Then it cannot be done like that

    Scenario: Whoever the complaint is about is not the one to speak with
      Given a complaint that is inquired
      And the complaint is about another handler
      And the handler warned the customer of keeps arguing
      When the manager bounds contact for 30 days: one person to speak with, another handler
      Then it cannot be done like that

    Scenario: Nobody was warned
      Given a complaint that is inquired
      When the manager bounds contact for 30 days: in writing only
      Then it cannot be done like that

    Scenario: Where somebody is in danger no warning is waited for
      Given a complaint that is inquired
      And the customer visited, and it came to a conflict
      When the manager bounds contact for 30 days: bounded times and places
      Then of conduct the desk knows: plan

    Scenario: A question of danger is no danger yet
      Given a complaint in which the customer says "This bill is killing me."
      When the manager bounds contact for 30 days: in writing only
      Then it cannot be done like that

    Scenario Outline: It is the manager's to decide
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      When the <role> bounds contact for 30 days: in writing only
      Then the <role> may not do that
      And of conduct the desk knows: warned

      Examples:
        | role       |
        | handler    |
        | supervisor |

    Scenario: It holds once the customer knows
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      When the manager bounds contact for 30 days: in writing only
      Then no bounds hold
      And the desk suggests telling the customer of the plan

    Scenario: There is nothing to tell
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      When the handler tells the customer of the plan
      Then it cannot be done like that

    Scenario: Another warning leaves the plan
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      And the manager bounded contact for 30 days: in writing only
      When the handler tells the customer of the plan
      And the handler warns the customer of unreasonable demands
      Then contact is bounded: in writing only
