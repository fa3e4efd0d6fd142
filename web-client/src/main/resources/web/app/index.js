import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/player.css';
import './style/screen.css';
import './style/practice.css';
import './style/preference.css';
import './style/author.css';
import './style/analyst.css';
import './shell/account-menu.js';
import './shell/language-choice.js';
import {openTelling} from './feedback/telling.js';
import {openRouter} from './shell/router.js';
import {openWorker} from './shell/worker.js';

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', open);
} else {
  open();
}

function open() {
  openRouter(/** @type {HTMLElement} */ (document.getElementById('page')));
  openWorker();
  openTelling();
}
