/** Styles of all pages: light and dark, from 320 pixels on, on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --card: #ffffff; --ink: #1d232b; --faint: #59636f; --line: #dcdfe3; --accent: #1d5f99;
  --good: #1b6b43; --good-back: #e4f2ea; --known: #1d5f99; --known-back: #e5eef7; --wrong: #a3341d; --wrong-back: #fae9e4;
  --open: #7a5300; --open-back: #f8efd8; --bad: #ffffff; --bad-back: #a3341d; --code: #f2f3f0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --card: #1b2027; --ink: #e4e7ea; --faint: #a3adb8; --line: #343c46; --accent: #86bdf0;
    --good: #86d6a8; --good-back: #17382a; --known: #93c4f2; --known-back: #17304a; --wrong: #f5a58d; --wrong-back: #45221a;
    --open: #ecc977; --open-back: #3f3113; --bad: #ffffff; --bad-back: #a3341d; --code: #242a32;
  }
  svg.figure:not(.book *, .pictures:not(.lines) *) {
    color: var(--ink); fill: currentColor;
    & > rect[fill="#fff"] { fill: var(--card); } & [stroke="#fff"] { stroke: var(--card); }
    & :is([stroke="#000"], [stroke="#000000"]) { stroke: currentColor; } & [fill="#000000"] { fill: currentColor; }
    & [stroke="#0072b2"] { stroke: #3d9bd9; } & [fill="#0072b2"] { fill: #3d9bd9; }
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 Charter, 'Bitstream Charter', 'Iowan Old Style', Palatino, Georgia, serif; }
header.page, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header.page { padding-top: 2.5rem; }
h1, h2, h3, p { overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; font-weight: 600; letter-spacing: -.01em; }
h1.statement { font-weight: 400; overflow-x: auto; overflow-y: hidden; padding: .2rem 0; }
h2 { font-size: 1.45rem; margin: 3rem 0 .75rem; font-weight: 600; }
h3 { font-size: 1.12rem; margin: 2rem 0 .5rem; font-weight: 600; }
h4, h2.part { font: 600 .8rem/1.4 system-ui, sans-serif; margin: 1.6rem 0 .4rem; color: var(--faint); text-transform: uppercase; letter-spacing: .06em; }
sub, sup { font-size: .75em; line-height: 0; }
h3 .key { color: var(--faint); font-weight: 400; font-size: .95rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .15em; }
.lead { font-size: 1.1rem; color: var(--faint); }
.small, figcaption, .tool, nav, footer, .place, table.plain { font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; }
.small, figcaption { font-size: .85rem; color: var(--faint); }
code, kbd, pre { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: .84em; }
table.plain code { font-size: .88em; }
pre { background: var(--code); border-radius: .4rem; padding: .6rem .8rem; overflow-x: auto; margin: .4rem 0; }
pre.command { white-space: pre-wrap; overflow-wrap: anywhere; }
nav { font-size: .92rem; display: flex; gap: 1.25rem; flex-wrap: wrap; border-bottom: 1px solid var(--line); padding: .75rem 0; margin-top: 1.25rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: 1.25rem 0; list-style: none; }
.badge { justify-self: start; display: inline-block; font: 600 .8rem/1.3 system-ui, sans-serif; padding: .18rem .55rem; border-radius: 1rem; white-space: nowrap; }
.badge.good { color: var(--good); background: var(--good-back); }
.badge.known { color: var(--known); background: var(--known-back); }
.badge.wrong { color: var(--wrong); background: var(--wrong-back); }
.badge.open { color: var(--open); background: var(--open-back); }
.badge.bad { color: var(--bad); background: var(--bad-back); }
.tool { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); padding: .75rem 0; display: flex; gap: .75rem; flex-wrap: wrap; align-items: center; font-size: .92rem; }
.tool[hidden] { display: none; }
.tool label { display: flex; gap: .4rem; align-items: center; color: var(--faint); }
.tool input, .tool select, .tool button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid #8a94a0; border-radius: .4rem; padding: .35rem .6rem; min-width: 0; max-width: 100%; }
.tool input[type=search] { width: 16rem; }
details.claim { border-top: 1px solid var(--line); }
details.claim:last-of-type { border-bottom: 1px solid var(--line); }
details.claim > summary { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr) minmax(0, 1.35fr); gap: .25rem 1.25rem; align-items: baseline; padding: .6rem .25rem; cursor: pointer; list-style: none; }
details.claim > summary::-webkit-details-marker { display: none; }
details.claim > summary:hover { background: var(--code); }
details.claim[open] > summary { background: var(--code); }
summary .name { font: 500 .92rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
summary .place { display: block; color: var(--faint); font-size: .82rem; font-weight: 400; }
summary .statement { overflow-x: auto; overflow-y: hidden; padding: .15rem 0; }
.body { padding: .25rem .25rem 2rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 30rem); gap: 0 2.5rem; align-items: start; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.25rem; margin: .75rem 0; }
dt { font: .85rem/1.7 system-ui, sans-serif; color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
ul, ol { padding-left: 1.25rem; margin: .4rem 0; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; max-width: 100%; }
figure { margin: 1rem 0; }
svg.figure { color: #000; width: 100%; max-width: 30rem; height: auto; display: block; border-radius: .3rem; }
.objects { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .75rem 1rem; align-items: center; margin: .75rem 0; }
.objects > code { color: var(--faint); }
.objects .number { margin-right: 1.1rem; white-space: nowrap; }
.jumps { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; }
.objects > div { min-width: 0; overflow-x: auto; }
.matrix { white-space: nowrap; display: inline-flex; vertical-align: middle; align-items: center; gap: .45rem; }
.matrix table { border-collapse: collapse; position: relative; margin: 0 .15rem; }
.matrix table::before, .matrix table::after { content: ''; position: absolute; top: 0; bottom: 0; width: .35rem; border: 1.5px solid; }
.matrix table::before { left: 0; border-right: 0; } .matrix table::after { right: 0; border-left: 0; }
.matrix td { padding: .1rem .55rem; text-align: center; white-space: nowrap; font-variant-numeric: tabular-nums; }
ol.steps { list-style: none; padding: 0; }
ol.steps li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; border-top: 1px solid var(--line); padding: .35rem 0; margin: 0; }
ol.steps .kind { font: .82rem/1.7 system-ui, sans-serif; color: var(--faint); }
.erratum { border: 1px solid var(--line); background: var(--card); border-radius: .6rem; padding: 1rem 1.25rem; margin: 1rem 0; }
.erratum h3 { margin-top: 0; }
main > .columns { margin-top: 1rem; }
.large { font-size: 1.25rem; }
.display { overflow-x: auto; overflow-y: hidden; padding: .4rem 0; }
blockquote { margin: .5rem 0; padding-left: .9rem; border-left: 3px solid var(--line); font-style: italic; max-width: 46rem; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem 2.5rem; }
table.plain { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
table.plain th, table.plain td { text-align: left; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
table.plain th { color: var(--faint); font-weight: 500; }
table.plain td.number { white-space: nowrap; }
footer { padding: 2rem 1.25rem 3rem; color: var(--faint); font-size: .88rem; }
[hidden] { display: none !important; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 48rem) {
  header.page { padding-top: 1.5rem; }
  h1 { font-size: 1.55rem; }
  details.claim > summary { grid-template-columns: minmax(0, 1fr); }
  .tool { position: static; }
  .tool label, .tool input[type=search], .tool select { width: 100%; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .5rem; }
  .objects { grid-template-columns: minmax(0, 1fr); gap: .2rem; } .objects > .scroll { margin-bottom: .75rem; }
  ol.steps li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  table.plain code { overflow-wrap: anywhere; }
  table.found, .found tbody { display: block; } .found thead, .found td:empty, .found .none { display: none; }
  .found tr { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; border-bottom: 1px solid var(--line); padding: .55rem 0; }
  table.found td { border: 0; padding: 0; } .found .line { flex-basis: 100%; }
  .found .labelled::before { content: attr(data-label) ' '; color: var(--faint); }
}
@media print { .tool { display: none; } details::details-content { content-visibility: visible; height: auto; } body { font-size: 11pt; } }
`;
