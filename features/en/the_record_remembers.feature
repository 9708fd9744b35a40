Feature: The record remembers
  Half a year later nobody remembers who said what. The record does: every step with the
  person who took it, the refused ones too; the customer's words as they were said; the
  papers that belong to it; and what the customer was told and has to be told again.

  Rule: Every step has somebody who took it

    Scenario: Who listened, and who went on
      Given a complaint that is received
      When the handler answers the customer's feelings
      And the handler tries to inquire
      Then the record ends with:
        | who         | what      |
        | the handler | receive   |
        | the handler | empathise |
        | the handler | inquire   |

    Scenario: A refusal is on record too
      Given a complaint that is received
      When the handler tries to inquire
      Then the handler cannot inquire because the customer's feelings have gone unanswered
      And the record ends with:
        | who         | what              |
        | the handler | receive           |
        | the handler | inquire (refused) |

    Scenario Outline: What the customer decides is on record as the customer's
      Given a complaint that is <stage>
      When <the customer decides>
      Then the record ends with:
        | who          | what   |
        | the customer | <step> |

      Examples:
        | stage    | the customer decides                                         | step               |
        | proposed | the customer says no                                         | decline            |
        | proposed | the customer objects                                         | object             |
        | closed   | the customer wants the complaint taken up again              | reopen             |
        | inquired | the customer asks for somebody above                         | escalate           |
        | inquired | the customer insists on the wish to clarify, saying "Go on." | insist             |
        | inquired | the customer asks to withdraw, saying "Enough."              | request-withdrawal |
        | answered | the customer says of the outcome: "Fair."                    | respond            |

    Scenario: A yes is the customer's, taking it is ours
      Given everything is ready to accept
      When the customer accepts, saying "Yes, that is fair."
      Then the record ends with:
        | who          | what    |
        | the customer | consent |
        | the handler  | accept  |

    Scenario Outline: What follows by itself is told apart
      Given a complaint that is <stage>
      When <something happens>
      Then the record ends with:
        | who       | what      |
        | <who>     | <step>    |
        | by itself | <follows> |

      Examples:
        | stage     | something happens                          | who             | step     | follows    |
        | accepted  | the customer takes back the yes            | the customer    | revoke   | lapse      |
        | fulfilled | the customer takes back the yes            | the customer    | revoke   | reopen     |
        | withdrawn | the customer takes back the withdrawal     | the customer    | revoke   | reopen     |
        | closed    | it turns out that the customer was pressed | another handler | contact  | reopen     |
        | clarified | an important new fact comes to light       | the handler     | evidence | reconsider |

    Scenario: A department is asked
      Given a complaint that is inquired
      When the handler asks "Billing" for what they know
      Then the record ends with:
        | who         | what |
        | the handler | ask  |
      And the record holds our "Billing"

  Rule: Words are kept as they were said

    Scenario: The complaint itself
      Given a complaint in which the customer says "Charged twice, and nobody calls back!"
      When the handler answers the customer's feelings
      Then the record still holds the customer's "Charged twice, and nobody calls back!"

    Scenario Outline: Whatever the customer says on the way
      Given a complaint that is <stage>
      When the customer <says it>
      Then the record holds the customer's <words>

      Examples:
        | stage    | says it                                                    | words                      |
        | proposed | says no: "Not for that."                                   | "Not for that."            |
        | proposed | objects: "You forgot the fee."                             | "You forgot the fee."      |
        | accepted | takes back the yes: "I thought again."                     | "I thought again."         |
        | inquired | asks for somebody above: "Your boss, please."              | "Your boss, please."       |
        | closed   | wants the complaint taken up again: "It happened again."   | "It happened again."       |
        | answered | says of the outcome: "I can live with it."                 | "I can live with it."      |
        | inquired | calls: "Any news?"                                         | "Any news?"                |
        | inquired | adds a point: "There was a fee as well."                   | "There was a fee as well." |
        | inquired | insists on the wish to clarify, saying "Go on, I am fine." | "Go on, I am fine."        |

    Scenario: Our own words are kept as well
      Given a complaint that is inquired
      When the handler tells the customer "The billing run was started twice."
      And the handler notes "Ask the night shift."
      Then the record holds our "The billing run was started twice."
      And the record holds our "Ask the night shift."

    Scenario: A later change does not rub out what was said before
      Given everything is ready to accept
      When the customer accepts, saying "Yes, that is fair."
      And the customer takes back the yes: "No, it is not."
      Then the record holds the customer's "Yes, that is fair."
      And the record holds the customer's "No, it is not."

  Rule: Papers stay with the case

    Scenario Outline: A paper is kept, whatever the case has come to
      Given a complaint that is <stage>
      When the handler keeps the file "billing log.pdf" with the case
      Then the case holds the file "billing log.pdf", unchanged
      And the complaint is <stage>

      Examples:
        | stage    |
        | received |
        | accepted |
        | closed   |

    Scenario: Two papers are two papers
      Given a complaint that is inquired
      When the handler keeps the file "billing log.pdf" with the case
      And the handler keeps the file "letter.pdf" with the case
      Then the case holds the file "billing log.pdf", unchanged
      And the case holds the file "letter.pdf", unchanged

    Scenario: An auditor adds no papers
      Given a complaint that is closed
      When the auditor keeps the file "billing log.pdf" with the case
      Then the auditor is not allowed to attach

  Rule: What the customer was told is known, and when it has to be told again

    Scenario: Told once is known
      Given a complaint that is inquired
      When the handler tells the customer this: how to come back
      Then the customer knows this: how to come back

    Scenario: A new version is explained anew
      Given everything is ready to accept
      When a new version is put on the table
      Then the customer has to be told this: the terms
      And the customer has to be told this: where to go if dissatisfied

    Scenario: A no ends what the terms were told for
      Given everything is ready to accept
      When the customer says no
      Then the customer has to be told this: the terms

    Scenario: Whoever comes back is told the way again
      Given a complaint that is closed
      When the customer wants the complaint taken up again
      Then the customer has to be told this: how to come back
      And the customer has to be told this: the result
