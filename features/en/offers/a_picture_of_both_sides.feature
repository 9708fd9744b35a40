Feature: A picture of both sides
  Before anybody bargains, the desk writes down what both sides hold and what is at risk, so
  that nobody is surprised. The picture is there to understand. It knows no threat of ours,
  and what a customer may do by right is never a threat of theirs.

  Rule: Our side holds what it can offer, prove and explain

    Scenario: What we could give
      Given a complaint that is clarified
      When the handler notes of our side: interest: what this side can give, "A new handset from stock."
      Then our side holds 1 card

    Scenario: A threat is no card
      Given a complaint that is clarified
      When the handler notes as a card of ours: media, "We could name him in the paper."
      Then it cannot be done like that

    Scenario Outline: No card of ours presses
      Given a complaint that is clarified
      When the handler notes of our side: <card>, "Last chance today, tomorrow the offer is gone."
      Then it cannot be done like that

      Examples:
        | card                              |
        | interest: what this side can give |
        | warmth                            |

    Scenario Outline: What we claim can be checked
      Given a complaint that is clarified
      When the handler notes of our side: <card>, "Clause 4 is clear."
      Then it cannot be done like that

      Examples:
        | card                                |
        | justice: contract, law, evidence    |
        | trust: a record that can be checked |

    Scenario: With the evidence it is a card
      Given a complaint that is clarified
      When the handler notes of our side: justice: contract, law, evidence, "Clause 4.", resting on "Contract"
      Then our side holds 1 card

  Rule: The customer's side holds rights, and nothing is asked for what is due

    Scenario Outline: A right is a right
      Given a complaint that is clarified
      When the handler notes a right of the customer: <right>, "She says she will."
      Then the customer's side holds 1 card

      Examples:
        | right                      |
        | take it further            |
        | media                      |
        | complain about the handler |
        | go to somebody in charge   |
        | not withdraw               |
        | banner or crowd            |
        | go to hospital for a check |

    Scenario: What the customer could do for us is not traded
      Given a complaint that is clarified
      When the handler notes of the customer's side: interest: what this side can give, "Withdraw first, then we pay."
      Then it cannot be done like that

    Scenario: The response presses nobody either
      Given a complaint that is clarified
      When the handler notes a right of the customer: media, "She says she will."
      And the handler means to respond to the last card with "Delete the post, or we will make you liable."
      Then it cannot be done like that

    Scenario: A card can be laid anew
      Given a complaint that is clarified
      When the handler notes a right of the customer: media, "She says she will."
      And the handler means to respond to the last card with "Answer under the post, openly."
      Then the customer's side holds 1 card

  Rule: The risk is scored again whenever the matter goes up

    Scenario: Three axes
      Given a complaint that is clarified
      When the handler scores the risk: 1 in law, 2 in public, 0 with regulators
      Then the picture shows the risk: 1 in law, 2 in public, 0 with regulators
      And the risk has to be scored again: no

    @journey
    Scenario: The complaint goes up
      Given a complaint that is clarified
      When the handler scores the risk: 1 in law, 2 in public, 0 with regulators
      And the handler escalates, because "A reporter called."
      Then the risk has to be scored again: yes
      When the handler scores the risk: 1 in law, 3 in public, 2 with regulators
      Then the picture shows the risk: 1 in law, 3 in public, 2 with regulators
      And the risk has to be scored again: no

    Scenario: Whoever settles need not wait for a score
      Given a complaint that is clarified
      When the handler scores the risk: 3 in law, 3 in public, 3 with regulators
      And the customer asks for somebody above
      And everything still owed to resume is supplied
      And the supervisor tries to resume
      Then the complaint is clarified
      And the risk has to be scored again: yes

  Rule: What was offered in turn is told, and what others got is known

    Scenario: Three versions
      Given the customer has seen 3 versions
      When the customer says no
      Then the customer was offered 3 versions, and the last one was declined

    Scenario: Others of this kind, and then of another
      Given goodwill was given before, in 2 complaints of this kind
      When a point about attitude comes up
      Then 0 comparable complaints can be looked at
