package org.crmrules.examples.book;

/** How the book looks: calm on a screen, and whole on paper. */
final class BookStyle {

  static final String CSS =
      """
      body { max-width: none; margin: 0; padding: 0; display: grid; color: #2a2a28;
        background: #fbfaf7; grid-template-columns: 17rem minmax(0, 1fr); }
      nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem;
        box-sizing: border-box; background: #f3f1ea; border-right: 1px solid #e2dfd5;
        font-size: .9rem; }
      nav h2 { margin: 0 0 .5rem; } nav ul { list-style: none; margin: 0; padding: 0; }
      nav li > a { font-weight: 600; } nav p { margin: .1rem 0 .8rem; line-height: 1.7; }
      nav p a { font-size: .78rem; color: #4d6a78; white-space: nowrap; }
      nav p a.none { color: #a08f6a; }
      a { color: #1f5673; text-decoration: none; } a:hover { text-decoration: underline; }
      main { max-width: 82rem; padding: 2rem 2.5rem 6rem; min-width: 0; }
      h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
      h2 { font-size: 1.35rem; margin: 3rem 0 1rem; padding-bottom: .3rem;
        border-bottom: 2px solid #1f5673; }
      .about { color: #6b675c; margin: .2rem 0; }
      .packs { margin: 1rem 0; } summary { cursor: pointer; color: #1f5673; }
      .packs td, table.undecided td { border-bottom: 1px solid #e6e3da; padding: .3rem .8rem .3rem 0;
        vertical-align: top; }
      .entry { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 2.2rem;
        padding: 1.2rem 0; border-bottom: 1px solid #e2dfd5; scroll-margin-top: 1rem; }
      .entry:target { background: #fff8df; }
      .law { max-width: 38rem; position: sticky; top: 1rem; align-self: start; }
      .law h3 { margin: 0; font-size: 1.05rem; color: #1f5673; }
      .place { margin: 0 0 .4rem; font-size: .85rem; color: #6b675c; }
      .says { margin: .2rem 0 .7rem; font-family: Georgia, "Noto Serif CJK SC", "Songti SC",
        SimSun, serif; font-size: 1.06rem; }
      .open, .reading, .undecided { margin: .35rem 0; font-size: .93rem; }
      .law p b { font-size: .78rem; font-weight: 600; padding: .05rem .4rem; border-radius: .2rem;
        margin-right: .2rem; background: #ece8dc; color: #6a6040; }
      .law .reading b { background: #dfeaf0; color: #1f5673; }
      .law .undecided b { background: #f4e3d7; color: #8a4b22; }
      .part { margin: 0 0 1rem; } .part h4 { margin: 0 0 .3rem; font-size: .95rem; }
      code, pre, .file, .number { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas,
        "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; font-size: .8rem; }
      h4 code { font-weight: 400; color: #6b675c; }
      .rule { margin: 0 0 .8rem; padding: .1rem 0 .1rem .8rem; border-left: 3px solid #c9d8df; }
      .rule h5 { margin: 0; font-size: .85rem; color: #4d6a78; }
      .sentence { margin: 0; } .remark { margin: 0; font-size: .85rem; color: #6b675c;
        white-space: pre-line; }
      .rule pre { margin: .3rem 0 .1rem; white-space: pre-wrap; background: #f3f1ea;
        padding: .4rem .6rem; border-radius: .25rem; line-height: 1.45; color: #4a4a45; }
      .rule pre b { color: #9a3b00; } .rule pre i { color: #1f5673; font-style: normal; }
      .file { color: #97917f; margin: 0; } .held { margin: 0; color: #4d6a78; }
      .versions { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr);
        gap: .8rem; } .versions .number { margin: 0; font-weight: 600; }
      .version.changed { background: #fdf0d5; padding: 0 .5rem; }
      details { font-size: .88rem; margin: .2rem 0; } .case { margin: .4rem 0 0; }
      .fires { color: #2f6b3a; } .misses { color: #8a4b22; }
      @media (max-width: 70rem) {
        body { display: block; } nav { position: static; height: auto; }
        .entry { grid-template-columns: minmax(0, 1fr); } main { padding: 1rem; } }
      @media print {
        body { display: block; background: #fff; font-size: 10pt; } nav { position: static;
          height: auto; background: none; border: 0; padding: 0; break-after: page; }
        main { padding: 0; max-width: none; } h2 { break-after: avoid; }
        .law { position: static; } .law h3, .place, h4, h5 { break-after: avoid; } .rule { break-inside: avoid; }
        .entry { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 1rem; }
        a { color: inherit; } }
      """;

  private BookStyle() {}
}
