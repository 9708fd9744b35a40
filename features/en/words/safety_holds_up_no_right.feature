Feature: Safety holds up no right
  While somebody may be in danger nothing is bargained over. What is the customer's own to do is
  never held up by that, and using a right is no danger.

  Rule: What is the customer's is never held up

    Background:
      Given a complaint that is proposed
      And the handler has recorded of safety: danger seen or reported

    Scenario: To go to somebody above
      When the customer asks for somebody above
      Then the complaint is escalated

    Scenario: To say no
      When the customer says no
      Then the complaint is clarified

  Rule: To use a right is no danger

    Scenario Outline: The customer says what they may do
      Given everything is ready to accept
      When the customer calls: <a right>
      And the handler tries to accept
      Then the complaint is accepted

      Examples:
        | a right                                              |
        | "I will go to the regulator, and to court after it." |
        | "I will publish all of this."                        |
        | "I will complain about you, and want your manager."  |
        | "I will never withdraw my complaint."                |
        | "This is your last chance."                          |
