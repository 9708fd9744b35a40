"""How does a sentence speak of a clock? By a few words for each clock of the packs there are."""

from typing import Final

from .reasons import Clause

OWN: Final = "house"  # the pack that a sentence gives a desk of its own
STANDINGS: Final = (
    *("running", "excluded", "met", "met_late", "missed", "superseded", "provisional"),
)
TURNS: Final = {  # what time does to a clock, as it is put on record
    "due_soon": Clause("due soon", "即将到期"),
    "missed": Clause("missed", "逾期"),
    "barred": Clause("no longer possible", "已过时限"),
    "due": Clause("due now", "现在该办"),
    "overdue": Clause("still overdue", "仍未补办"),
    "superseded": Clause("not missed after all", "并未逾期"),
    "provisional": Clause("provisional", "暂定"),
    "confirmed": Clause("confirmed", "已确定"),
}

DEADLINES: Final = {
    # what every desk promises
    "first_contact": Clause("the first contact", "首次联系"),
    "progress": Clause("the next word to the customer", "下一次反馈"),
    "decision": Clause("the decision of the level above", "上级裁定"),
    "result_call": Clause("the call with the result", "结果回电"),
    "follow_up_1": Clause("the call after the remedy", "首次回访"),
    "follow_up_2": Clause("the second call after the remedy", "二次回访"),
    # what people set themselves
    "promise": Clause("the promise", "所许承诺"),
    "follow_up": Clause("the agreed call", "约定的回访"),
    "asked": Clause("the answer of the department", "部门回复"),
    "conduct": Clause("the review of the plan", "接触安排复核"),
    # the pack that a sentence gives a desk of its own
    f"{OWN}.answer": Clause("our own answer", "本台答复"),
    # by pack
    "au-rg271.acknowledgement": Clause("the RG 271 acknowledgement", "RG 271受理确认"),
    "au-rg271.response": Clause("the RG 271 response", "RG 271答复"),
    "au-rg271.quick_closing": Clause("the RG 271 quick closing", "RG 271快速结案"),
    "cn-12345.reply": Clause("the hotline's reply", "热线办理答复"),
    "cn-bank-insurance.decision": Clause("the bank's decision", "银行处理决定"),
    "cn-bank-insurance.withdrawal": Clause(
        "the end of the bank's procedure", "银行终止投诉处理程序"
    ),
    "cn-bank-insurance.review_request": Clause("the request for the bank's review", "申请银行核查"),
    "cn-bank-insurance.review_decision": Clause(
        "the decision of the bank's review", "银行核查决定"
    ),
    "cn-bank-insurance.retention": Clause("the keeping of the bank's records", "银行档案保存"),
    "cn-market.acceptance": Clause("the word on acceptance", "受理决定告知"),
    "cn-market.mediation": Clause("the mediation", "调解"),
    "cn-petition.acceptance": Clause("the word on the petition's acceptance", "信访受理告知"),
    "cn-petition.decision": Clause("the decision on the petition", "信访处理意见"),
    "cn-petition.review_request": Clause("the request for the petition's review", "申请复查"),
    "cn-petition.review_decision": Clause("the decision of the petition's review", "复查意见"),
    "cn-petition.second_review_decision": Clause(
        "the decision of the petition's second review", "复核意见"
    ),
    "cn-telecom.reply": Clause("the operator's reply", "电信企业答复"),
    "cn-telecom.fault_repair": Clause("the repair of the fault", "障碍修复"),
    "eu-payments.reply": Clause("the reply to all points", "逐项答复"),
    "iso-10002.acknowledgement": Clause("the ISO acknowledgement", "ISO受理确认"),
    "iso-10002.status": Clause("the ISO status", "ISO进度告知"),
    "iso-10002.decision_told": Clause("the word on the decision", "决定告知"),
    "uk-fca.acknowledgement": Clause("the FCA acknowledgement", "FCA受理确认"),
    "uk-fca.summary_resolution": Clause("the summary resolution", "三日内简易解决"),
    "uk-fca.final_response": Clause("the final response", "最终答复"),
    "uk-fca.delay_letter": Clause("the letter about the delay", "延误说明函"),
    "uk-fca.referral": Clause("the way to the ombudsman", "提请申诉专员"),
    "uk-fca.retention": Clause("the keeping of the FCA records", "FCA档案保存"),
    "us-cfpb.response": Clause("the response on the portal", "平台首次回应"),
    "us-cfpb.final_response": Clause("the last response on the portal", "平台最终回应"),
}
