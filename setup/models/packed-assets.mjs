/**
 * Reads the files inside an Emscripten package: one `.data` file of joined files, and a loader
 * script that calls `loadPackage({"files": [{"filename", "start", "end"}], …})` with their places.
 * @param {Buffer} data
 * @param {string} loaderScript
 * @returns {ReadonlyMap<string, Buffer>} by base name
 */
export function readPackedAssets(data, loaderScript) {
  const call = /loadPackage\((\{"files".*\})\);/.exec(loaderScript);
  if (call?.[1] === undefined) throw new Error('The loader script lists no packed files.');
  /** @type {{ files: { filename: string, start: number, end: number }[] }} */
  const { files } = JSON.parse(call[1]);
  return new Map(
    files.map(({ filename, start, end }) => {
      if (!(0 <= start && start < end && end <= data.length)) {
        throw new Error(`${filename} lies outside the packed data.`);
      }
      return [filename.slice(filename.lastIndexOf('/') + 1), data.subarray(start, end)];
    }),
  );
}
