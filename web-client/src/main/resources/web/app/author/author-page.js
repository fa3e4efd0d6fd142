import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import {flawsIn} from './checking.js';
import {own} from './own.js';

const LARGEST = 256 * 1024;

/** The classes one has written, and how to begin another or to bring one in. */
class AuthorPage extends Page {
  static properties = {mine: {state: true}, told: {state: true}, complaint: {state: true}, flaws: {state: true}, busy: {state: true}};

  constructor() {
    super();
    /** @type {import('./own.js').Own[]} */
    this.mine = [];
    this.told = '';
    this.complaint = '';
    /** @type {any[]} what is amiss with a file */
    this.flaws = [];
    this.busy = false;
  }

  get heading() {
    return say('author');
  }

  async load() {
    this.mine = await own();
  }

  bringIn = async event => {
    const input = event.target;
    const [file] = input.files;
    if (!file) return;
    Object.assign(this, {busy: true, told: '', complaint: '', flaws: []});
    try {
      if (file.size > LARGEST) throw new Refused(413);
      const report = await ask('catalog/imports', {method: 'POST', body: await file.text(), headers: {'Content-Type': 'application/json'}});
      this.mine = await own();
      this.told = say('author.import.told', {n: report.files.length});
    } catch (refused) {
      this.refuse(refused);
    } finally {
      input.value = '';
      this.busy = false;
    }
  };

  refuse(refused) {
    if (!(refused instanceof Refused)) throw refused;
    if (refused.status === 413) this.complaint = say('author.import.large');
    else if (flawsIn(refused)) Object.assign(this, {complaint: say('author.import.flawed'), flaws: flawsIn(refused)});
    else this.complaint = refused.away ? say('player.unreachable.short') : refused.message;
  }

  render() {
    return html`
      <div class="page reading">
        <h1>${say('author')}</h1>
        <p class="lead">${say('author.text')}</p>
        <p class="row"><a class="button" href="/author/new">${say('author.new')}</a>
          <label class="quiet button file">${say('author.import')}<input type="file" accept=".json,application/json" ?disabled=${this.busy} @change=${this.bringIn}></label></p>
        <p role="status" class="told">${this.told}</p>
        ${this.complaint ? html`<div role="alert"><p class="complaint">${this.complaint}</p>
          ${this.flaws.length ? html`<ul class="flaws" lang="en">${this.flaws.map(each => html`<li>${each.line}:${each.column} ${each.field} ${each.message}</li>`)}</ul>` : nothing}</div>` : nothing}
        ${this.mine.length ? html`<ul class="rules">${this.mine.map(row)}</ul>` : html`<p class="soft">${say('author.none')}</p>`}
      </div>`;
  }
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
