Feature: What is special comes first
  Most complaints go their ordinary course. Some do not: somebody is in danger, shouts, stands in a
  crowd, or cannot be helped at all. Then the entry for that comes before the one for the cause.

  Rule: The most pressing comes first

    Scenario: A life comes before every sum
      Given a complaint that is received
      When the cause is noted as price
      And the handler records of safety: danger seen or reported
      Then the playbooks advise first: "Somebody may be in danger: everything else waits"
      And the playbooks advise the handler: "A sum nobody explained: take the bill into your hand"

    Scenario: Trouble in the shop has fixed roles
      Given a complaint that is received
      When the customer's behaviour is noted as extreme, in conflict with us
      And they meet by visit
      Then the playbooks advise first: "Trouble on the premises: people first, in fixed roles"

    Scenario: A conflict on the telephone needs no security
      Given a complaint that is received
      When the customer's behaviour is noted as extreme, in conflict with us
      And the cause is noted as price
      Then the playbooks do not advise the handler: "Trouble on the premises: people first, in fixed roles"
      And the playbooks advise first: "A sum nobody explained: take the bill into your hand"

    Scenario: Words are limited, the matter is not
      Given a complaint that is received
      When the handler meets abuse
      Then the playbooks advise first: "Abuse: stop the words, keep the matter"

    Scenario: Unreasonable behaviour is met in the same way
      Given a complaint that is received
      When what makes the case hard is noted as unreasonable behaviour
      Then the playbooks advise first: "Abuse: stop the words, keep the matter"

    Scenario: The public looks on
      Given a complaint that is received
      When the customer's behaviour is noted as negative publicity
      Then the playbooks advise first: "In the public eye: facts first, one voice, the person above all"

    Scenario: The risk in public is scored
      Given a complaint that is received
      When the handler scores the risk: 0 in law, 2 in public, 0 with regulators
      Then the playbooks advise first: "In the public eye: facts first, one voice, the person above all"

    Scenario: A little talk is no crisis
      Given a complaint that is received
      When the handler scores the risk: 0 in law, 1 in public, 0 with regulators
      And the cause is noted as price
      Then the playbooks advise first: "A sum nobody explained: take the bill into your hand"
      And the playbooks do not advise the handler: "In the public eye: facts first, one voice, the person above all"

    Scenario: One of many is one person
      Given a complaint that is received
      When the handler notes the matter: group complaint
      Then the playbooks advise first: "One of many: the same truth for all, an answer for each"

    Scenario: What cannot be mended is said early
      Given everything is ready to propose
      When the draft admits that the fault cannot be mended
      Then the playbooks advise first: "It cannot be mended: say so early, and make up for the loss"

  Rule: Hard cases have an open question in them

    Scenario Outline: What makes a case hard
      Given a complaint that is received
      When what makes the case hard is noted as <difficulty>
      Then the playbooks advise first: "A difficult case: look for the question that nobody took up"

      Examples:
        | difficulty               |
        | unreasonable persistence |
        | unreasonable demands     |
        | lack of cooperation      |
        | keeps arguing            |
        | complained about again   |

    Scenario: Quiet grumbling is taken up
      Given a complaint that is received
      When the customer's behaviour is noted as quiet grumbling
      Then the playbooks advise first: "Grumbling: there is a wish inside it"

    Scenario: A visitor is met as one
      Given a complaint that is received
      When they meet by counter
      Then the playbooks advise first: "Somebody came in person: a seat, a name, a time"
