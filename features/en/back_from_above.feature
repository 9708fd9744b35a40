Feature: Back from above, never ahead of the evidence
  A complaint that was escalated comes back to where it was. But while it was away the
  world went on: a fact came up, a consent was taken back, an outside body decided. What
  no longer stands is not picked up again as if nothing had happened.

  Rule: The level that was asked decides before the case goes on

    Scenario: The case is not taken back over the head of the level above
      Given a complaint that is escalated
      When the supervisor tries to resume
      Then the supervisor cannot resume, only because the level above has not decided
      And the complaint is still escalated

    Scenario: A handler does not take an escalated case back
      Given everything is ready to resume
      When the handler tries to resume
      Then the handler is not allowed to resume

    @journey
    Scenario: What went to the management is for the management to decide
      Given the customer has taken the complaint to the management
      When the supervisor decides the case
      Then the supervisor is not allowed to decide
      When the manager decides the case
      And the supervisor tries to resume
      Then the complaint is received

    Scenario: A customer who would rather settle need not wait
      Given a complaint that is proposed
      And the customer has taken the complaint to the management
      When the customer would rather settle
      And the supervisor tries to resume
      Then the complaint is proposed

    Scenario: A case that is nobody's does not come back to nobody
      Given a complaint that came in a file, and that nobody has taken on
      And everything is ready to resume, except that nobody is responsible for the case
      When the supervisor tries to resume
      Then the supervisor cannot resume, only because nobody is responsible for the case

    Scenario Outline: Wherever it came from, the level above decides first
      Given a complaint that is <stage>
      And the customer has asked for somebody above
      When the supervisor tries to resume
      Then the supervisor cannot resume, only because the level above has not decided

      Examples:
        | stage     |
        | received  |
        | inquired  |
        | clarified |
        | proposed  |
        | answered  |
        | accepted  |
        | fulfilled |

    Scenario Outline: Wherever it came from, somebody has to be responsible
      Given a complaint that came in a file, and that nobody has taken on
      And the complaint has since become <stage>
      And the customer has asked for somebody above
      When the supervisor tries to resume
      Then the supervisor cannot resume because nobody is responsible for the case

      Examples:
        | stage     |
        | received  |
        | inquired  |
        | clarified |
        | proposed  |
        | answered  |
        | accepted  |
        | fulfilled |

  Rule: A case comes back to the stage it left

    Scenario Outline: There and back
      Given a complaint that is <stage>
      And the customer has asked for somebody above
      When the supervisor decides the case
      And the supervisor tries to resume
      Then the complaint is <stage>

      Examples:
        | stage     |
        | received  |
        | inquired  |
        | clarified |
        | proposed  |
        | answered  |
        | accepted  |
        | fulfilled |

    Scenario: One level further up does not lose the way back
      Given a complaint that is clarified
      And the customer has asked for somebody above
      And the customer has taken the complaint to the management
      When the manager decides the case
      And the manager tries to resume
      Then the complaint is clarified
      And only these may happen next:
        | propose | answer | withdraw | escalate | redirect |

    Scenario: A second escalation needs a second decision
      Given a complaint that is clarified
      And the customer has asked for somebody above
      When the supervisor decides the case
      And the customer takes the complaint to the management
      And the manager tries to resume
      Then the manager cannot resume, only because the level above has not decided

  Rule: What happened meanwhile counts

    Scenario Outline: The case comes back to where its evidence still reaches
      Given a complaint that is <stage>
      And the customer has asked for somebody above
      When <something happens>
      And the supervisor decides the case
      And the supervisor tries to resume
      Then the complaint is <again>

      Examples:
        | stage     | something happens                          | again     |
        | clarified | an important new fact comes to light       | inquired  |
        | proposed  | an important new fact comes to light       | inquired  |
        | answered  | an important new fact comes to light       | inquired  |
        | proposed  | liability is judged anew                   | clarified |
        | answered  | liability is judged anew                   | clarified |
        | accepted  | the customer takes back the yes            | clarified |
        | accepted  | it turns out that the customer was pressed | clarified |
        | fulfilled | it turns out that the customer was pressed | clarified |
        | proposed  | one more small point comes up              | proposed  |
        | accepted  | an important new fact comes to light       | accepted  |
        | fulfilled | an important new fact comes to light       | fulfilled |

    Scenario Outline: News that came meanwhile counts when the yes falls
      Given a complaint that is <stage>
      And the customer has asked for somebody above
      When an important new fact comes to light
      And the supervisor decides the case
      And the supervisor tries to resume
      And <the yes falls>
      Then the complaint is inquired

      Examples:
        | stage     | the yes falls                              |
        | accepted  | the customer takes back the yes            |
        | fulfilled | it turns out that the customer was pressed |

    Scenario: A yes that was not yet taken is asked for again
      Given everything is ready to accept
      And the customer has asked for somebody above
      And the level above has handed the case back
      When the handler tries to accept
      Then the handler cannot accept because the customer has not said yes to this version
      And the customer's consent is void

    Scenario: A wish to withdraw is asked for again
      Given everything is ready to withdraw
      And the customer has asked for somebody above
      And the level above has handed the case back
      When the handler tries to withdraw
      Then the handler cannot withdraw because the customer has not asked to withdraw
      And the wish to withdraw is void

  Rule: A decision from outside comes first

    @journey
    Scenario Outline: Nothing is agreed, done or ended past a decision from outside
      Given everything is ready to <move>
      But an outside body has decided
      When the handler tries to <move>
      Then the handler cannot <move>, only because a decision from outside has not been carried out
      When the decision from outside is carried out
      And the handler tries to <move>
      Then the complaint is <stage>

      Examples:
        | move     | stage      |
        | propose  | proposed   |
        | answer   | answered   |
        | accept   | accepted   |
        | fulfil   | fulfilled  |
        | close    | closed     |
        | withdraw | withdrawn  |
        | redirect | redirected |
