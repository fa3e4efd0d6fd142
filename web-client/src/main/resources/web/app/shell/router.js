// From addresses to pages: a new page is loaded first and shown when it is ready, so that nothing blinks.
import {say} from '../words/words.js';
import {Refused} from '../gateway.js';
import {isOld} from './worker.js';
import '../today/today-page.js';
import '../library/library-page.js';
import '../library/class-page.js';
import '../library/pose-page.js';
import '../fit/fit-page.js';
import '../player/player-page.js';
import '../after/after-page.js';
import '../practice/practice-page.js';
import '../practice/year-page.js';
import '../reminder/reminders-page.js';
import '../message/messages-page.js';
import '../preference/preferences-page.js';
import '../author/author-page.js';
import '../author/edit-page.js';
import '../author/shared-page.js';
import '../analyst/analyst-page.js';
import '../analyst/class-figures-page.js';
import '../screen/pair-page.js';
import '../screen/tv-page.js';
import '../screen/watch-page.js';
import '../together/join-page.js';
import './notice-page.js';

/** @type {[RegExp, string][]} */
const pages = [
  [/^\/()$/, 'today-page'],
  [/^\/library()$/, 'library-page'],
  [/^\/classes\/([a-z0-9-]+)$/, 'class-page'],
  [/^\/poses\/([a-z0-9-]+)$/, 'pose-page'],
  [/^\/fit\/([a-z0-9-]+)$/, 'fit-page'],
  [/^\/compose()$/, 'fit-page'],
  [/^\/player\/([a-f0-9-]{36})$/, 'player-page'],
  [/^\/after\/([a-f0-9-]{36})$/, 'after-page'],
  [/^\/practice()$/, 'practice-page'],
  [/^\/year\/([0-9]{4})$/, 'year-page'],
  [/^\/reminders()$/, 'reminders-page'],
  [/^\/messages()$/, 'messages-page'],
  [/^\/preferences()$/, 'preferences-page'],
  [/^\/author()$/, 'author-page'],
  [/^\/author\/([a-z0-9-]+)$/, 'edit-page'],
  [/^\/shared\/([A-Za-z0-9_-]+)$/, 'shared-page'],
  [/^\/analyst()$/, 'analyst-page'],
  [/^\/analyst\/classes(?:\/([a-z0-9-]+))?$/, 'class-figures-page'],
  [/^\/join\/([A-Za-z0-9_-]+)$/, 'join-page'],
  [/^\/pair()$/, 'pair-page'],
  [/^\/tv()$/, 'tv-page'],
  [/^\/watch()$/, 'watch-page'],
];

const AGAIN = 3000;

/** @type {HTMLElement} */
let main;
let turn = 0;

/** @param {HTMLElement} place where pages are shown */
export function openRouter(place) {
  main = place;
  if (new URLSearchParams(location.search).has('state')) history.replaceState(null, '', location.pathname); // left by a sign-out
  document.addEventListener('click', follow);
  addEventListener('popstate', () => show());
  void show(true);
}

/** Goes to an address of the app. */
export function go(address, {replace = false} = {}) {
  if (isOld()) return location.assign(address);
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new Event('moved'));
  scrollTo(0, 0);
  return show();
}

function follow(event) {
  const link = event.composedPath().find(each => each instanceof HTMLAnchorElement);
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target || link.origin !== location.origin || !pageOf(link.pathname) || link.hash) return;
  event.preventDefault();
  void go(link.pathname + link.search);
}

function pageOf(path) {
  return pages.map(([form, name]) => ({found: form.exec(path), name})).find(each => each.found);
}

async function show(first = false) {
  const page = pageOf(location.pathname);
  if (!page) return; // a page of the server's own, a notice for one
  turn += 1;
  const own = turn;
  const element = /** @type {any} */ (document.createElement(page.name));
  main.setAttribute('aria-busy', 'true');
  try {
    await element.load(page.found?.[1], new URLSearchParams(location.search));
    if (own === turn) place(element, first);
  } catch (refused) {
    if (own === turn) refuse(refused, first);
  }
}

function place(element, first) {
  document.title = `${element.heading} · Sthira`;
  for (const link of document.querySelectorAll('.bar nav a')) {
    if (link.getAttribute('href') === `/${location.pathname.split('/')[1]}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  main.removeAttribute('aria-busy');
  const replace = () => {
    document.body.dataset.page = element.localName;
    main.replaceChildren(element);
    if (!first) main.focus({preventScroll: true});
  };
  if (!first && document.startViewTransition && matchMedia('(prefers-reduced-motion: no-preference)').matches) {
    document.startViewTransition(replace).ready.catch(() => {}); // too slow, or not seen: then it is there without one
  } else {
    replace();
  }
}

function refuse(refused, first) {
  if (!(refused instanceof Refused)) throw refused;
  const notice = /** @type {any} */ (document.createElement('notice-page'));
  notice.kind = refused.stranger ? 'members' : refused.away ? 'away' : 'missing';
  place(notice, first);
  if (refused.away) setTimeout(() => main.firstElementChild === notice && show(first), AGAIN);
}
