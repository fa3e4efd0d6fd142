import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {ask, Refused} from '../gateway.js';
import {language, say} from '../words/words.js';
import {halves, mayAnalyse, nameless, notForYou} from './analyst-view.js';
import {dropOff} from './drop-off.js';
import {completion, endings} from './endings.js';
import {editions} from './figures.js';
import {heldTable} from './held-table.js';
import {legend, number} from './kept.js';
import {wishTables} from './wish-tables.js';

/** How a class fares with everybody, level by level. */
class ClassFiguresPage extends Page {
  static properties = {slug: {state: true}, stats: {state: true}, edition: {state: true}, complaint: {state: true}};

  open = false;
  /** @type {{slug: string, title: string}[]} */
  classes = [];

  constructor() {
    super();
    this.slug = '';
    /** @type {any} */
    this.stats;
    /** @type {any} */
    this.wishes;
    /** Which version and level. */
    this.edition = '';
    this.complaint = '';
  }

  get heading() {
    return say(this.open ? 'analyst.class' : 'analysts');
  }

  async load(slug) {
    this.open = await mayAnalyse();
    if (!this.open) return;
    this.classes = (await ask('catalog/sequences?limit=100')).items.sort((a, b) => a.title.localeCompare(b.title, language));
    await this.take(slug || this.classes[0].slug);
  }

  async take(slug) {
    [this.stats, this.wishes] = await Promise.all([ask(`session/stats/sequences/${slug}`), ask(`session/stats/sequences/${slug}/wishes`)]);
    this.slug = slug;
    const all = editions(this.stats);
    this.edition = (all.find(each => each.figures !== null) ?? all[0])?.id ?? '';
  }

  choose = async ({target}) => {
    this.complaint = '';
    try {
      await this.take(target.value);
      history.replaceState(null, '', `/analyst/classes/${this.slug}`);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.complaint = say('player.unreachable.short');
      target.value = this.slug;
    }
  };

  render() {
    if (!this.open) return notForYou();
    const all = editions(this.stats);
    const chosen = all.find(each => each.id === this.edition);
    return html`
      <div class="page analyst">
        <h1>${say('analyst.class')}</h1>
        ${halves('classes')}
        ${nameless(this.stats.fewestPeople)}
        <div class="filters">
          <label class="visually-hidden" for="class">${say('analyst.which')}</label>
          <select class="filter" id="class" @change=${this.choose}>${this.classes.map(each => html`<option value=${each.slug} ?selected=${each.slug === this.slug}>${each.title}</option>`)}</select>
          ${all.length ? html`<label class="visually-hidden" for="edition">${say('filter.level')}</label>
            <select class="filter" id="edition" @change=${event => (this.edition = event.target.value)}>${all.map(each => html`
              <option value=${each.id} ?selected=${each.id === this.edition}>${say('analyst.edition', {version: each.version, level: say(`level.${each.level}`)})}</option>`)}</select>` : nothing}
        </div>
        <p role="status" class="complaint">${this.complaint || nothing}</p>
        ${chosen ? this.figures(chosen) : html`<p class="lead">${say('analyst.unbegun')}</p>`}
      </div>`;
  }

  figures({version, level, figures}) {
    if (figures === null) return html`<p class="lead">${say('analyst.few', {n: this.stats.fewestPeople})}</p>`;
    return html`
      <section class="card padded"><h2>${say('analyst.completion')}</h2>
        <dl class="key-figures">
          <div><dt>${say('analyst.finished.rate')}</dt><dd>${completion(figures)}</dd></div>
          <div><dt>${say('analyst.starts')}</dt><dd>${number(figures.starts)}</dd></div>
          <div><dt>${say('analyst.people')}</dt><dd>${number(figures.people)}</dd></div>
          <div><dt>${say('analyst.underway')}</dt><dd>${number(figures.underWay)}</dd></div>
        </dl>
        ${endings(figures)}
      </section>
      <section class="card padded"><h2>${say('analyst.steps')}</h2>${dropOff(figures)}</section>
      ${this.wished(version, level, figures.steps)}
      <section class="card padded"><h2>${say('analyst.held.title')}</h2><p class="soft">${say('analyst.held.text')}</p>
        ${legend([['planned', say('analyst.planned')], ['held-colour', say('analyst.held')]])}${heldTable(figures.held)}</section>`;
  }

  /** What was wished for in this level of this version; nothing where it was begun first between two questions. */
  wished(version, level, steps) {
    const asked = this.wishes.levels.find(each => each.version === version && each.level === level);
    return asked ? html`
      <section class="card padded"><h2>${say('analyst.wishes')}</h2><p class="soft">${say('analyst.wishes.text')}</p>${wishTables(asked.wishes, steps)}</section>` : nothing;
  }
}

customElements.define('class-figures-page', ClassFiguresPage);
