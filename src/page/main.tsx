import '@picocss/pico/css/pico.classless.min.css';
import './page.css';
import { render } from 'preact';
import { App } from './app.js';
import { startLive } from './live.js';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
render(<App />, root);

startLive();
