import {html} from 'lit';
import {Page} from '../shell/page.js';
import {search} from '../shell/icons.js';
import {ask} from '../gateway.js';
import {count, say} from '../words/words.js';
import {classCard, poseCard} from './cards.js';
import {filter, filtered} from './filters.js';

const WAIT = 150;
/** All of them, told as a filter, since only a filtered list says how many of each kind there are. */
const LEVELS = '&level=beginner&level=intermediate&level=advanced';

/** All classes and poses, and what one looks for among them. */
class LibraryPage extends Page {
  static properties = {q: {state: true}, found: {state: true}, classes: {state: true}, poses: {state: true}};

  constructor() {
    super();
    this.q = '';
    /** What was found; null while nothing is looked for. */
    this.found = null;
    this.asking = new AbortController();
    /** What lists are narrowed by. */
    this.chosen = {classes: {intent: '', level: '', concern: ''}, poses: {area: '', level: '', prop: '', safeFor: ''}};
    /** @type {{items: any[], facets: any}} */
    this.classes = {items: [], facets: {}};
    /** @type {{items: any[], facets: any}} */
    this.poses = {items: [], facets: {}};
  }

  get heading() {
    return say('library');
  }

  async load(_, query) {
    this.q = query.get('q') ?? '';
    await Promise.all([this.narrow('classes', {}), this.narrow('poses', {})]);
    if (this.q) await this.look();
  }

  /** @param {'classes' | 'poses'} list @param {Record<string, string>} by */
  async narrow(list, by) {
    this.chosen = {...this.chosen, [list]: {...this.chosen[list], ...by}};
    const chosen = this.chosen;
    const found = list === 'classes'
      ? await all(filtered('catalog/sequences', chosen.classes) + (chosen.classes.level ? '' : LEVELS))
      : await all(filtered('catalog/poses', chosen.poses) + '&kind=pose&kind=rest');
    if (list === 'classes') found.items.sort((a, b) => (a.minutes?.usual ?? 0) - (b.minutes?.usual ?? 0));
    if (this.chosen[list] === chosen[list]) this[list] = found;
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
    const {classes, poses, chosen} = this;
    const intents = classes.facets.intent ?? {};
    const choose = (list, name, word) => filter({name, word, facets: this[list].facets[name], value: chosen[list][name], change: value => void this.narrow(list, {[name]: value})});
    return html`
      <h2>${say('classes')}</h2>
      <div class="chips" role="group" aria-label=${say('classes')}>
        ${['', ...Object.keys(intents)].map(each => html`
          <button class="chip" aria-pressed=${chosen.classes.intent === each} @click=${() => void this.narrow('classes', {intent: each})}>
            ${each ? say(`intent.${each}`) : say('all')}${each ? html` <small>${intents[each]}</small>` : ''}</button>`)}
      </div>
      <div class="filters">${choose('classes', 'level', 'level')} ${choose('classes', 'concern', 'concern')}</div>
      <p class="visually-hidden" role="status">${count('search.found', classes.items.length)}</p>
      <ul class="cards">${classes.items.map(classCard)}</ul>
      <p class="row"><a class="quiet button" href="/compose">${say('compose.link')}</a></p>
      <h2>${say('poses')}</h2>
      <div class="filters">${choose('poses', 'area', 'area')} ${choose('poses', 'level', 'level')} ${choose('poses', 'prop', 'prop')} ${choose('poses', 'safeFor', 'concern')}</div>
      <p role="status" class="soft">${count('search.found', poses.items.length)}</p>
      <ul class="cards small">${poses.items.map(poseCard)}</ul>`;
  }
}

/** A whole list, page after page, with how it can be narrowed. */
async function all(list) {
  const items = [];
  for (let after = '', facets = {}; ;) {
    const page = await ask(`${list}${after}`);
    items.push(...page.items);
    facets = page.facets ?? facets;
    if (!page.next) return {items, facets};
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

customElements.define('library-page', LibraryPage);
