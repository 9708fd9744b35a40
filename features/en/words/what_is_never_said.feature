Feature: What is never said
  The training texts that this desk grew from know ways to press a customer. Each of them
  is refused here: a draft that holds one does not go out, and where one was said all the
  same, the yes that follows counts for nothing until somebody independent has asked.

  Rule: Neither written nor said

    Scenario Outline: A draft that holds <row> does not go out
      Given everything is ready to propose
      When the handler writes <words> into the draft
      And the handler tries to propose
      Then the handler cannot propose because the draft presses the customer

      Examples:
        | row   | words                                                          |
        | S0-34 | "If this post stays online we will press charges against you." |
        | S0-48 | "Go ahead and sue us."                                         |
        | S0-50 | "You can be glad that we are not suing you."                   |
        | S2-33 | "We know where you work."                                      |
        | S4-63 | "Ignore her calls until she gives up."                         |
        | S0-32 | "Force him to accept less."                                    |
        | S0-78 | "A peaceful type: press her with the rules."                   |
        | S0-49 | "I will pay it out of my own pocket."                          |
        | S0-5  | "Let's not record this as a complaint."                        |
        | S1-41 | "You are just a liar."                                         |
        | 3.20  | "Withdraw first, then we will pay."                            |
        | 3.20  | "If you complain to the regulator, the offer is void."         |
        | 3.20  | "We will hold you liable."                                     |
        | 3.20  | "This is your last chance today."                              |
        | 3.20  | "Delete the post and we will look at it."                      |
        | 3.20  | "Don't worry, it will be solved soon."                         |
        | 3.20  | "It is company policy."                                        |

    Scenario Outline: Where <row> was said, the yes is no yes
      Given everything is ready to accept
      When the handler tells the customer <words>
      And the handler tries to accept
      Then the handler cannot accept because the customer was pressed

      Examples:
        | row   | words                                                          |
        | S0-34 | "If this post stays online we will press charges against you." |
        | S0-48 | "Go ahead and sue us."                                         |
        | S0-50 | "You can be glad that we are not suing you."                   |
        | S2-33 | "We know where you work."                                      |
        | S4-63 | "Ignore her calls until she gives up."                         |
        | S0-32 | "Force him to accept less."                                    |
        | S0-78 | "A peaceful type: press her with the rules."                   |
        | S0-49 | "I will pay it out of my own pocket."                          |
        | S0-5  | "Let's not record this as a complaint."                        |
        | S1-41 | "You are just a liar."                                         |

    Scenario: Company policy with its rule is an explanation
      Given everything is ready to propose
      When the handler writes "Clause 7 of the contract, enclosed, limits it to one month." into the draft
      And the supervisor approves the draft
      And the handler tries to propose
      Then the complaint is proposed
