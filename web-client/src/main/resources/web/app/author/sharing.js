import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {post} from '../gateway.js';
import {say} from '../words/words.js';
import {own} from './own.js';

/** @type {import('./own.js').Visibility[]} */
const CHOICES = ['private', 'link', 'published'];

/** Who sees a class: its author alone, whoever has its link, or everybody. */
class SequenceSharing extends Page {
  static properties = {slug: {type: String}, visibility: {state: true}, link: {state: true}, told: {state: true}, complaint: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.slug = '';
    /** @type {import('./own.js').Visibility | null} */
    this.visibility = null;
    /** The address for others; told only when it is made. */
    this.link = '';
    this.told = '';
    this.complaint = '';
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    own().then(all => (this.visibility = all.find(each => each.slug === this.slug)?.visibility ?? 'private'), () => (this.complaint = say('player.unreachable.short')));
  }

  /** @param {import('./own.js').Visibility} visibility */
  show(visibility) {
    return this.attempt(async () => {
      const shown = await post(`catalog/sequences/${this.slug}/publication`, {visibility});
      this.visibility = shown.visibility;
      this.link = shown.link ? `${location.origin}/shared/${shown.link.split('/').at(-1)}` : '';
      this.told = say(`author.seen.${shown.visibility}.told`);
    });
  }

  copy = async () => {
    const field = /** @type {HTMLInputElement} */ (this.querySelector('[name=link]'));
    field.select();
    await navigator.clipboard?.writeText(this.link).then(() => (this.told = say('author.link.copied')), () => {}); // it is selected, to be copied by hand
  };

  render() {
    return html`
      <div class="wishes">
        <fieldset class="field"><legend>${say('author.seen')}</legend>
          <div class="chips">${CHOICES.map(each => html`<button type="button" class="chip" aria-pressed=${each === this.visibility} ?disabled=${this.busy || this.visibility === null}
            @click=${() => void this.show(each)}>${say(`author.seen.${each}`)}</button>`)}</div></fieldset>
        <p role="status" class="told">${this.told}</p>
        ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
        ${this.link ? html`<div class="row"><label class="field note"><span class="visually-hidden">${say('author.link')}</span><input class="text" name="link" readonly .value=${this.link}></label>
          <button type="button" class="quiet button" @click=${this.copy}>${say('author.link.copy')}</button></div>` : nothing}
        ${this.visibility === 'link' ? html`<p class="soft small">${say('author.link.text')}</p>` : nothing}
      </div>`;
  }
}

customElements.define('sequence-sharing', SequenceSharing);
