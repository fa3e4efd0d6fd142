import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask} from '../gateway.js';
import {say} from '../words/words.js';
import {halves, mayAnalyse, nameless, notForYou} from './analyst-view.js';
import {hoursTable} from './hours-table.js';
import {retentionTable} from './retention-table.js';
import {weeksChart} from './weeks-chart.js';

/** Who practises, who comes back and when, over everybody. */
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
    const [weeks, retention, hours] = await Promise.all([ask('session/stats/weeks'), ask('session/stats/retention'), ask('session/stats/hours')]);
    this.figures = {weeks, retention, hours};
  }

  render() {
    if (!this.open) return notForYou();
    const {weeks, retention, hours} = this.figures;
    return html`
      <div class="page analyst">
        <h1>${say('analyst')}</h1>
        ${halves('people')}
        ${nameless(weeks.fewestPeople)}
        <section class="card padded"><h2>${say('analyst.weeks')}</h2>${weeksChart(weeks)}</section>
        <section class="card padded"><h2>${say('analyst.retention')}</h2><p class="soft">${say('analyst.retention.text')}</p>${retentionTable(retention)}</section>
        <section class="card padded"><h2>${say('analyst.hours')}</h2><p class="soft">${say('analyst.hours.text')}</p>${hoursTable(hours)}</section>
      </div>`;
  }
}

customElements.define('analyst-page', AnalystPage);
