"""How the page looks: one column on a phone, dark where the reader's system is."""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1e; --paper: #fff; --card: #f4f4f6; --aside: #60606a; --line: #d5d5dc;
  --bar: #3a7d5c; --link: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf0; --paper: #16161a; --card: #222228; --aside: #a2a2ae; --line: #3c3c46; --bar: #5bab83;
    --link: #7db8f5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
main { max-width: 62rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1rem; margin: 0 0 .6rem; }
h4 { font-size: .8rem; margin: 0; color: var(--aside); font-weight: 600; }
p { margin: .2rem 0; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: 400;
  vertical-align: top; }
.aside { color: var(--aside); font-size: .88rem; font-weight: 400; }
.whole { white-space: nowrap; }
.beside { display: flex; flex-wrap: wrap; gap: 1.5rem; }
.beside table { flex: 1 1 18rem; width: auto; }
svg { flex: 0 0 auto; width: min(16rem, 100%); height: auto; border: 1px solid var(--line); align-self: flex-start; }
.bar { fill: var(--bar); opacity: .75; }
.line { stroke: var(--aside); stroke-dasharray: 4 4; fill: none; }
.spread { stroke: var(--ink); stroke-width: 1.2; }
article { background: var(--card); border-radius: .6rem; padding: .8rem 1rem; margin: 0 0 .8rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
.sure { float: right; font-weight: 400; font-variant-numeric: tabular-nums; }
code { font-size: .85em; }
@media (max-width: 40rem) {
  .sides { grid-template-columns: 1fr; gap: .7rem; }
  .figures th, .figures td { display: block; padding: 0; }
  .figures th { border: 0; padding-top: .4rem; font-size: .88rem; color: var(--aside); }
}
"""
