import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import {flawsIn} from './checking.js';
import {forgetOffered, offered} from './offered.js';
import {own} from './own.js';

const LARGEST = 256 * 1024;

/** The classes one has written, and how to begin another or to bring one in. */
class AuthorPage extends Page {
  static properties = {mine: {state: true}, told: {state: true}, complaint: {state: true}, flaws: {state: true}, busy: {state: true}, offer: {state: true}};

  constructor() {
    super();
    /** @type {import('./own.js').Own[]} */
    this.mine = [];
    this.told = '';
    this.complaint = '';
    /** @type {any[]} what is amiss with a file */
    this.flaws = [];
    this.busy = false;
    /** @type {{name: string, file: Blob, whole: boolean} | null} what another app has handed over */
    this.offer = null;
  }

  get heading() {
    return say('author');
  }

  async load(_, query) {
    this.mine = await own();
    if (query.has('offered')) await this.lookAt(await offered());
  }

  /** Asks what is amiss with a file before anything comes in. */
  async lookAt(handed) {
    if (!handed) return;
    this.offer = {...handed, whole: false};
    await this.attempt(async () => {
      await send(handed.file, '?dryRun=true');
      this.offer = {...handed, whole: true};
    });
  }

  bringIn = async event => {
    const input = event.target;
    const [file] = input.files;
    if (file) await this.attempt(() => this.take(file));
    input.value = '';
  };

  /** @param {Blob} file */
  async take(file) {
    const report = await send(file);
    this.mine = await own();
    this.told = say('author.import.told', {n: report.files.length});
    if (this.offer) await this.leave();
  }

  async leave() {
    this.offer = null;
    await forgetOffered();
    history.replaceState(null, '', '/author');
  }

  forgive() {
    super.forgive();
    this.flaws = [];
  }

  refuse(refused) {
    if (refused.status === 413) this.complaint = say('author.import.large');
    else if (flawsIn(refused)) Object.assign(this, {complaint: say('author.import.flawed'), flaws: flawsIn(refused)});
    else super.refuse(refused);
  }

  render() {
    return html`
      <div class="page reading">
        <h1>${say('author')}</h1>
        <p class="lead">${say('author.text')}</p>
        <p class="row"><a class="button" href="/author/new">${say('author.new')}</a>
          <label class="quiet button file">${say('author.import')}<input type="file" accept=".json,application/json" ?disabled=${this.busy} @change=${this.bringIn}></label></p>
        ${this.offer ? this.offering(this.offer) : nothing}
        <p role="status" class="told">${this.told}</p>
        ${this.complaint ? html`<div role="alert"><p class="complaint">${this.complaint}</p>
          ${this.flaws.length ? html`<ul class="flaws" lang="en">${this.flaws.map(each => html`<li>${each.line}:${each.column} ${each.field} ${each.message}</li>`)}</ul>` : nothing}</div>` : nothing}
        ${this.mine.length ? html`<ul class="rules">${this.mine.map(row)}</ul>` : html`<p class="soft">${say('author.none')}</p>`}
      </div>`;
  }

  offering({name, file, whole}) {
    return html`
      <section class="card padded" aria-labelledby="offered"><h2 id="offered">${name}</h2>
        ${whole ? html`<p>${say('author.offered')}</p>` : nothing}
        <p class="row">${whole ? html`<button class="button" ?disabled=${this.busy} @click=${() => void this.attempt(() => this.take(file))}>${say('author.offered.yes')}</button>` : nothing}
          <button class="quiet button" @click=${() => void this.leave()}>${say('author.offered.no')}</button></p></section>`;
  }
}

/** @param {Blob} file @param {string} [how] */
function send(file, how = '') {
  if (file.size > LARGEST) throw new Refused(413);
  return ask(`catalog/imports${how}`, {method: 'POST', body: file, headers: {'Content-Type': 'application/json'}});
}

/** @param {import('./own.js').Own} each */
const row = each => html`
  <li class="card padded"><div class="rule-head">
    <div><h2><a href="/author/${each.slug}">${each.title}</a></h2>
      <p class="soft">${say('min', {n: each.usualMinutes})} · ${say(`level.${each.level}`)} · ${say('author.version', {n: each.version})}</p></div>
    <span class="tag">${say(`author.seen.${each.visibility}`)}</span></div>
    <p class="row"><a class="quiet button" href="/author/${each.slug}" aria-label="${say('reminder.change')}: ${each.title}">${say('reminder.change')}</a>
      <a class="quiet button" href="/fit/${each.slug}" aria-label="${say('author.practise')}: ${each.title}">${say('author.practise')}</a></p></li>`;

customElements.define('author-page', AuthorPage);
