extension GridHTML {
  /// How grids look: a table on a wide screen and on paper, a block for each cell on a narrow one.
  static let style = """
    :root{color-scheme:light dark;font:1rem/1.4 system-ui,sans-serif;--wrong:#a40000}
    @media (prefers-color-scheme:dark){:root{--wrong:#ffa198}}
    body{margin:0;padding:1rem;background:Canvas;color:CanvasText}
    h1,h2{font-size:1.4rem;line-height:1.2;margin:0 0 .4rem;overflow-wrap:anywhere}
    p{margin:0 0 .2rem;white-space:pre-line;overflow-wrap:anywhere}
    .note{margin:.4rem 0 0;max-width:80ch}
    .grid{margin:0 0 2.5rem}
    table{border-collapse:collapse;table-layout:fixed;width:100%;margin:.75rem 0;\
    font-size:.8125rem;line-height:1.35}
    th,td{border:1px solid #767676;padding:.3rem .4rem;text-align:left;vertical-align:top;\
    overflow-wrap:anywhere}
    thead td,tbody th{width:7em}
    thead th{border-bottom:2px solid}
    thead td{border:0}
    tbody th{white-space:pre-line}
    td div{padding-left:.8em;text-indent:-.8em}
    .top{display:block}
    .muted{opacity:.75;font-style:italic}
    .off{background:repeating-linear-gradient(135deg,#8080802e 0 2px,#80808014 2px 8px);\
    print-color-adjust:exact;-webkit-print-color-adjust:exact}
    td.wrong{outline:3px double var(--wrong);outline-offset:-3px}
    div.wrong,.sign{color:var(--wrong);font-weight:700}
    .sign{margin-right:.35em}
    .column{display:none}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    td{position:relative}
    @media screen and (max-width:64rem){
    table,tbody{display:block;font-size:1rem}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    tbody tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));\
    gap:.5rem;margin:0 0 1.25rem}
    tbody th{display:block;grid-column:1/-1;width:auto;border:0;border-bottom:2px solid;\
    padding:.3rem 0;white-space:normal;font-size:1.1rem;position:sticky;top:0;z-index:1;\
    background:Canvas}
    tbody td{display:block;border-radius:.3rem}
    .column{display:inline;font-weight:700}
    .column+.top{display:inline}
    .column::after{content:" "}
    }
    @media print{
    :root{color-scheme:light;font-size:10pt;line-height:1.25;--wrong:#000}
    body{padding:0}
    h1,h2{font-size:13pt;margin:0 0 1mm;break-after:avoid}
    main>h1:not(:last-child){display:none}
    p,.note{margin:0 0 .5mm;max-width:none}
    .note{font-size:8pt}
    .grid{margin:0}
    .grid:not(:last-child){break-after:page}
    table{font-size:var(--sheet);line-height:1.2;margin:1.5mm 0}
    th,td{padding:.7mm 1mm}
    td.wrong{outline:1.5pt solid;outline-offset:-1.5pt}
    thead td,tbody th{width:20mm}
    thead{display:table-header-group}
    tr{break-inside:avoid}
    }
    @page{size:A4 landscape;margin:10mm}

    """
}
