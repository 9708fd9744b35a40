"""What do reports count, and what do they ask somebody to look at? In words of both languages."""

from typing import Final

from .reasons import Clause

COUNTED: Final = {  # figures of a report that are one number each
    "received": Clause("received", "受理"),
    "ended": Clause("ended", "结束"),
    "reopened": Clause("opened again", "重开"),
    "escalated": Clause("taken further", "升级"),
    "open_after": Clause("open at the end", "期末未结"),
    "withdrawn": Clause("withdrawn", "撤诉"),
    "came_back": Clause("withdrawn and come back", "撤诉后又提出"),
    "calmer": Clause("ended calmer than it began", "结束时比开始时平静"),
    "accepted": Clause("agreed", "达成一致"),
    "at_once": Clause("agreed at the first contact", "首次联系即解决"),
    "late": Clause("late by a clock", "有期限超时"),
    "tainted": Clause("a consent that does not count", "同意不算数"),
    "reviews": Clause("a review", "复盘"),
    "improvements": Clause("a review with an improvement", "提出改进的复盘"),
}
WATCHED: Final = {
    "pressed": Clause("pressing words", "施压的话术"),
    "asked_after_talk": Clause("a wish to withdraw soon after a talk", "沟通后不久要求撤诉"),
    "withdrawn_unspoken": Clause("withdrawn without any talk", "未经沟通即已撤诉"),
    "ended_near_deadline": Clause("ended shortly before a deadline", "临近期限结束"),
    "written_late": Clause("written down late", "登记迟延"),
    "taken_as_feedback": Clause("a complaint taken for feedback", "投诉被当作反馈"),
}
