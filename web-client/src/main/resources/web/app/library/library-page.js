import {html} from 'lit';
import {Page} from '../shell/page.js';
import {search} from '../shell/icons.js';
import {ask} from '../gateway.js';
import {count, say} from '../words/words.js';
import {classCard, poseCard} from './cards.js';

const WAIT = 150;

/** All classes and poses, and what one looks for among them. */
class LibraryPage extends Page {
  static properties = {q: {state: true}, intent: {state: true}, found: {state: true}};

  constructor() {
    super();
    this.q = '';
    this.intent = '';
    /** What was found; null while nothing is looked for. */
    this.found = null;
    this.asking = new AbortController();
    /** @type {any[]} */
    this.classes = [];
    /** @type {any[]} */
    this.poses = [];
  }

  get heading() {
    return say('library');
  }

  async load(_, query) {
    this.q = query.get('q') ?? '';
    [this.classes, this.poses] = await Promise.all([all('catalog/sequences'), all('catalog/poses')]);
    this.classes.sort((a, b) => (a.minutes?.usual ?? 0) - (b.minutes?.usual ?? 0));
    if (this.q) await this.look();
  }

  type(event) {
    this.q = event.target.value;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.look(), WAIT);
  }

  async look() {
    this.asking.abort();
    this.asking = new AbortController();
    const q = this.q.trim().slice(0, 100);
    history.replaceState(null, '', q ? `?q=${encodeURIComponent(q)}` : location.pathname);
    try {
      this.found = q ? await ask(`catalog/search?limit=60&q=${encodeURIComponent(q)}`, {signal: this.asking.signal}) : null;
    } catch (refused) {
      if (refused.name !== 'AbortError') this.found = null;
    }
  }

  render() {
    return html`
      <div class="page">
        <h1>${say('library')}</h1>
        <search class="search">
          <label class="visually-hidden" for="q">${say('search')}</label>
          ${search}
          <input id="q" type="search" autocomplete="off" placeholder=${say('search.hint')} .value=${this.q} @input=${this.type}>
        </search>
        ${this.found ? this.results() : this.everything()}
      </div>`;
  }

  results() {
    const {items, total} = this.found;
    return html`
      <p role="status" class="soft">${total ? count('search.found', total) : say('search.none', {q: this.q})}</p>
      <ul class="cards">${items.map(each => (each.type === 'pose' ? poseCard(each.pose) : classCard(each.sequence)))}</ul>`;
  }

  everything() {
    const intents = [...new Set(this.classes.map(each => each.intent))];
    const shown = this.classes.filter(each => !this.intent || each.intent === this.intent);
    return html`
      <h2>${say('classes')}</h2>
      <div class="chips" role="group" aria-label=${say('classes')}>
        ${['', ...intents].map(each => html`
          <button class="chip" aria-pressed=${this.intent === each} @click=${() => (this.intent = each)}>
            ${each ? say(`intent.${each}`) : say('all')}</button>`)}
      </div>
      <ul class="cards">${shown.map(classCard)}</ul>
      <h2>${say('poses')}</h2>
      <ul class="cards small">${this.poses.filter(each => each.kind !== 'transition').map(poseCard)}</ul>`;
  }
}

/** A whole list, page after page. */
async function all(list) {
  const items = [];
  for (let after = ''; ;) {
    const page = await ask(`${list}?limit=100${after}`);
    items.push(...page.items);
    if (!page.next) return items;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

customElements.define('library-page', LibraryPage);
