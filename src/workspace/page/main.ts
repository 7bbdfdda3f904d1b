// Puts the page into its document.

import { render } from 'preact';
import { App } from './app.ts';
import { h } from './html.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no element with the id "app"');
render(h(App, {}), root);
