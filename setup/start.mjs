/** `npm start`: puts everything in place, then opens the app in the best shell there is. */
import './node-version.mjs';

const { openApp } = await import('./open-app.mjs');
const { explain } = await import('./setup-error.mjs');

try {
  process.exitCode = await openApp(process.argv.slice(2));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
