/** Styles of the documentation beside those of all pages: navigation at the left, or below on narrow screens. */
export const STYLES = `
.book { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 82rem; margin: 0 auto; }
.book main { margin: 0; padding-top: 1.5rem; padding-bottom: 4rem; min-width: 0; width: 100%; }
.book nav { display: block; padding: 1rem 1.25rem 4rem; margin: 0; border: 0; border-top: 1px solid var(--line); }
.book nav h2 { font: 600 .78rem/1.4 system-ui, sans-serif; margin: 1.3rem 0 .25rem; color: var(--faint); text-transform: uppercase; letter-spacing: .06em; }
.book nav ul { list-style: none; padding: 0; margin: 0; }
.book nav li { margin: 0; } .book nav a { display: block; padding: .18rem 0; color: var(--ink); text-decoration: none; }
.book nav a:hover { color: var(--accent); text-decoration: underline; }
.book nav a[aria-current] { color: var(--accent); font-weight: 600; }
.book nav .sections { border-left: 2px solid var(--line); padding-left: .75rem; margin: .1rem 0 .5rem; font-size: .87rem; }
.book nav .sections a { color: var(--faint); } .book nav .sections a:hover { color: var(--accent); }
.book nav .depth-3 { padding-left: .75rem; }
.book main h1 { overflow-wrap: anywhere; } .book main h1.file { font-size: 1.3rem; }
.book main :is(h2, h3, p) { overflow-wrap: anywhere; }
.book main li, .book main blockquote { max-width: 46rem; }
.book main pre { padding: .8rem 1rem; line-height: 1.5; margin: .9rem 0; } .book main pre code { font-size: .82rem; }
pre.program { white-space: pre-wrap; overflow-wrap: anywhere; }
.book table.plain { margin: .9rem 0; } .book table.plain td { min-width: 4.5rem; } .book table.plain code { overflow-wrap: normal; }
p code, li code { background: var(--code); border-radius: .25rem; padding: .08rem .25rem; overflow-wrap: anywhere; }
p > span > .scroll { max-width: 100%; } p:has(> [role=img]) { max-width: none; } p svg.figure { max-width: 44rem; }
.hljs-comment, .hljs-meta { color: var(--faint); font-style: italic; } .hljs-string, .hljs-regexp { color: var(--good); }
.hljs-keyword, .hljs-built_in, .hljs-literal { color: var(--accent); } .hljs-number, .hljs-attr { color: var(--open); }
.to-contents { font-family: system-ui, sans-serif; font-size: .92rem; }
@media (min-width: 64rem) {
  .book { grid-template-columns: 17rem minmax(0, 1fr); }
  .book nav { order: -1; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; scroll-padding-block: 6rem; border-top: 0; border-right: 1px solid var(--line); }
  .book nav a[aria-current] { scroll-initial-target: nearest; }
  .book main { padding-left: 2.5rem; } .to-contents { display: none; }
}
`;
