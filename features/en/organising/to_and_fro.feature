Feature: To and fro, and who takes part
  A receiver may send a case back, and says why. But a customer is no parcel: after two
  returns whoever is next takes it, or somebody above decides. Who else has a part in the
  case, a department or a person, is on record by name and by part.

  Rule: A receiver may send it back, twice at most

    Scenario: Sent back
      Given a complaint that is inquired
      And the handler transferred the case to another handler for 3 days
      When another handler sends the case back
      Then the case was sent back 1 time
      And the case waits for nobody to take it
      And the case still belongs to the handler

    Scenario: Only whoever it was sent to
      Given a complaint that is inquired
      And the handler transferred the case to another handler for 3 days
      When the supervisor sends the case back
      Then the supervisor may not do that

    Scenario: Nothing was sent
      Given a complaint that is inquired
      When another handler sends the case back
      Then it cannot be done like that

    Scenario: Standing in is no transfer
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When another handler sends the case back
      Then it cannot be done like that

    Scenario: The second time is the last
      Given a complaint that is inquired
      And the case went to another handler and back 1 time
      And the handler transferred the case to another handler for 3 days
      When another handler sends the case back
      Then the case was sent back 2 times

    Scenario: A third time there is none
      Given a complaint that is inquired
      And the case went to another handler and back 2 times
      And the handler transferred the case to another handler for 3 days
      When another handler sends the case back
      Then another handler may not do that

    Scenario: The level above settles it
      Given a complaint that is inquired
      And the case went to another handler and back 1 time
      When the supervisor gives the case to another handler
      Then the case belongs to another handler
      And the first responsible is still the handler

  Rule: Everybody who takes part does so as something

    Scenario Outline: A department takes part
      Given a complaint that is inquired
      When the handler notes that a department takes part as <part>
      Then these parts are taken: <part>

      Examples:
        | part          |
        | responsible   |
        | of the place  |
        | related       |
        | first handler |
        | support       |

    Scenario Outline: A person takes part
      Given a complaint that is inquired
      When the handler notes that another handler takes part as <part>
      Then another handler takes part as <part>
      And the case still belongs to the handler

      Examples:
        | part            |
        | account manager |
        | expert          |

    Scenario: A part without anybody
      Given a complaint that is inquired
      When the handler notes that nobody takes part as support
      Then it cannot be done like that

    Scenario: Whoever the complaint is about takes no part
      Given a complaint that is inquired
      And the complaint is about another handler
      When the handler notes that another handler takes part as expert
      Then it cannot be done like that
