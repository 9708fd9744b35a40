Feature: For the one who talks, and for nobody else
  How a customer likes to be dealt with, and how a case weighs on the handler, is private. What the
  playbooks say because of it is shown to the one whom it is for, on their own screen.

  Rule: A private note changes the advice of its holder alone

    Scenario Outline: The style of a customer
      Given the customer is calm
      When the handler notes for themselves that the customer's style is <style>
      Then the playbooks advise the handler: "<entry>"
      And the playbooks do not advise another handler: "<entry>"
      And the playbooks do not advise the supervisor: "<entry>"

      Examples:
        | style       | entry                                                    |
        | assertive   | With somebody who presses: firm on facts, easy on form   |
        | yielding    | With somebody who gives way: ask for what they leave out |
        | cooperative | With somebody who seeks common ground: share the work    |

    Scenario: Nobody is firm with the furious
      Given the customer is angry
      When the handler notes for themselves that the customer's style is assertive
      And the cause is noted as price
      Then the playbooks advise the handler: "A sum nobody explained: take the bill into your hand"
      And the playbooks do not advise the handler: "With somebody who presses: firm on facts, easy on form"

    Scenario: The note goes along with the case
      Given a complaint that is received
      When the handler notes for themselves that the customer's style is yielding
      And the handler gives the case to another handler
      Then the playbooks advise another handler: "With somebody who gives way: ask for what they leave out"
      And the playbooks do not advise the handler: "With somebody who gives way: ask for what they leave out"

    Scenario: Whoever is strained is helped in private
      Given a complaint that is received
      When the handler rates the strain of the case at 4
      Then the playbooks advise the handler: "When your own heart beats faster"
      And the playbooks do not advise another handler: "When your own heart beats faster"

  Rule: A desk has its own words

    Scenario: An own playbook stands in the place of the shipped one
      Given a complaint that is received
      When the cause is noted as price
      And the manager adds an own playbook that begins price with "Our shop says it like this"
      Then the playbooks advise first: "Our shop says it like this"
