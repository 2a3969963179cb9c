/** The page's own style; it loads nothing. */
export const STYLE = `
:root { --compliant: #2b6cb0; --defective: #c05621; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1a202c; }
h2 { margin-top: 2.5rem; border-top: 1px solid #cbd5e0; padding-top: 1rem; }
.warning { background: #fffaf0; border-left: 4px solid #dd6b20; padding: .5rem 1rem; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #e2e8f0; padding: .3rem .6rem; text-align: left; white-space: nowrap; }
th { font-weight: 600; white-space: normal; vertical-align: bottom; }
ul { padding-left: 1.2rem; font-size: 13px; color: #4a5568; }
.symbols { position: absolute; width: 0; height: 0; }
.distribution { width: 100%; max-width: 760px; font-size: 11px; }
.compliant { fill: var(--compliant); background: var(--compliant); }
.defective { fill: var(--defective); background: var(--defective); }
.key { display: inline-block; width: .8em; height: .8em; }
.doubt { fill: #edf2f7; }
.axis { stroke: #a0aec0; }
.threshold { stroke: #1a202c; stroke-dasharray: 3 3; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
figcaption { font-size: 12px; overflow-wrap: anywhere; }
.overlay { width: 100%; max-height: 22rem; background: #edf2f7; }
.region { fill: #f56565; fill-opacity: .25; stroke: #e53e3e; }
.face { fill: none; stroke: #63b3ed; stroke-dasharray: 12 8; }
`;
