Feature: Somebody is always responsible
  A customer should never hear that the colleague in charge is away. Every complaint has
  one owner; whoever goes on leave names somebody who stands in until a day, and on that
  day the complaint is the owner's again, without anybody having to remember it.

  Rule: Whoever speaks with the customer first owns the complaint

    Scenario: The first to listen is responsible
      Given a complaint that is received
      When the handler answers the customer's feelings
      Then the case still belongs to the handler
      And nobody stands in

    Scenario: A complaint from a file is nobody's until somebody takes it
      Given a complaint that came in a file, and that nobody has taken on
      When another handler takes the case
      Then the case belongs to another handler

    Scenario: An escalated complaint does not change hands
      Given a complaint that is clarified
      When the customer asks for somebody above
      Then the case still belongs to the handler

  Rule: A case changes hands openly

    Scenario: The supervisor gives the case to somebody else
      Given a complaint that is inquired
      When the supervisor gives the case to another handler
      Then the case belongs to another handler
      And the record ends with:
        | who            | what   |
        | the supervisor | assign |

    Scenario: The owner passes it on for good
      Given a complaint that is inquired
      When the handler gives the case to another handler
      Then the case belongs to another handler
      And nobody stands in

    Scenario: A colleague takes the case over
      Given a complaint that is inquired
      When another handler takes the case
      Then the case belongs to another handler
      And the record says whose case it was: the handler

    Scenario: Nobody takes what they have
      Given a complaint that is inquired
      When the handler takes the case
      Then it cannot be done like that

    Scenario Outline: A complaint that is over is not given away
      Given a complaint that is <over>
      When the supervisor gives the case to another handler
      Then the supervisor cannot assign from here

      Examples:
        | over       |
        | closed     |
        | withdrawn  |
        | redirected |

  Rule: Somebody may stand in until a day

    Scenario: Asking is not yet standing in
      Given a complaint that is inquired
      When the handler asks another handler to stand in for 3 days
      Then another handler is asked to stand in
      And the case belongs to the handler

    Scenario: The colleague takes it, and the owner stays the owner
      Given a complaint that is inquired
      When the handler asks another handler to stand in for 3 days
      And another handler takes the case
      Then another handler stands in
      And the case belongs to the handler

    Scenario Outline: The last day of standing in
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When <hours> hours pass
      Then <who stands in>

      Examples:
        | hours | who stands in             |
        | 71    | another handler stands in |
        | 72    | nobody stands in          |

    Scenario: The owner is back early
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When the handler takes the case
      Then nobody stands in
      And the case belongs to the handler

    Scenario: An offer that was not taken is taken back
      Given a complaint that is inquired
      When the handler asks another handler to stand in for 3 days
      And the handler takes the case
      Then nobody stands in
      And the case belongs to the handler

    Scenario: Another one is asked instead
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When the handler asks the supervisor to stand in for 5 days
      Then the supervisor is asked to stand in
      And the case belongs to the handler

    Scenario: The first one who was asked has no time
      Given a complaint that is inquired
      When the handler asks another handler to stand in for 3 days
      And the handler asks the supervisor to stand in for 3 days
      And the supervisor takes the case
      Then the supervisor stands in
      And the case belongs to the handler

    Scenario: A new owner ends the standing in
      Given a complaint that is inquired
      And another handler stands in for 3 days
      When the supervisor gives the case to another handler
      Then nobody stands in
      And the case belongs to another handler

  Rule: Nobody gives away what is not theirs

    Scenario: A colleague does not hand over somebody else's case
      Given a complaint that is inquired
      When another handler asks the supervisor to stand in for 3 days
      Then another handler may not do that
      And nobody stands in

    Scenario: A supervisor may, when the owner is suddenly away
      Given a complaint that is inquired
      When the supervisor asks another handler to stand in for 3 days
      Then another handler is asked to stand in

    Scenario: An owner cannot stand in for themselves
      Given a complaint that is inquired
      When the handler asks the handler to stand in for 3 days
      Then it cannot be done like that

    Scenario: What nobody owns cannot be handed over
      Given a complaint that came in a file, and that nobody has taken on
      When the supervisor asks another handler to stand in for 3 days
      Then it cannot be done like that
      And nobody owns the case

    Scenario: Whoever stands in is not independent
      Given everything is ready to accept
      And another handler stands in for 3 days
      When it turns out that the customer was pressed
      And another handler tries to call-back
      Then another handler may not do that
