Feature: What the rules want said
  An answer that leaves out what a regulator asks for starts no time limit and protects
  nobody. So it does not leave the desk; and no more is asked for than the rules ask.

  Rule: A final answer holds every part that the rules of the complaint want

    Scenario Outline: A part is missing
      Given the desk works by these rules: <rules>
      And everything is ready to answer, except that the draft leaves out what the rules ask for
      When the handler tries to answer
      Then the handler cannot answer, only because the draft leaves out what the rules ask for

      Examples:
        | rules                                         |
        | Banks and insurers, China                     |
        | Petitions, China                              |
        | Market regulation, China                      |
        | Financial firms, United Kingdom (FCA DISP)    |
        | Financial firms, Australia (ASIC RG 271)      |
        | Consumer finance, United States (CFPB portal) |
        | ISO 10002 complaints handling                 |

    Scenario: Also where the customer no longer answers
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      And the customer no longer answers
      And everything is ready to answer, except that the draft leaves out what the rules ask for
      When the handler tries to answer
      Then the handler cannot answer, only because the draft leaves out what the rules ask for

    Scenario: Everything is in it
      Given the desk works by these rules: Banks and insurers, China
      And everything is ready to answer
      When the handler tries to answer
      Then the complaint is answered
      And the clock for the bank's decision is met

    Scenario: Other rules came meanwhile, and ask for more
      Given everything is ready to answer
      When the desk puts these rules in force: Banks and insurers, China
      And the handler tries to answer
      Then the complaint is answered

  Rule: An acknowledgement says by when the answer comes, where the rules want it

    Scenario: It does not say so
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And today is 2026-06-01
      When the handler tries to acknowledge
      Then it cannot be done like that

    Scenario: It does
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And today is 2026-06-01
      When the handler acknowledges the complaint, and says by when the answer comes
      Then the clock for the FCA acknowledgement is met

    Scenario: A complaint from before these rules
      Given the desk works by these rules: Financial firms, United Kingdom (FCA DISP)
      And today is 2026-05-29
      When the handler tries to acknowledge
      Then the clock for the FCA acknowledgement is met

  Rule: So does a letter

    Scenario: A letter about a delay that does not say until when
      Given the desk has its letters about a delay say when the answer is expected
      When the handler tells the customer this: that it takes longer, and why
      Then it cannot be done like that

    Scenario: A letter that says it
      Given the desk has its letters about a delay say when the answer is expected
      When a letter goes to the customer about the delay
      Then the customer knows this: that it takes longer, and why
