import {html, nothing, svg} from 'lit';
import {Page} from '../shell/page.js';
import {ask, Refused} from '../gateway.js';
import {language, say} from '../words/words.js';
import {halves, mayAnalyse, nameless, notForYou} from './analyst-view.js';
import {dropOff} from './drop-off.js';
import {editions} from './figures.js';
import {heldTable} from './held-table.js';
import {legend, number, rate} from './kept.js';

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
    this.stats = await ask(`session/stats/sequences/${slug}`);
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

  figures({figures}) {
    if (figures === null) return html`<p class="lead">${say('analyst.few', {n: this.stats.fewestPeople})}</p>`;
    return html`
      <section class="card padded"><h2>${say('analyst.completion')}</h2>
        <dl class="key-figures">
          <div><dt>${say('analyst.finished.rate')}</dt><dd>${figures.completionRate === null && !over(figures) ? '–' : rate(figures.completionRate)}</dd></div>
          <div><dt>${say('analyst.starts')}</dt><dd>${number(figures.starts)}</dd></div>
          <div><dt>${say('analyst.people')}</dt><dd>${number(figures.people)}</dd></div>
          <div><dt>${say('analyst.underway')}</dt><dd>${number(figures.underWay)}</dd></div>
        </dl>
        ${endings(figures)}
      </section>
      <section class="card padded"><h2>${say('analyst.steps')}</h2>${dropOff(figures)}</section>
      <section class="card padded"><h2>${say('analyst.held.title')}</h2><p class="soft">${say('analyst.held.text')}</p>
        ${legend([['planned', say('analyst.planned')], ['held-colour', say('analyst.held')]])}${heldTable(figures.held)}</section>`;
  }
}

const ENDINGS = ['finished', 'ended', 'abandoned'];

/** Whether any may be over: what is kept back may. */
const over = figures => ENDINGS.some(each => figures[each] !== 0);

/** How practices ended, as one bar where all is known, and in numbers. */
function endings(figures) {
  const all = ENDINGS.map(each => figures[each]);
  const sum = all.includes(null) ? 0 : all.reduce((a, b) => a + b, 0);
  let x = 0;
  const piece = (name, n) => {
    x += n;
    return n ? svg`<rect class=${name} x="${((x - n) / sum) * 100}%" width="${(n / sum) * 100}%" height="100%"/>` : nothing;
  };
  return html`
    ${sum ? html`<svg class="share" height="24" aria-hidden="true">${ENDINGS.map(each => piece(each, figures[each]))}</svg>` : nothing}
    <ul class="legend">${ENDINGS.map(each => html`<li><i class=${each}></i>${say(`analyst.${each}`)}: <strong>${number(figures[each])}</strong></li>`)}</ul>`;
}

customElements.define('class-figures-page', ClassFiguresPage);
