Feature: What asks for care
  Some complaints want a careful hand, and why is named thing by thing. It is no figure, it is
  about the matter and never about the person, and nothing is decided by it.

  Rule: Each reason is one fact

    Scenario Outline: One reason
      Given a complaint that is inquired
      When <it happens>
      Then care is asked for by one thing: <reason>

      Examples:
        | it happens                                              | reason          |
        | the customer calls: "This bill is killing me."          | danger          |
        | the customer takes the complaint to the media           | publicity       |
        | the customer takes the complaint to the group complaint | a group         |
        | the customer takes the complaint to the regulator       | an outside body |
        | the case outside is opened                              | an outside body |
        | the matter turns out to be major                        | grave           |

    Scenario: A promise that broke
      Given a complaint that is inquired
      When the handler promises "to call back" within 2 days
      And 3 days pass
      Then care is asked for by one thing: a broken promise

    Scenario: A complaint that comes again
      Given a complaint that is inquired
      And the customer has another complaint
      When the handler links the two complaints: complained about again
      Then care is asked for by one thing: complained about again

    Scenario: Some other complaint
      Given a complaint that is inquired
      And the customer has another complaint
      And the two complaints are linked: complained about again
      When the handler takes the link back
      Then nothing asks for special care
