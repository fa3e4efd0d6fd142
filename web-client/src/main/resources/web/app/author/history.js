import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {locale, say} from '../words/words.js';

const when = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short'});

/** The editions of a class, and what is different between two of them. Tells by `revived` which one is to be gone on with. */
class SequenceHistory extends Page {
  static properties = {slug: {type: String}, version: {type: Number}, versions: {state: true}, from: {state: true}, to: {state: true}, changes: {state: true}, complaint: {state: true}};

  constructor() {
    super();
    this.slug = '';
    /** The newest edition. */
    this.version = 0;
    /** @type {{version: number, savedAt: string, note: string | null}[]} newest first */
    this.versions = [];
    this.from = 0;
    this.to = 0;
    /** @type {{kind: string, sentence: string}[] | null} */
    this.changes = null;
    this.complaint = '';
  }

  updated(changed) {
    if (changed.has('version')) void this.attempt(() => this.read());
  }

  async read() {
    const {items} = await ask(`catalog/sequences/${this.slug}/versions?limit=100`);
    Object.assign(this, {versions: items, to: items[0]?.version ?? 0, from: items[1]?.version ?? items[0]?.version ?? 0});
    await this.compare({});
  }

  /** @param {{from?: number, to?: number}} changed */
  async compare(changed) {
    Object.assign(this, changed);
    const {from, to} = this;
    const {changes} = from === to ? {changes: null} : await ask(`catalog/sequences/${this.slug}/versions/${Math.min(from, to)}/diff/${Math.max(from, to)}`);
    if (from === this.from && to === this.to) this.changes = changes;
  }

  render() {
    const {versions, changes} = this;
    return html`
      <div class="wishes">
        ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
        <ol class="versions" reversed start=${this.version}>${versions.map(each => html`<li><span>${when.format(new Date(each.savedAt))}${each.note ? html` <span class="soft">${each.note}</span>` : nothing}</span>
          ${each.version === this.version ? nothing : html`<button type="button" class="quiet button" @click=${() => this.dispatchEvent(new CustomEvent('revived', {detail: each.version}))}>${say('author.revive', {n: each.version})}</button>`}</li>`)}</ol>
        ${versions.length > 1 ? html`
          <div class="step-fields">${this.choice('from')} ${this.choice('to')}</div>
          <div aria-live="polite">${changes === null ? nothing : changes.length === 0 ? html`<p class="soft">${say('author.same')}</p>`
            : html`<ul class="reasons" lang="en">${changes.map(each => html`<li data-kind=${each.kind === 'removed' ? 'left-out' : each.kind}>${each.sentence}</li>`)}</ul>`}</div>` : nothing}
      </div>`;
  }

  /** @param {'from' | 'to'} end */
  choice(end) {
    return html`<label class="field"><span>${say(`author.compare.${end}`)}</span><select class="text" name=${end} @change=${event => void this.attempt(() => this.compare({[end]: Number(event.target.value)}))}>
      ${this.versions.map(each => html`<option value=${each.version} ?selected=${each.version === this[end]}>${say('author.version', {n: each.version})}</option>`)}</select></label>`;
  }
}

customElements.define('sequence-history', SequenceHistory);
