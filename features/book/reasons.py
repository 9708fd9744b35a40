"""How does a sentence say why something is refused, or how a case ended? A clause a code."""

from typing import Final, NamedTuple


class Clause(NamedTuple):
    """One reason in both languages."""

    en: str
    zh: str


REASONS: Final = {
    # safe, heard, and understood
    "nobody_in_danger": Clause("somebody may be in danger", "可能有人身处危险"),
    "contacted": Clause("nobody has spoken with the customer this time", "本轮尚未与客户联系"),
    "feelings_acknowledged": Clause(
        "the customer's feelings have gone unanswered", "客户的情绪还没有得到体谅"
    ),
    "issue_named": Clause("no point of the complaint has been named", "尚未列明投诉事项"),
    "findings_made": Clause(
        "a point of the complaint has not been looked into", "尚有投诉事项未作认定"
    ),
    "restated": Clause(
        "the customer has not confirmed our understanding", "客户尚未确认我方的复述"
    ),
    "calm_or_insists": Clause(
        "the customer is not calm and does not insist", "客户尚未平静，也没有坚持继续"
    ),
    "cause_explained": Clause("nobody has explained how it came about", "尚未向客户说明缘由"),
    # whose wish it is
    "privacy_told": Clause(
        "the customer does not know what is kept of their situation", "客户尚不了解留存哪些情况"
    ),
    "recording_announced": Clause(
        "the customer was recorded without being told", "录音之前没有告知客户"
    ),
    # judged
    "liability_judged": Clause("liability has not been judged", "尚未判定责任"),
    "liability_shared": Clause(
        "the customer does not know our view of liability", "客户尚不了解我方的责任意见"
    ),
    # the version in preparation
    "objection_heard": Clause(
        "the customer's objection has not been heard", "客户的异议尚未得到倾听"
    ),
    "offer_drafted": Clause("no new version of the offer has been drafted", "尚未起草新的方案"),
    "version_drafted": Clause("there is no draft to approve", "没有可供审批的拟稿"),
    "answer_drafted": Clause("no final answer has been drafted", "尚未起草最终答复"),
    "issues_answered": Clause(
        "the draft passes over a point of the complaint", "拟稿遗漏了投诉事项"
    ),
    "decisions_reasoned": Clause("the draft gives no reasons", "拟稿没有说明理由"),
    "claims_evidenced": Clause("the draft names no evidence", "拟稿没有写明证据"),
    "choice_offered": Clause("the draft leaves no choice", "拟稿没有留下选择"),
    "defect_addressed": Clause("the draft does not mend the fault itself", "拟稿没有解决问题本身"),
    "impact_addressed": Clause(
        "the draft is silent on what the fault led to", "拟稿没有顾及造成的影响"
    ),
    "limits_admitted": Clause(
        "the draft admits a limit without its reason, or without relief",
        "拟稿承认无法修复，却没有理由或补救",
    ),
    "remedy_fits": Clause("nothing in the draft fits what went wrong", "拟稿的补救与事项不相称"),
    "value_stated": Clause(
        "the draft does not say what the customer gains", "拟稿没有写明对客户的好处"
    ),
    "plan_b_named": Clause("the one way of the draft has no second plan", "唯一的办法没有备用方案"),
    "level_told": Clause(
        "the customer does not know that a level above can decide", "客户尚不知道可以请上一级决定"
    ),
    "promises_dated": Clause("the draft sets no date", "拟稿没有写明期限"),
    "recourse_stated": Clause("the draft does not say where else to turn", "拟稿没有写明救济途径"),
    "recourse_dated": Clause(
        "the draft does not say until when one can turn elsewhere", "拟稿没有写明救济的期限"
    ),
    "answer_complete": Clause(
        "the draft leaves out what the rules ask for", "拟稿缺少规则要求的内容"
    ),
    "alternative_named": Clause("the draft names no other way", "拟稿没有写明其他出路"),
    "no_blocked_tactic": Clause("the draft presses the customer", "拟稿对客户施压"),
    "claim_stands": Clause("the claim has not been weighed again", "诉求尚未重新评判"),
    "investigated": Clause(
        "a large claim rests on no evidence for a point", "大额诉求尚有事项没有证据"
    ),
    "wording_reasoned": Clause("words in the draft want a reason", "拟稿中有的话还缺理由"),
    "text_readable": Clause("a sentence of the draft is too long", "拟稿的句子太长"),
    "above_floor": Clause("the draft offers less than liability asks", "拟稿低于应付的数额"),
    "goodwill_marked": Clause(
        "the draft does not call goodwill by its name", "拟稿没有注明善意补助"
    ),
    "version_approved": Clause("nobody else has approved the draft", "拟稿尚未经他人审批"),
    # the customer's yes
    "identified": Clause("nobody has checked who speaks for the customer", "尚未核实发言人的身份"),
    "mandate_covers": Clause("the speaker has no mandate to settle", "发言人没有和解的授权"),
    "terms_told": Clause("the customer does not know the terms", "客户尚不了解方案条款"),
    "recourse_told": Clause(
        "the customer does not know where else to turn", "客户尚不了解救济途径"
    ),
    "untainted": Clause("the customer was pressed", "客户曾受到压力"),
    "unconditional": Clause("the yes was bought", "这份同意是换来的"),
    "uncontradicted": Clause(
        "the yes says in the same breath that the matter is open", "这份同意又说事情没有解决"
    ),
    "own_words": Clause(
        "the customer has not said yes to this version", "客户尚未亲口同意这一版本"
    ),
    "plain_words_checked": Clause(
        "nobody has checked that the customer understands", "尚未确认客户听得明白"
    ),
    "helper_offered": Clause("the customer was offered no helper", "尚未告知客户可以请人协助"),
    "confirmed_by_second": Clause("no second person has heard the yes", "尚无第二人听到这份同意"),
    "cooled": Clause("the yes has not rested long enough", "接受的冷静期未满"),
    "something_to_revoke": Clause("there is nothing to take back", "没有可以收回的表示"),
    # the version on the table
    "offer_stands": Clause("the ground of the offer has moved", "方案的依据已经变动"),
    "offer_evidenced": Clause(
        "the version on the table claims more than it shows", "当前版本有说法缺乏证据"
    ),
    "offer_above_floor": Clause(
        "the version on the table gives less than liability asks", "当前版本低于应付的数额"
    ),
    "offer_has_choice": Clause("the version on the table leaves no choice", "当前版本没有留下选择"),
    # time
    "extension_told": Clause(
        "the customer does not know that it takes longer", "客户尚不知道需要延期"
    ),
    # the customer's withdrawal
    "withdrawal_asked": Clause("the customer has not asked to withdraw", "客户没有亲口提出撤诉"),
    "withdrawal_explained": Clause(
        "the customer does not know what withdrawing means", "客户尚不了解撤诉的后果"
    ),
    "withdrawal_unconditional": Clause("the withdrawal was bought", "这次撤诉是换来的"),
    "withdrawal_cooled": Clause("the withdrawal has not rested long enough", "撤诉的冷静期未满"),
    # making good, and ending
    "remedy_agreed": Clause("there is no remedy to perform", "没有可以履行的补救"),
    "remedies_done": Clause("what was agreed has not been done", "约定的补救尚未办妥"),
    "nothing_owed": Clause("what was agreed is still owed", "约定的补救仍未履行"),
    "nothing_due": Clause("what the law demands is still due", "依法应付的尚未履行"),
    "answer_or_attempts": Clause(
        "nobody knows what the customer thinks of the outcome", "尚不知客户对结果的看法"
    ),
    "attempts_documented": Clause(
        "the customer has not been sought often enough", "联系客户的次数还不够"
    ),
    "result_told": Clause("the customer does not know the result", "尚未告知客户处理结果"),
    "thanked": Clause("nobody has thanked the customer", "尚未向客户致谢"),
    "way_back_told": Clause("the customer does not know the way back", "客户尚不知道如何重新提出"),
    "reviewed": Clause("the case has not been reviewed", "尚未复盘"),
    "follow_up_set": Clause("no follow-up is set", "尚未安排跟进"),
    "window_over": Clause("the customer still has time to come back", "客户答复的期限未满"),
    # beyond the handler
    "reason_given": Clause("the reason is missing", "没有写明理由"),
    "reason_to_reopen": Clause(
        "the customer has not asked for it and we have no ground", "客户没有要求，我方也没有依据"
    ),
    "level_decided": Clause("the level above has not decided", "上级尚未作出决定"),
    "owner_named": Clause("nobody is responsible for the case", "尚无人负责此案"),
    "no_outside_decision": Clause(
        "a decision from outside has not been carried out", "外部决定尚未执行"
    ),
    "nothing_pending_outside": Clause("an outside body is still at it", "外部机构仍在处理"),
    "outside_carried_out": Clause(
        "there is no decision from outside that was carried out", "尚无外部决定得到执行"
    ),
    "body_forwarded": Clause("nobody has passed the complaint on", "投诉尚未转交"),
    "redirect_told": Clause(
        "the customer does not know where the complaint went", "客户尚不知道投诉转到了哪里"
    ),
}

OUTCOMES: Final = {  # how a case ended
    "fulfilled": Clause("made good", "已经兑现"),
    "upheld": Clause("upheld", "投诉成立"),
    "partly": Clause("partly upheld", "投诉部分成立"),
    "not_upheld": Clause("not upheld", "投诉不成立"),
    "unreachable": Clause("customer not reached", "未能联系上客户"),
}

HINTS: Final = {  # what the desk suggests
    "no_apology": Clause("saying sorry", "向客户道一声抱歉"),
    "no_apology_for_fault": Clause("an apology for our fault", "为我方的过错致歉"),
    "change_channel": Clause("another way to talk", "换个方式沟通"),
    "hand_over": Clause("somebody else for a while", "暂由他人代办"),
    "untrained_holder": Clause("somebody who is trained", "改派受过培训的人"),
    "conduct_untold": Clause("telling the customer of the plan", "把接触安排告知客户"),
    "conduct_appealed": Clause("another look at the plan", "另行复核接触安排"),
    "head_attends": Clause("that the head attends in person", "部门负责人亲自到场"),
    "transfer_waits": Clause("taking what was transferred", "签收转派的案件"),
}

TURNOUTS: Final = {  # what came of a version that was on the table
    "open": Clause("still stands", "还在等待答复"),
    "accepted": Clause("was accepted", "已被接受"),
    "declined": Clause("was declined", "未被接受"),
    "revised": Clause("was replaced", "已被新版取代"),
    "answered": Clause("gave way to a final answer", "已由最终答复取代"),
}

PROGRESS: Final = {  # how an improvement stands
    "open": Clause("still open", "尚待落实"),
    "late": Clause("late", "已经逾期"),
    "proved": Clause("proved", "已经验证"),
}

PARTS: Final = {  # what a morning brief has
    "today": Clause("due today", "今日到期"),
    "late": Clause("over already", "已逾期"),
    "promises": Clause("promised for today", "今日承诺"),
    "hot": Clause("upset customers", "情绪未平"),
    "improvements": Clause("late improvements", "逾期的改进措施"),
}
