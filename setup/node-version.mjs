// Old syntax on purpose: this file has to run on the Node that it turns away.
const NEEDED = '20.20.0';

/**
 * @param {string} version such as 20.19.1
 * @param {string} needed
 * @returns {boolean} whether version is needed or later
 */
export function isRecentEnough(version, needed) {
  const have = version.split('.').map(Number);
  const want = needed.split('.').map(Number);
  for (let i = 0; i < want.length; i += 1) {
    const difference = (have[i] || 0) - (want[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

if (!isRecentEnough(process.versions.node, NEEDED)) {
  console.error(
    'Bolang needs Node ' +
      NEEDED +
      ' or later, and this is Node ' +
      process.versions.node +
      '; ' +
      'install a newer one from nodejs.org or your package manager and run the command again.',
  );
  process.exit(2);
}
