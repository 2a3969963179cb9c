/** The page's own style; it loads nothing. */
export const STYLE = `
:root { --compliant: #2b6cb0; --defective: #c05621; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1.5rem; color: #1a202c; }
h1 { font-size: 1.6rem; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; border-top: 1px solid #cbd5e0; padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
p { margin: .4rem 0; max-width: 70rem; }
.warning { background: #fffaf0; border-left: 4px solid #dd6b20; padding: .5rem 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #e2e8f0; padding: .25rem .6rem; text-align: left; vertical-align: top; }
td { white-space: nowrap; }
td:last-child { white-space: normal; }
th { font-weight: 600; }
thead th { vertical-align: bottom; position: sticky; top: 0; background: #fff; }
tbody th { white-space: nowrap; font-weight: 500; }
tbody tr:hover { background: #f7fafc; }
ul { padding-left: 1.2rem; font-size: 13px; color: #4a5568; }
details { margin: .6rem 0; }
summary { cursor: pointer; font-weight: 600; }
.flags { color: #9b2c2c; }
.symbols { position: absolute; width: 0; height: 0; }
.distribution { width: 100%; max-width: 760px; font-size: 11px; }
.compliant { fill: var(--compliant); background: var(--compliant); }
.defective { fill: var(--defective); background: var(--defective); }
.key { display: inline-block; width: .8em; height: .8em; }
.doubt { fill: #edf2f7; }
.axis { stroke: #a0aec0; }
.threshold { stroke: #1a202c; stroke-dasharray: 3 3; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem .8rem; }
figure { margin: 0; }
figcaption { font-size: 11px; line-height: 1.35; overflow-wrap: anywhere; color: #4a5568; }
figcaption b { color: #1a202c; }
.overlay { display: block; width: 100%; height: 13rem; background: #edf2f7; margin-bottom: .25rem; }
.overlay polygon { stroke-width: 2px; vector-effect: non-scaling-stroke; }
.region { fill: #f56565; fill-opacity: .25; stroke: #e53e3e; }
.face { fill: none; stroke: #63b3ed; stroke-dasharray: 6 5; }
.more { font-size: 13px; color: #4a5568; }
`;
