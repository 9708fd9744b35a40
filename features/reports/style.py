"""How does the page of a run look? On a wide screen, a narrow one, and on paper."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1d2329; --soft: #5d6873; --paper: #fff; --rule: #d9dee3;
  --good: #1a7f45; --bad: #b3261e; --bad-paper: #fdf0ef; --code: #f4f6f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --soft: #9aa6b2; --paper: #14181c;
  --rule: #333b43; --good: #5cc98a; --bad: #ff8a80; --bad-paper: #2c1816; --code: #1d2329; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .25rem; padding-top: 1rem;
  border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; color: var(--soft); }
h4 { font-size: 1rem; margin: 0; }
a { color: inherit; }
p { margin: .25rem 0; }
.sum { font-size: 1.1rem; font-weight: 600; }
.soft, .tags, .place, .team { color: var(--soft); font-size: .875rem; font-weight: 400; }
.about { white-space: pre-line; color: var(--soft); }
.bar { display: flex; height: .5rem; margin: .75rem 0; border-radius: .25rem; overflow: hidden;
  background: var(--rule); }
.bar .good { background: var(--good); } .bar .bad { background: var(--bad); }
nav ul { list-style: none; padding: 0; margin: .5rem 0; }
nav li { display: flex; gap: 1rem; justify-content: space-between; padding: .2rem 0;
  border-bottom: 1px solid var(--rule); }
nav .count { white-space: nowrap; }
article { margin: 1rem 0; padding: .1rem 0 .1rem 1rem; border-left: .2rem solid var(--good);
  break-inside: avoid; }
article.failed, article.undefined, article.ambiguous { border-color: var(--bad); }
article.skipped { border-color: var(--rule); }
ol { list-style: none; margin: .35rem 0; padding: 0; }
ol > li { padding-left: 1.5rem; position: relative; }
.mark { font-weight: 700; color: var(--good); }
ol > li > .mark { position: absolute; left: 0; }
.failed > .mark, .undefined > .mark, .ambiguous > .mark { color: var(--bad); }
.skipped > .mark { color: var(--soft); } .skipped { color: var(--soft); }
b { font-weight: 600; }
.why { background: var(--bad-paper); color: var(--bad); padding: .35rem .6rem; margin: .25rem 0;
  border-radius: .25rem; }
.why ul { margin: .25rem 0 0; padding-left: 1.2rem; color: var(--ink); }
.team { white-space: pre-wrap; margin: 0; padding-left: 1rem; border-left: 1px solid var(--rule); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .25rem 0; font-size: .9rem; }
td { border: 1px solid var(--rule); padding: .15rem .5rem; }
tr:first-child td { background: var(--code); font-weight: 600; }
pre { background: var(--code); padding: .5rem; margin: .25rem 0; white-space: pre-wrap; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } h2 { break-after: avoid; }
  nav a { text-decoration: none; } }
"""
