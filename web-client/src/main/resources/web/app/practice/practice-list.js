import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, post, put, Refused, remove, tagOf} from '../gateway.js';
import {say} from '../words/words.js';
import {asked, form, fresh} from './entry.js';
import {entryForm} from './entry-form.js';
import {narrowed} from './narrowing.js';
import {narrowingChoice} from './narrowing-choice.js';
import {practiceRow} from './practice-row.js';
import {titled} from './titles.js';
import {zone} from './zone.js';

const LIMIT = '10';

/** All practices, the last one first; entries can be added, changed and removed. Tells of a change by `practised`. */
class PracticeList extends Page {
  static properties = {
    classes: {attribute: false}, first: {attribute: false}, page: {state: true}, chosen: {state: true}, editing: {state: true}, removing: {state: true},
    wrong: {state: true}, overlaps: {state: true}, complaint: {state: true}, told: {state: true}, busy: {state: true},
  };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.classes = {};
    /** @type {{items: any[], next: string | null}} */
    this.page = {items: [], next: null};
    /** The page that stood here when this was opened. */
    this.first = this.page;
    /** @type {import('./narrowing.js').Narrowing} */
    this.chosen = {kind: '', sequence: '', period: ''};
    /** @type {import('./entry.js').EntryForm | null} */
    this.editing = null;
    /** @type {string | null} its ETag as it was when it was opened */
    this.tag = null;
    /** @type {any} the entry that is asked about */
    this.removing = null;
    this.told = '';
    this.busy = false;
    /** @type {Record<string, string>} what is amiss with each field */
    this.wrong = {};
    /** The practice in the way. */
    this.overlaps = '';
    this.complaint = '';
  }

  forgive() {
    Object.assign(this, {wrong: {}, overlaps: '', complaint: ''});
  }

  /** @param {Partial<import('./narrowing.js').Narrowing>} by */
  async narrow(by) {
    this.chosen = {...this.chosen, ...by};
    const {chosen} = this;
    const page = await practices(chosen);
    if (chosen === this.chosen) Object.assign(this, {page, told: ''});
  }

  more() {
    return this.attempt(async () => {
      const {items, next} = await practices(this.chosen, this.page.next);
      this.page = {items: [...this.page.items, ...items], next};
    });
  }

  edit(entry) {
    return this.attempt(async () => {
      this.told = '';
      this.tag = entry ? await tagOf(`session/practices/${entry.id}`) : null;
      this.editing = entry ? form(entry) : fresh(new Date());
      await this.focusOn('.entry-form select');
    });
  }

  async leave() {
    const {id} = this.editing ?? {};
    this.editing = null;
    await this.focusOn(id ? `#edit-${id}` : '#add');
  }

  save() {
    const entry = /** @type {import('./entry.js').EntryForm} */ (this.editing);
    const wish = asked(entry, zone());
    return this.attempt(async () => {
      const {id} = await (entry.id ? put(`session/practices/${entry.id}`, wish, this.tag) : post('session/practices', wish));
      this.editing = null;
      await this.changed('reminder.saved');
      await this.focusOn(`#practice-${id}`, '#add');
    });
  }

  removeEntry() {
    const {id} = this.removing;
    this.querySelector('dialog')?.close();
    return this.attempt(async () => {
      await remove(`session/practices/${id}`);
      await this.changed('reminder.removed');
      await this.focusOn('#practices');
    });
  }

  async changed(told) {
    await this.narrow({});
    this.told = say(told);
    this.dispatchEvent(new Event('practised'));
  }

  /** Shows beside the fields what to change. @param {Refused} refused */
  async refuse(refused) {
    this.wrong = Object.fromEntries(refused.fields.map(each => [each, say(`entry.wrong.${each}`)]));
    if (refused.is('practice-overlaps')) Object.assign(this, {wrong: {startedAt: say('entry.overlaps')}, overlaps: refused.problem.practice ?? ''});
    else if (refused.is('too-many-entries')) this.complaint = say('entry.too-many');
    else if (refused.status === 404) this.complaint = say('entry.gone');
    else if (refused.status === 412) await this.renew();
    else if (!refused.fields.length) this.complaint = say('player.unreachable.short');
    await this.focusOn('[aria-invalid=true]');
  }

  /** Changed on another device meanwhile: whoever saves once more means it. */
  async renew() {
    this.complaint = say('entry.stale');
    this.tag = await tagOf(`session/practices/${this.editing?.id}`).catch(() => null);
  }

  /** @param {...string} places the first that is there gets the focus */
  async focusOn(...places) {
    await this.updateComplete;
    const place = /** @type {HTMLElement | undefined} */ (places.map(each => this.querySelector(each)).find(Boolean));
    place?.focus();
  }

  willUpdate(changed) {
    if (changed.has('first')) this.page = this.first;
  }

  updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render() {
    const {items, next} = this.page;
    return html`
      <div class="rule-head"><h2 id="practices" tabindex="-1">${say('practice.history')}</h2>
        ${this.editing?.id === '' ? nothing : html`<button class="quiet button" id="add" @click=${() => this.edit(null)}>${say('entry.add')}</button>`}</div>
      ${this.editing?.id === '' ? this.form() : nothing}
      ${narrowingChoice({chosen: this.chosen, classes: this.classes, narrow: by => void this.attempt(() => this.narrow(by))})}
      <p role="status" class="told">${this.told}</p>
      ${this.complaint && !this.editing ? html`<p role="alert" class="complaint">${this.complaint}</p>` : nothing}
      ${items.length ? html`<ul class="history">${items.map(each => this.practice(each))}</ul>` : html`<p class="soft">${say(this.isNarrowed ? 'practice.none-so' : 'practice.none')}</p>`}
      ${next ? html`<p><button class="quiet button" @click=${this.more}>${say('more')}</button></p>` : nothing}
      ${this.removing ? this.question() : nothing}`;
  }

  get isNarrowed() {
    return Object.values(this.chosen).some(Boolean);
  }

  practice(each) {
    if (this.editing?.id === each.id) return html`<li>${this.form()}</li>`;
    return practiceRow({practice: each, title: titled(each, this.classes), edit: () => void this.edit(each), remove: () => (this.removing = each)});
  }

  form() {
    const {editing, classes, wrong, overlaps, complaint, busy} = this;
    return entryForm({
      entry: /** @type {import('./entry.js').EntryForm} */ (editing), classes, wrong, overlaps, complaint, busy,
      change: changed => (this.editing = {.../** @type {import('./entry.js').EntryForm} */ (this.editing), ...changed}), save: () => void this.save(), leave: () => void this.leave(),
    });
  }

  question() {
    return html`
      <dialog class="sheet" role="alertdialog" aria-labelledby="remove-title" @close=${() => (this.removing = null)}>
        <header><h2 id="remove-title">${say('entry.remove.sure', {title: titled(this.removing, this.classes)})}</h2></header>
        <div class="row center"><button class="button" @click=${this.removeEntry}>${say('reminder.remove')}</button>
          <button class="quiet button" @click=${event => event.target.closest('dialog').close()}>${say('entry.keep')}</button></div>
      </dialog>`;
  }
}

/** @param {import('./narrowing.js').Narrowing} chosen @param {string | null} [after] */
function practices(chosen, after = null) {
  const query = new URLSearchParams({limit: LIMIT, zone: zone(), ...narrowed(chosen, new Date()), ...(after ? {after} : {})});
  return ask(`session/practices?${query}`);
}

/** The first page of all. */
export const allPractices = () => practices({kind: '', sequence: '', period: ''});

customElements.define('practice-list', PracticeList);
