"""How is a text brought into one form, in which it is searched, and where was a place of it?

Width, case, accents, traditional characters, quotation marks, invisible characters and spaces
between Chinese characters do not matter. Each character is folded by itself, so that every place
of the folded text has one in the text as it was written.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_TRADITIONAL: Final = (  # characters of the shipped phrases, each before its simplified form
    "訴诉銷销賠赔償偿給给錢钱後后帳账處处理理這这個个們们對对沒没過过責责規规別别單单視视頻频評评論论"
    "刪删閉闭嚴严據据條条發发報报警警聯联絡络協协會会監监門门媒媒體体記记舉举應应該该當当須须"
    "讓让還还來来從从進进邊边話话說说開开關关問问題题點点項项類类動动機机時时間间遲迟號号內内"
    "誰谁誤误認认識识請请謝谢講讲證证認认訊讯務务員员團团長长電电訂订換换業业產产貨货費费價价額额"
    "賬账貼贴賣卖買买贏赢轉转運运達达適适選选遠远違违連连離离難难順顺顧顾願愿領领頭头風风飛飞"
    "麼么麻麻態态懷怀憂忧擔担據据據据損损擇择擾扰擴扩敗败數数斷断舊旧書书權权條条樓楼榮荣樣样"
    "殺杀殘残氣气漲涨為为無无爭争狀状獎奖獲获現现瞭了療疗癢痒盡尽確确禮礼稱称種种積积節节簽签"
    "約约級级組组結结絕绝統统繼继續续線线練练織织維维網网緊紧總总縮缩羅罗義义習习聞闻職职聽听"
    "脅胁腦脑臉脸與与興兴蓋盖藥药衝冲裝装裡里裏里製制複复見见親亲覺觉觀观計计訓训設设許许詢询"
    "該该詳详誇夸誠诚誹诽調调談谈護护讀读變变豐丰負负財财貪贪貴贵資资賞赏質质輕轻較较輸输辦办"
    "農农遞递鄰邻醫医釋释鐘钟鐵铁鎖锁鎮镇鏈链閒闲閱阅隊队際际險险隨随雖虽雙双雜杂靜静響响頁页"
    "預预頻频顏颜額额飯饭餘余駐驻騙骗驗验髒脏鬆松鬧闹黨党龍龙壓压強强軟软優优惡恶傷伤備备債债"
    "倆俩爛烂刀刀燒烧閘闸彈弹戰战戶户拋抛揚扬撥拨擊击標标歡欢歲岁減减滿满準准溝沟滅灭"
    "決决則则創创劃划劑剂勢势勞劳勝胜區区階阶陣阵陰阴陽阳隱隐麗丽黃黄齊齐嚇吓國国圍围場场塊块"
    "墜坠壞坏夠够夾夹婦妇孫孙學学寫写寬宽實实審审將将專专尋寻導导屬属島岛師师帶带幫帮幹干廠厂"
    "異异瞞瞒繞绕彎弯藉借衹只祇只祗只摺折曬晒鑒鉴籤签佔占併并係系傳传價价儘尽兩两冊册劉刘"
)
_TO_SIMPLIFIED: Final = dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True))
_MARKS: Final = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f\u300a\u300b", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
    "\u2026": ",",
    "\u3001": ",",
}
_HAN: Final = "\u3400-\u9fff"
_STOPS: Final = ",.!?;:\u3002\"'()-"
_SPACE: Final = re.compile(
    rf"(?<=[{_HAN}]) +(?=[{_HAN}{_STOPS}])|(?<=[{_STOPS}]) +(?=[{_HAN}])|(?<= ) +"
)


class _Table(dict[int, str]):
    """What each character is folded to, found out when it first occurs."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = unicodedata.normalize("NFKD", letter)
        if len(plain) > _LONGEST:
            plain = letter
        kept = "".join(_MARKS.get(letter) or _folded(one) for one in plain)
        if len(self) < _KNOWN:
            self[code] = kept
        return kept


_LONGEST: Final = 4  # a character that stands for a whole phrase stays what it is
_KNOWN: Final = 20_000  # characters remembered at most
_DROPPED: Final = frozenset({"Mn", "Me", "Cf"})
_TABLE: Final = _Table()


def _folded(letter: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in _DROPPED:
        return ""
    letter = _MARKS.get(letter, letter).lower()
    return _TO_SIMPLIFIED.get(letter, letter)


def folded(text: str) -> str:
    """Bring a text into the form in which it is searched."""
    flat = text.translate(_TABLE)
    if " " in flat and ("  " in flat or not flat.isascii()):
        flat = _SPACE.sub("", flat)
    return flat.strip(" ")


def places(text: str) -> Sequence[int]:
    """Return of each character of the folded text where in the text it was."""
    plain = text.translate(_TABLE)
    origin: Sequence[int] = range(len(text))
    if any(len(_TABLE[ord(letter)]) != 1 for letter in set(text)):
        origin = [at for at, letter in enumerate(text) for _ in _TABLE[ord(letter)]]
    kept: list[int] = []
    done = 0
    for space in _SPACE.finditer(plain):
        kept += origin[done : space.start()]
        done = space.end()
    kept += origin[done:]
    first = 1 if plain.startswith(" ") else 0
    last = len(kept) - (1 if plain.endswith(" ") else 0)
    return kept[first:last]
