import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {say} from '../words/words.js';
import {charts, drawn} from './charts.js';
import './habit-choice.js';
import {allPractices} from './practice-list.js';
import {classTitles} from './titles.js';
import {week} from './week.js';
import {figure} from './zone.js';

/** What somebody has practised so far, and what it adds up to. */
class PracticePage extends Page {
  static properties = {figures: {state: true}};

  /** @type {any} the first page of practices */
  first;
  /** @type {any} */
  habits;
  /** @type {Record<string, string>} */
  classes = {};

  constructor() {
    super();
    /** @type {{goal: any, streak: any, drawings: import('./charts.js').Chart[]}} there once it is loaded */
    this.figures;
  }

  get heading() {
    return say('practice.title');
  }

  async load() {
    [this.first, this.habits, this.classes] = await Promise.all([allPractices(), ask('session/me/habits'), classTitles(), this.refresh()]);
  }

  /** The year that it is for this person. */
  get year() {
    return this.figures.goal.today.slice(0, 4);
  }

  async refresh() {
    const [goal, streak, drawings] = await Promise.all([ask(figure('goal')), ask(figure('streak')), charts()]);
    this.figures = {goal, streak, drawings};
  }

  /** Without an answer the figures stay as they were. */
  renew() {
    void this.refresh().catch(() => {});
  }

  render() {
    return html`
      <div class="page practice">
        <h1>${say('practice.title')}</h1>
        <div class="practice-week">${week(this.figures)}
          <div><habit-choice .given=${this.habits} @settled=${this.renew}></habit-choice>
            <p><a class="quiet button" href="/year/${this.year}">${say('year.title', {year: this.year})}</a></p></div></div>
        <div class="charts">${this.figures.drawings.map(drawn)}</div>
        <practice-list .classes=${this.classes} .first=${this.first} @practised=${this.renew}></practice-list>
      </div>`;
  }
}

customElements.define('practice-page', PracticePage);
