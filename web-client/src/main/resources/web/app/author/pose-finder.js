import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {posePicture} from '../library/pictures.js';
import {count, say} from '../words/words.js';

const WAIT = 150;
const KINDS = ['pose', 'rest', 'breathing', 'meditation'].map(each => `&kind=${each}`).join('');

/** Finds poses while one types, and tells by `picked` which one is wanted. */
class PoseFinder extends Page {
  static properties = {name: {type: String}, q: {state: true}, found: {state: true}};

  constructor() {
    super();
    /** Where a pose would go, for whoever cannot see it. */
    this.name = '';
    this.q = '';
    /** @type {any[] | null} */
    this.found = null;
  }

  type(event) {
    this.q = event.target.value;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.look(), WAIT);
  }

  async look() {
    const {q} = this;
    const sought = q.trim().slice(0, 100);
    const found = sought ? await ask(`catalog/poses?limit=8${KINDS}&q=${encodeURIComponent(sought)}`).then(page => page.items, () => null) : null;
    if (q === this.q) this.found = found;
  }

  press(event) {
    const buttons = [...this.querySelectorAll('li button')];
    const at = buttons.findIndex(each => each === document.activeElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = /** @type {HTMLElement | null} */ (buttons[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? this.querySelector('input'));
      event.preventDefault();
      next?.focus();
    } else if (event.key === 'Enter' && at < 0 && this.found?.[0]) {
      event.preventDefault();
      this.pick(this.found[0].slug);
    } else if (event.key === 'Escape') {
      this.close();
    }
  }

  close() {
    Object.assign(this, {q: '', found: null});
    this.querySelector('input')?.focus();
  }

  pick(slug) {
    Object.assign(this, {q: '', found: null});
    this.dispatchEvent(new CustomEvent('picked', {detail: slug}));
  }

  render() {
    return html`
      <div class="finder" @keydown=${this.press}>
        <label class="field"><span>${say('author.add')}<span class="visually-hidden">: ${this.name}</span></span>
          <input class="text" type="search" autocomplete="off" placeholder=${say('search.hint')} .value=${this.q} @input=${this.type}></label>
        <p class="visually-hidden" role="status">${this.found ? count('search.found', this.found.length) : nothing}</p>
        ${this.found ? html`<ul class="finds">${this.found.map(each => html`<li><button type="button" @click=${() => this.pick(each.slug)}>
            <img src=${posePicture(each.slug)} alt="" width="64" height="48"><span>${each.name}${each.sanskrit ? html` <small class="soft" lang="sa">${each.sanskrit.iast}</small>` : nothing}</span></button></li>`)}
          ${this.found.length ? nothing : html`<li class="soft">${say('search.none', {q: this.q})}</li>`}</ul>` : nothing}
      </div>`;
  }
}

customElements.define('pose-finder', PoseFinder);
