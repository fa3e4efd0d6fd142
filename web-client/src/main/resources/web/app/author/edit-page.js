import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {go} from '../shell/router.js';
import {ask, fresh, person, post, put, Refused, remove} from '../gateway.js';
import {say} from '../words/words.js';
import {beginning} from './beginning.js';
import {Checking, flawsIn} from './checking.js';
import {aboutForm, moreForm} from './class-form.js';
import {Dragging} from './dragging.js';
import {draftOf, flawsByKey} from './draft.js';
import {drafts} from './kept.js';
import {partForm} from './part-form.js';
import {saveBar} from './save-bar.js';
import {stepCard} from './step-card.js';
import {Writing} from './writing.js';
import './sharing.js';
import './history.js';

/** A class of one's own while it is written. What is not saved stays on this device; the catalog says what is amiss while one types. */
class EditPage extends Page {
  static properties = {
    flaws: {state: true}, told: {state: true}, complaint: {state: true}, stale: {state: true}, busy: {state: true}, drop: {state: true}, saved: {state: true},
    unsaved: {state: true},
  };

  /** @type {string | null} the ETag of what this was made from */
  tag = null;
  /** Whether the catalog has said what is amiss. */
  checked = false;

  constructor() {
    super();
    /** @type {any} its file as it is saved; null while it never was */
    this.saved = null;
    /** Whether there is something that only this device has. */
    this.unsaved = false;
    /** @type {Map<string, {where: string, message: string}[]>} what is amiss, by the key of where it is */
    this.flaws = new Map();
    /** @type {import('./dragging.js').Drop | null} where what is dragged would go */
    this.drop = null;
    this.told = '';
    this.complaint = '';
    /** Whether another device has saved it meanwhile. */
    this.stale = false;
    this.busy = false;
    this.writing = new Writing(told => this.settle(told));
    this.checking = new Checking(found => this.take(found));
    this.dragging = new Dragging(this, drop => (this.drop = drop), (key, drop) => this.writing.place(key, drop));
  }

  get heading() {
    return this.writing.draft.head.title || say('author.new');
  }

  get slug() {
    return this.saved?.slug ?? 'new';
  }

  async load(slug) {
    if (slug !== 'new') await this.read(slug);
    else if ((await person()).name === null) throw new Refused(401);
    const kept = drafts.get(slug);
    if (kept) Object.assign(this, {tag: kept.tag, unsaved: true, told: say('author.kept')});
    await this.writing.open(kept?.file ?? this.saved ?? (await beginning()));
    this.checking.ask(this.writing.file);
  }

  async read(slug) {
    const {it, tag} = await fresh(`catalog/sequences/${slug}`);
    Object.assign(this, {saved: it, tag});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.checking.stop();
    this.dragging.stop();
  }

  /** After each change. @param {string} told */
  settle(told) {
    Object.assign(this, {told, unsaved: true, complaint: ''});
    drafts.keep(this.slug, {file: this.writing.file, tag: this.tag});
    this.checking.ask(this.writing.file);
    this.requestUpdate();
  }

  /** @param {import('./checking.js').Flaw[] | null} found */
  take(found) {
    this.checked = found !== null;
    if (found) this.flaws = flawsByKey(this.writing.draft, found);
    this.requestUpdate();
  }

  async add(partKey, pose) {
    const key = await this.writing.add(partKey, pose);
    if (key) await this.focusOn(`[data-key="${key}"] [name=dose]`);
    else this.complaint = say('player.unreachable.short');
  }

  async move(key, by) {
    this.writing.move(key, by);
    await this.focusOn(`[data-key="${key}"] [data-act=${by < 0 ? 'up' : 'down'}]`);
  }

  spell(key) {
    this.writing.spell(key);
    this.requestUpdate();
  }

  async focusOn(selector) {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus();
  }

  async save() {
    if (this.writing.unclear) {
      this.complaint = say('author.dose.unclear');
      return this.focusOn('[name=dose][aria-invalid=true]');
    }
    await this.attempt(async () => {
      const {slug} = this;
      const done = await this.send(slug, this.writing.file);
      drafts.keep(slug, undefined);
      await this.read(done.slug);
      Object.assign(this, {told: say('author.saved', {n: done.version}), unsaved: false, flaws: new Map()});
      if (this.note) this.note.value = '';
      if (slug === 'new') history.replaceState(null, '', `/author/${done.slug}`);
    });
  }

  get note() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector('[name=note]'));
  }

  send(slug, file) {
    const note = this.note?.value.trim();
    return slug === 'new' ? post('catalog/sequences', file) : put(`catalog/sequences/${slug}${note ? `?note=${encodeURIComponent(note)}` : ''}`, file, this.tag);
  }

  /** Saves over what another device has saved. */
  async insist() {
    await this.attempt(async () => {
      this.tag = (await fresh(`catalog/sequences/${this.slug}`)).tag;
    });
    if (!this.complaint) await this.save();
  }

  /** Back to what is saved. */
  async discard() {
    const {slug} = this;
    drafts.keep(slug, undefined);
    await go(`/author/${slug}`, {replace: true});
  }

  withdraw() {
    return this.attempt(async () => {
      await remove(`catalog/sequences/${this.slug}`, '*');
      drafts.keep(this.slug, undefined);
      await go('/author', {replace: true});
    });
  }

  /** Goes on with an older edition. @param {number} version */
  revive(version) {
    return this.attempt(async () => {
      const file = await ask(`catalog/sequences/${this.slug}/versions/${version}`);
      await this.writing.know(file.blocks.flatMap(each => each.steps.map(step => step.pose)));
      this.writing.change(draftOf(file), say('author.revived', {n: version}));
    });
  }

  forgive() {
    super.forgive();
    this.stale = false;
  }

  async refuse(refused) {
    const found = flawsIn(refused);
    if (found) {
      this.take(found);
      this.complaint = say('author.flawed');
      return this.focusOn('.flawed :is(input, select)');
    }
    this.stale = refused.status === 412;
    this.complaint = this.stale ? say('author.stale') : refused.stranger ? say('preferences.stranger') : refused.away ? say('author.unreachable') : refused.message;
  }

  render() {
    const {writing, flaws} = this;
    const {head, blocks} = writing.draft;
    const change = changed => writing.head(changed);
    return html`
      <div class="page reading author">
        <p><a href="/author">${say('author')}</a></p>
        <h1>${this.heading}</h1>
        ${aboutForm({head, flaws: flaws.get(''), change})}
        ${blocks.map(each => this.section(each))}
        <p><button type="button" class="quiet button" @click=${() => writing.addPart()}>${say('author.block.add')}</button></p>
        ${moreForm({head, poses: writing.worked, change})}
        ${this.saved ? this.beyond() : nothing}
        ${saveBar({
          told: this.told, complaint: this.complaint, amiss: this.checked ? [...flaws.values()].flat().length + writing.unclear : null, saved: this.saved !== null, unsaved: this.unsaved,
          stale: this.stale, busy: this.busy, canUndo: writing.past.length > 0,
          save: () => void this.save(), undo: () => writing.undo(), insist: () => void this.insist(), discard: () => void this.discard(),
        })}
      </div>`;
  }

  section(each) {
    const {writing, flaws} = this;
    return partForm({
      part: each, flaws, alone: writing.draft.blocks.length === 1, change: changed => writing.part(each.key, changed),
      remove: () => writing.remove(each.key, each.head.title), add: pose => void this.add(each.key, pose), card: one => this.card(one),
    });
  }

  card(one) {
    const {writing, drop} = this;
    const {key} = one;
    const {blocks} = writing.draft;
    return stepCard({
      entry: one, number: writing.steps.indexOf(one) + 1, pose: writing.poses.get(one.step.pose), flaws: this.flaws.get(key),
      dropping: drop && drop.key === key ? drop.side : null, first: blocks[0].steps[0] === one, last: blocks.at(-1)?.steps.at(-1) === one,
      dose: text => writing.dose(key, text), spell: () => this.spell(key), sides: sides => writing.sides(key, sides), change: changed => writing.step(key, changed),
      move: by => void this.move(key, by), drag: event => this.dragging.begin(key, event),
      remove: () => {
        writing.remove(key, writing.nameOf(one));
        void this.focusOn('#undo');
      },
    });
  }

  beyond() {
    const {slug, version} = this.saved;
    return html`
      <p class="row"><a class="quiet button" href="/fit/${slug}">${say('author.practise')}</a>
        <a class="quiet button" href="/api/catalog/sequences/${slug}/export" download="${slug}.json">${say('author.export')}</a></p>
      <details class="card padded"><summary>${say('author.share')}</summary><sequence-sharing slug=${slug}></sequence-sharing></details>
      <details class="card padded"><summary>${say('author.history')}</summary><sequence-history slug=${slug} version=${version} @revived=${event => void this.revive(event.detail)}></sequence-history></details>
      <details class="card padded"><summary>${say('author.withdraw')}</summary><p>${say('author.withdraw.text')}</p>
        <p><button type="button" class="quiet button" ?disabled=${this.busy} @click=${() => void this.withdraw()}>${say('author.withdraw.yes')}</button></p></details>`;
  }
}

customElements.define('edit-page', EditPage);
