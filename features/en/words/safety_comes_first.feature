Feature: Safety comes first
  Somebody who speaks of ending their life, or of hurting somebody, needs a person, not an
  offer. So such words start the protocol of safety in the very step that records them,
  and nothing is bargained over until a supervisor has said that everybody is safe.

  Rule: Words of danger start the protocol, wherever the customer says them

    Scenario Outline: The customer says it
      Given a complaint that is <stage>
      When <it is said>
      Then of safety the desk knows: danger on record

      Examples:
        | stage    | it is said                                                                     |
        | received | the customer calls: "I will kill myself."                                      |
        | inquired | the customer adds a point: "I will kill myself."                               |
        | proposed | the handler restates, and the customer says "I will kill myself."              |
        | inquired | the customer insists on the wish to clarify, saying "I will kill myself."      |
        | proposed | the customer objects: "I will kill myself."                                    |
        | proposed | the customer says no: "I will kill myself."                                    |
        | inquired | the customer asks for somebody above: "I will kill myself."                    |
        | inquired | the customer asks to withdraw, saying "I will kill myself."                    |
        | inquired | the customer asks to hear from us every 48 hours, saying "I will kill myself." |
        | accepted | the customer takes back the yes: "I will kill myself."                         |
        | proposed | a colleague calls back, and the customer says "I will kill myself."            |
        | answered | the customer says of the outcome: "I will kill myself."                        |
        | closed   | the customer wants the complaint taken up again: "I will kill myself."         |
        | received | the customer calls: "I will come to your shop with a knife."                   |
        | closed   | the customer, asked afterwards, says "I will kill myself."                     |
        | inquired | they agree to talk somewhere else, and the customer says "I will kill myself." |

    Scenario: It is said of bounds of contact
      Given a complaint that is inquired
      And the handler warned the customer of keeps arguing
      And the manager bounded contact for 30 days: in writing only
      When the customer wants the plan looked at again, saying "I will kill myself."
      Then of safety the desk knows: danger on record

    Scenario: In the very words of the yes
      Given everything is ready to accept
      When the customer chooses option 1, saying "Fine, then I will kill myself."
      And the handler tries to accept
      Then the handler cannot accept because somebody may be in danger
      And of safety the desk knows: danger on record

    Scenario: In the very words of the complaint
      Given a complaint in which the customer says "I will kill myself."
      When the handler answers the customer's feelings
      And the handler records of safety: no danger, and why
      Then the handler may not do that

    Scenario: The level above is told
      When the customer calls: "I will kill myself."
      Then the supervisor has the case in the queue

    Scenario: Somebody in the room has seen it
      When the handler records of safety: danger seen or reported
      Then of safety the desk knows: danger on record

    Scenario Outline: What is done shows that there is danger
      When the handler records of safety: <what is done>
      Then of safety the desk knows: danger on record

      Examples:
        | what is done                   |
        | help was called                |
        | somebody stays with the person |
        | the level above was told       |

  Rule: A figure of speech is a question, and never passes in silence

    Scenario: It may be no more than anger
      When the customer calls: "This bill is killing me."
      Then of safety the desk knows: in question
      And the supervisor has not the case in the queue

    Scenario: Whoever has the case answers it
      Given a complaint in which the customer says "This bill is killing me."
      When the handler records of safety: no danger, and why
      Then of safety the desk knows: no danger known

    Scenario: It was meant
      Given a complaint in which the customer says "This bill is killing me."
      When the customer calls: "I mean it. I will kill myself."
      Then of safety the desk knows: danger on record

    Scenario: A question is not what is over
      Given a complaint in which the customer says "This bill is killing me."
      When the supervisor records of safety: the danger is over
      Then it cannot be done like that

    Scenario: Where nobody is in danger there is nothing to end
      When the supervisor records of safety: no danger, and why
      Then it cannot be done like that

  Rule: Only a level above says that it is over

    Background:
      Given a complaint in which the customer says "I will kill myself."

    Scenario: Not the handler
      When the handler records of safety: the danger is over
      Then the handler may not do that

    Scenario: The supervisor does
      When the supervisor records of safety: the danger is over
      Then of safety the desk knows: danger over

    Scenario: The supervisor finds that it was a mistake
      When the supervisor records of safety: no danger, and why
      Then of safety the desk knows: no danger known

    Scenario: It begins again
      Given the supervisor has recorded of safety: the danger is over
      When the customer calls: "I will kill myself."
      Then of safety the desk knows: danger on record

    Scenario: It is asked again
      Given the supervisor has recorded of safety: the danger is over
      When the customer calls: "This bill is killing me."
      Then of safety the desk knows: in question

  Rule: Nothing is bargained over meanwhile

    Scenario Outline: What has to wait
      Given everything is ready to <move>
      When the customer calls: "I will kill myself."
      And the handler tries to <move>
      Then the handler cannot <move> because somebody may be in danger

      Examples:
        | move               |
        | propose            |
        | revise             |
        | answer             |
        | accept             |
        | withdraw           |
        | close              |
        | request-withdrawal |

    Scenario: A final answer to a silent customer waits as well
      Given a complaint that is inquired
      And the customer no longer answers
      And everything is ready to answer
      When the handler records of safety: danger seen or reported
      And the handler tries to answer
      Then the handler cannot answer, only because somebody may be in danger

    Scenario: So does the end after a final answer
      Given a complaint that is answered
      And everything is ready to close
      When the handler records of safety: danger seen or reported
      And the handler tries to close
      Then the handler cannot close, only because somebody may be in danger

    Scenario: So does the end after a decision from outside
      Given a complaint that is proposed
      And the customer has taken the complaint to the regulator
      And everything is ready to conclude
      When the handler records of safety: danger seen or reported
      And the handler tries to conclude
      Then the handler cannot conclude, only because somebody may be in danger

    Scenario: Nobody takes a yes from somebody in danger
      Given everything is ready to accept
      When the handler records of safety: danger seen or reported
      And the customer chooses option 1, saying "Yes, that is what I want."
      Then the customer cannot consent because somebody may be in danger

    Scenario: A question holds it up as well
      Given everything is ready to propose
      When the customer calls: "This bill is killing me."
      And the handler tries to propose
      Then the handler cannot propose, only because somebody may be in danger

    Scenario: When it is over, it goes on
      Given everything is ready to propose
      And the handler has recorded of safety: danger seen or reported
      When the supervisor records of safety: the danger is over
      And the handler tries to propose
      Then the complaint is proposed
