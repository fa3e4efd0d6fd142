import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {say} from '../words/words.js';
import {halves, mayAnalyse, nameless, notForYou} from './analyst-view.js';
import {hoursTable} from './hours-table.js';
import {remindersTable} from './reminders-table.js';
import {retentionTable} from './retention-table.js';
import {weeksChart} from './weeks-chart.js';

/** Who practises, who comes back, when, and whether reminders are followed, over everybody. */
class AnalystPage extends Page {
  open = false;
  /** @type {any} */
  figures;

  get heading() {
    return say(this.open ? 'analyst' : 'analysts');
  }

  async load() {
    this.open = await mayAnalyse();
    if (!this.open) return;
    const [weeks, retention, hours, reminders] = await Promise.all(['session/stats/weeks', 'session/stats/retention', 'session/stats/hours', 'notification/stats/reminders'].map(each => ask(each)));
    this.figures = {weeks, retention, hours, reminders};
  }

  render() {
    if (!this.open) return notForYou();
    const {weeks, retention, hours, reminders} = this.figures;
    return html`
      <div class="page analyst">
        <h1>${say('analyst')}</h1>
        ${halves('people')}
        ${nameless(weeks.fewestPeople)}
        <section class="card padded"><h2>${say('analyst.weeks')}</h2>${weeksChart(weeks)}</section>
        <section class="card padded"><h2>${say('analyst.retention')}</h2><p class="soft">${say('analyst.retention.text')}</p>${retentionTable(retention)}</section>
        <section class="card padded"><h2>${say('analyst.hours')}</h2><p class="soft">${say('analyst.hours.text')}</p>${hoursTable(hours)}</section>
        <section class="card padded"><h2>${say('analyst.reminders')}</h2><p class="soft">${say('analyst.reminders.text', {n: reminders.withinMinutes})}</p>${remindersTable(reminders)}</section>
      </div>`;
  }
}

customElements.define('analyst-page', AnalystPage);
