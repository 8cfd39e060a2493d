// SPDX-License-Identifier: Apache-2.0

/// The style sheet of the review page. Colours are tokens with a light and a dark value, each at a contrast of 4.5 or more
/// on what it stands on; each status has its own kind of underline too, for those who do not tell the colours apart.
enum ReviewStyle {
    static let text = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf6; --card: #ffffff; --ink: #1e2329; --soft: #59616b; --rule: #e2dfd6; --link: #1b4f8f;
          --glow: #fff0b8; --glow-edge: #d9a900; --shadow: 0 6px 24px rgb(30 35 41 / .16), 0 1px 3px rgb(30 35 41 / .12);
          --preferred: #08704f; --admitted: #1d5cb5; --kept: #6a3ba5; --missing: #5a626c; --deprecated: #8f5200;
          --forbidden: #b3211b;
          --serif: ui-serif, Charter, "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14171a; --card: #1d2126; --ink: #e7e5df; --soft: #a6adb6; --rule: #31373e; --link: #92bfff;
            --glow: #4a3d0c; --glow-edge: #e0b93a; --shadow: 0 8px 28px rgb(0 0 0 / .6), 0 0 0 1px rgb(255 255 255 / .09);
            --preferred: #5fd0a5; --admitted: #8fbaff; --kept: #cba6ff; --missing: #aab2bb; --deprecated: #f2b65e;
            --forbidden: #ff938a;
          }
        }
        .preferred { --status: var(--preferred); --stroke: solid; }
        .admitted { --status: var(--admitted); --stroke: double; }
        .kept { --status: var(--kept); --stroke: dotted; }
        .missing { --status: var(--missing); --stroke: dashed; }
        .deprecated { --status: var(--deprecated); --stroke: wavy; }
        .forbidden { --status: var(--forbidden); --stroke: wavy; }

        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 2rem; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
        h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
        .skip { position: absolute; inset-inline-start: -999rem; }
        .skip:focus { inset: .5rem auto auto .5rem; padding: .5rem 1rem; background: var(--card); z-index: 10; }

        .top, .page, footer { max-width: 78rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
        .top { padding-block: 2.25rem 1.5rem; }
        .eyebrow { font-size: .75rem; font-weight: 600; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); }
        h1 { font-size: clamp(1.4rem, 4vw, 1.9rem); line-height: 1.2; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
        .title { margin-top: .25rem; font: 1.1rem/1.4 var(--serif); color: var(--soft); }
        .facts, .points { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin-top: .9rem; font-size: .92rem; color: var(--soft); }
        .facts b { color: var(--ink); font-weight: 600; }
        .points { gap: .5rem; }
        .points li { padding: .15rem .7rem; border: 1px solid var(--rule); border-radius: 99rem; background: var(--card); color: var(--status, var(--ink)); }
        .points .preferred { border-color: currentColor; }
        .point b { font-weight: 700; }

        .page { display: grid; gap: 2.5rem; padding-block: .5rem 3rem; }
        h2 { margin-bottom: .75rem; font-size: .8rem; font-weight: 650; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); }
        main { min-width: 0; }
        #story:focus { outline: none; }

        .summary { margin-bottom: 2.5rem; padding: 1.25rem 1.4rem 1.35rem; background: var(--card); border: 1px solid var(--rule); border-inline-start: 4px solid var(--glow-edge); border-radius: 6px 10px 10px 6px; }
        .summary ol { display: grid; gap: .85rem; font: 1.05rem/1.55 var(--serif); }
        .summary a { color: inherit; text-decoration: none; }
        .summary a:hover, .summary a:focus-visible { text-decoration: underline; text-decoration-color: var(--glow-edge); text-decoration-thickness: 2px; text-underline-offset: .2em; }
        .score { display: block; margin-top: .15rem; font: .78rem/1.4 var(--sans); color: var(--soft); }

        article { max-width: 44rem; font: clamp(1.06rem, 2.6vw, 1.17rem)/1.75 var(--serif); }
        article:lang(ar), article:lang(fa), article:lang(ur), article:lang(he) { font-size: 1.25rem; line-height: 1.95; }
        article:lang(zh), article:lang(ja), article:lang(ko) { line-height: 1.95; }
        .block { position: relative; margin-bottom: 1.15em; overflow-wrap: break-word; }
        .headline { font-size: clamp(1.5rem, 5vw, 2.15rem); line-height: 1.32; font-weight: 650; letter-spacing: -.012em; text-wrap: balance; }
        article:lang(ar) .headline, article:lang(fa) .headline, article:lang(ur) .headline, article:lang(he) .headline { letter-spacing: 0; line-height: 1.6; }
        .byline { font: .95rem/1.5 var(--sans); color: var(--soft); }
        .caption { padding-top: .8em; border-top: 1px solid var(--rule); font-size: .92em; color: var(--soft); }
        article ul { margin-bottom: 1.15em; padding-inline-start: 1.3em; list-style: disc; }
        article ul .block { margin-bottom: .35em; }
        .dateline { letter-spacing: .02em; color: var(--soft); }
        mark { background: var(--glow); color: inherit; border-radius: 3px; padding: .06em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        mark .dateline { color: inherit; }
        mark[data-rank]::before { content: attr(data-rank) "\\2060"; margin-inline-end: .45em; padding: .12em .55em; border-radius: 99rem; background: var(--glow-edge); color: #1e1a08; font: 700 .62em/1.5 var(--sans); text-align: center; vertical-align: .2em; unicode-bidi: isolate; user-select: none; }

        .word { border-radius: 3px; cursor: help; }
        .line { text-decoration: underline var(--stroke) var(--status); text-decoration-thickness: min(.11em, 2.4px); text-underline-offset: .2em; text-decoration-skip-ink: none; }
        .line.second { text-underline-offset: .36em; }
        .line.third { text-underline-offset: .52em; }
        .word:hover, .word:focus, .line.lit { background: color-mix(in srgb, var(--status, var(--link)) 16%, transparent); }
        .word:target, .word:has(:target), .sentence:target, .entry:target { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 4px; }

        .tip { position: absolute; z-index: 5; display: block; inset-inline: 0; visibility: hidden; opacity: 0; font: .875rem/1.45 var(--sans); letter-spacing: 0; color: var(--ink); background: var(--card); border-radius: 10px; box-shadow: var(--shadow); text-align: start; text-wrap: wrap; font-weight: 400; transition: opacity .12s .05s; }
        .tip::before { content: ""; position: absolute; inset: -.9rem 0 100%; }
        .term:hover .tip, .term:focus-within .tip { visibility: visible; opacity: 1; z-index: 6; }
        .quiet .tip { visibility: hidden !important; opacity: 0 !important; }
        .card { display: block; padding: .7rem .9rem .75rem; border-inline-start: 4px solid var(--status); }
        .card:first-child { border-start-start-radius: 10px; }
        .card:last-child { border-end-start-radius: 10px; }
        .card + .card { border-top: 1px solid var(--rule); }
        .card > span { display: block; }
        .go { display: inline-block; margin-top: .25rem; font-size: .82rem; }
        .say { font-size: 1.06rem; line-height: 1.4; }
        .say b { font-weight: 650; }
        .say i, .says i { color: var(--soft); }
        .more, .why { color: var(--soft); }
        .warning { color: var(--forbidden); }
        .deprecated > .warning { color: var(--deprecated); }
        .badge { display: inline-block; padding: 0 .45em; border: 1px solid currentColor; border-radius: 99rem; color: var(--status); font: 600 .68rem/1.5 var(--sans); white-space: nowrap; vertical-align: .1em; }

        .legend { margin-bottom: 1rem; font-size: .88rem; color: var(--soft); }
        .legend summary, .found summary { cursor: pointer; }
        .legend dl { display: grid; gap: .4rem; margin-top: .6rem; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; }
        .legend div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; align-items: baseline; }
        .legend dt { color: var(--ink); }
        .filter { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: center; margin-bottom: 1rem; font-size: .88rem; }
        .filter input[type=search] { flex: 1 1 9rem; min-width: 0; padding: .4rem .7rem; border: 1px solid var(--soft); border-radius: 8px; background: var(--card); color: var(--ink); font: inherit; }
        .filter label { display: flex; gap: .4rem; align-items: center; }
        .nothing { color: var(--soft); }

        .entries { display: grid; gap: .7rem; }
        .entry { padding: .75rem .95rem .8rem; background: var(--card); border: 1px solid var(--rule); border-inline-start: 4px solid var(--status); border-radius: 6px 10px 10px 6px; font-size: .93rem; }
        .entry[hidden] { display: none; }
        .entry.lit { border-color: var(--status); }
        .head { display: flex; gap: .75rem; align-items: baseline; justify-content: space-between; }
        .head h3 { font-size: 1rem; line-height: 1.35; font-weight: 600; overflow-wrap: anywhere; }
        .count { color: var(--soft); font-variant-numeric: tabular-nums; }
        .says { margin-top: .2rem; }
        .says li { overflow-wrap: anywhere; }
        .best b { font-size: 1.08rem; font-weight: 650; color: var(--status); }
        .about { margin-top: .35rem; color: var(--soft); font-size: .87rem; }
        .labels { font-weight: 600; }
        p.warning { margin-top: .35rem; font-size: .87rem; }
        .found { display: grid; gap: .4rem; margin-top: .5rem; padding-top: .45rem; border-top: 1px solid var(--rule); font-size: .82rem; color: var(--soft); }
        .found li { display: flex; flex-wrap: wrap; gap: .2rem .5rem; align-items: baseline; overflow-wrap: anywhere; }
        .links { display: flex; flex-wrap: wrap; gap: .25rem; }
        .jump { min-width: 1.75rem; padding: .1rem .35rem; border: 1px solid var(--rule); border-radius: 6px; color: var(--status); font-variant-numeric: tabular-nums; text-align: center; text-decoration: none; }
        .jump:hover { border-color: currentColor; }
        footer { padding-block: 1.25rem 2.5rem; font-size: .82rem; color: var(--soft); }

        @media (min-width: 62rem) {
          .page { grid-template-columns: minmax(0, 44rem) minmax(20rem, 25rem); gap: clamp(2.5rem, 5vw, 4.5rem); }
          .term { position: relative; }
          .tip { inset: 100% auto auto 0; width: max-content; max-width: 22rem; margin-top: .3rem; }
          aside { position: sticky; top: 0; align-self: start; max-height: 100vh; padding-block: 1rem; margin-block-start: -1rem; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
          aside:focus-within, aside:hover { scrollbar-gutter: stable; }
        }
        @media (max-width: 61.99rem) {
          .tip { margin-top: .15rem; }
        }
        @media (pointer: coarse) {
          .jump { min-width: 2.2rem; padding-block: .35rem; }
        }
        @media (prefers-reduced-motion: reduce) {
          html { scroll-behavior: auto; }
          .tip { transition: none; }
        }
        @media (forced-colors: active) {
          mark { border: 1px solid; }
          .line { text-decoration-color: LinkText; }
          .card, .entry { border: 1px solid; }
        }
        @media print {
          :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --glow: #f4efd9; --preferred: #08704f; --admitted: #1d5cb5; --kept: #6a3ba5; --missing: #5a626c; --deprecated: #8f5200; --forbidden: #b3211b; }
          html { font-size: 10.5pt; }
          .tip, .skip, .filter, footer, .score, .legend:not([open]) { display: none; }
          .page { display: block; }
          aside { position: static; max-height: none; overflow: visible; margin-top: 2rem; break-before: page; }
          .entries { display: block; columns: 2; column-gap: 1.5rem; }
          .entry { break-inside: avoid; margin-bottom: .6rem; }
          .links { display: none; }
          mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .line { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .headline, h2 { break-after: avoid; }
        }

        """
}
