import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/player.css';
import './style/screen.css';
import './shell/account-menu.js';
import './shell/language-choice.js';
import {openRouter} from './shell/router.js';
import {openWorker} from './shell/worker.js';

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', open);
} else {
  open();
}

function open() {
  openRouter(document.getElementById('page'));
  openWorker();
}
