Feature: Over our heads
  Who goes past us has a reason, and it is mostly ours. So an escalation says why the customer
  went over our heads, what handling has cost and where the expectation stands. From the second
  level on the head comes in person. What asks for special care is named thing by thing.

  Rule: An escalation says what lies behind it

    Scenario Outline: Why the customer went over our heads
      Given a complaint that is inquired
      When the customer goes over our heads: <why>
      Then the record says why, over our heads: <why>
      And the complaint is escalated

      Examples:
        | why                          |
        | no answer                    |
        | too slow                     |
        | attitude                     |
        | distrust of us               |
        | whoever was asked had no say |
        | it paid off before           |

    Scenario Outline: What it has cost, and what is expected by now
      Given a complaint that is clarified
      When the handler escalates it, handled for ¥320 so far, the expectation <now>
      Then the record says that it was handled for ¥320, the expectation <now>

      Examples:
        | now      |
        | lower    |
        | the same |
        | higher   |

  Rule: On the second level the head attends in person

    Scenario: Not yet
      Given a complaint that is inquired
      When the customer takes the complaint to the management
      Then the desk suggests that the head attends in person

    Scenario: On the first level it is nobody's to come
      Given a complaint that is inquired
      When the customer takes the complaint to the management
      And the customer takes the complaint to the supervisor
      Then the desk does not suggest that the head attends in person
      And the complaint is escalated

    Scenario: The head came
      Given the customer has taken the complaint to the management
      When there is an incident on site, and head of the department came
      Then in person there came: head of the department
      And the desk does not suggest that the head attends in person

    Scenario: Somebody else came
      Given the customer has taken the complaint to the management
      When there is an incident on site, and security came
      Then the desk suggests that the head attends in person
      And in person there came: security

    Scenario: Before it went up does not count
      Given a complaint that is inquired
      When there is an incident on site, and head of the department came
      And the customer takes the complaint to the management
      Then the desk suggests that the head attends in person

    Scenario: Once it is decided, nobody has to come
      Given the customer has taken the complaint to the management
      When the manager decides the case
      And everything still owed to resume is supplied
      And the manager tries to resume
      Then the complaint is received
      And the desk does not suggest that the head attends in person

  Rule: Who came is on record, and a conflict is a matter of safety

    Scenario Outline: Who came
      Given a complaint that is inquired
      When there is an incident on site, and <somebody> came
      Then in person there came: <somebody>

      Examples:
        | somebody                 |
        | security                 |
        | manager of the site      |
        | lead of customer service |
        | expert                   |

    Scenario: A visit is a talk
      Given a complaint that came in a file, and that nobody has taken on
      When the customer visits
      And the handler answers the customer's feelings
      Then the customer's feeling is attuned

    Scenario: A visit without a conflict
      Given everything is ready to propose
      When the customer visits
      And the handler tries to propose
      Then the complaint is proposed

    Scenario: A conflict stops every bargain
      Given everything is ready to propose
      When the customer visits, and it comes to a conflict
      And the handler tries to propose
      Then the handler cannot propose, only because somebody may be in danger
      And of safety the desk knows: danger on record

    Scenario: Once everybody is safe it goes on
      Given everything is ready to propose
      And the customer visited, and it came to a conflict
      When the supervisor records of safety: the danger is over
      And the handler tries to propose
      Then the complaint is proposed

  Rule: Special care is named, and never a score

    Scenario Outline: The class of a difficult case
      Given a complaint that is inquired
      When the case is classed as <class>
      Then the class of the case is <class>

      Examples:
        | class                 |
        | special               |
        | difficult             |
        | unreasonable conduct  |
        | cannot be solved      |
        | comes again and again |
