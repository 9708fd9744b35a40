Feature: What each rule gives
  The figures of the rules that come with the desk, as they come out on the calendar for a
  complaint of Monday, 2 March 2026. Whoever doubts one finds the article beside it.

  Rule: Each set of rules has its own times

    Scenario Outline: <the deadline>, under <rules>
      Given the desk works by these rules: <rules>
      And today is 2026-03-02 at 20:00
      And a complaint that is inquired
      Then <the deadline> is due on <day>

      Examples:
        | rules                                         | the deadline                          | day        |
        | Telecommunications, China                     | the operator's reply                  | 2026-03-17 |
        | Banks and insurers, China                     | the bank's decision                   | 2026-03-17 |
        | Market regulation, China                      | the word on acceptance                | 2026-03-11 |
        | Market regulation, China                      | the mediation                         | 2026-05-08 |
        | Petitions, China                              | the word on the petition's acceptance | 2026-03-17 |
        | Petitions, China                              | the decision on the petition          | 2026-05-06 |
        | 12345 hotlines, China                         | the hotline's reply                   | 2026-03-09 |
        | Financial firms, Australia (ASIC RG 271)      | the RG 271 acknowledgement            | 2026-03-03 |
        | Financial firms, Australia (ASIC RG 271)      | the RG 271 response                   | 2026-04-01 |
        | Consumer finance, United States (CFPB portal) | the response on the portal            | 2026-03-17 |
        | Consumer finance, United States (CFPB portal) | the last response on the portal       | 2026-05-01 |
        | ISO 10002 complaints handling                 | the ISO acknowledgement               | 2026-03-03 |

    Scenario Outline: <the deadline> in a matter of <matter>
      Given the desk works by these rules: <rules>
      And today is 2026-06-01
      And a complaint of which the matter was noted at once: <matter>
      Then <the deadline> is due on <day>

      Examples:
        | rules                                      | matter                 | the deadline            | day        |
        | Financial firms, United Kingdom (FCA DISP) | payments               | the final response      | 2026-06-22 |
        | Banks and insurers, China                  | complex                | the bank's decision     | 2026-07-01 |
        | Financial firms, Australia (ASIC RG 271)   | financial hardship     | the RG 271 response     | 2026-06-22 |
        | Financial firms, Australia (ASIC RG 271)   | superannuation         | the RG 271 response     | 2026-07-16 |
        | Telecommunications, China                  | a fault in town        | the repair of the fault | 2026-06-03 |
        | Telecommunications, China                  | a fault in the country | the repair of the fault | 2026-06-04 |

    Scenario: A withdrawal ends the bank's procedure the same day
      Given the desk works by these rules: Banks and insurers, China
      And a complaint that is inquired
      When 3 days pass
      And the customer asks to withdraw, saying "It has been put right."
      Then the end of the bank's procedure is due on 2026-03-05

  Rule: What the desk promises of itself

    Scenario: Made good is not the end
      Given a complaint that is accepted
      When what was agreed is done and shown
      Then the call with the result is due on 2026-03-03 at 09:00
      And the call after the remedy is due on 2026-03-05
      And the second call after the remedy is due on 2026-04-01

    Scenario: A call that is to come makes nobody late
      Given a complaint that is accepted
      When what was agreed is done and shown
      And the calendar shows 2026-03-06
      And the desk looks at what is due
      Then it is on record once that the call after the remedy is due now
      And the clock for the call with the result is missed

    Scenario: A department answers by the day it was given
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And 3 days pass
      Then the desk shows the answer of the department as late

    Scenario: It has answered
      Given a complaint that is inquired
      When the handler asks a department to answer within 2 days
      And 1 day passes
      And an important new fact comes to light
      Then the clock for the answer of the department is met

    Scenario: A call that was agreed comes on its day
      Given a complaint that is inquired
      When the handler agrees to call again within 5 days
      Then the agreed call is due on 2026-03-07 at 09:00

    Scenario: And may come a day early
      Given a complaint that is inquired
      When the handler agrees to call again within 5 days
      And 4 days pass
      And the handler calls again as agreed, and all is well
      Then the clock for the agreed call is met
