Feature: One talk, one record
  Whoever has just put the phone down wants to write once what came up: what was said, how it
  felt, what it is about, what was understood. It all came from one talk, so it stands on
  record together, or not at all.

  Rule: What came up together is written together

    Scenario: A whole first talk is written in one go
      Given a complaint that is received
      When in one talk the customer says "Nobody called me back.", and the handler hears it all
      Then the record holds the customer's "Nobody called me back."
      And the customer's feeling is attuned

    Scenario: A good first talk opens the inquiry
      Given a complaint that is received
      When in one talk the customer says "I was charged twice.", and the handler hears it all
      And the handler tries to inquire
      Then the complaint is inquired

  Rule: A part that cannot be takes the rest with it

    Scenario: One part that cannot be takes the whole talk with it
      Given a complaint that is received
      When in one talk the customer says "Hello?", and the handler restates what nobody has named
      Then the handler cannot restate, only because no point of the complaint has been named
      And nothing of that talk is on record

    Scenario: Half of what belongs together is nothing
      Given a complaint that is received
      When in one talk the handler hears a feeling and regrets nothing
      Then it cannot be done like that
      And nothing of that talk is on record
