// Draws docs/screens/: what the built command shows on a terminal. Usage: npm run screens
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpScreen, logScreen } from './shown-screens.js';
import { verifyScreen } from './verify-screen.js';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
mkdirSync('docs/screens', { recursive: true });
writeFileSync('docs/screens/help.svg', helpScreen('dist/cli.js'));
writeFileSync('docs/screens/log.svg', await logScreen('dist/cli.js'));
writeFileSync('docs/screens/verify.svg', await verifyScreen('dist/cli.js'));
