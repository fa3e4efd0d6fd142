import {html, nothing, svg} from 'lit';
import {say} from '../words/words.js';
import {share} from './figures.js';
import {keptBack, legend, number, rate} from './kept.js';
import {named} from './weeks-chart.js';

/** Whether people practise when they are reminded, beside the same hour without, week by week. @param {{weeks: any[]}} effect */
export function remindersTable({weeks}) {
  if (!weeks.length) return html`<p class="soft">${say('analyst.reminders.none')}</p>`;
  return html`
    ${legend([['with', say('analyst.with')], ['without', say('analyst.without')], ['hatched', say('analyst.kept')]])}
    <table class="numbers reminders-table">
      <thead><tr>${['week', 'sent', 'followed', 'with', 'without'].map(each => html`<th scope="col">${say(`analyst.${each}`)}</th>`)}</tr></thead>
      <tbody>${weeks.map(each => html`
        <tr><th scope="row">${named(each.week)}${bars(each.compared)}</th><td>${number(each.sent)}</td><td>${rate(each.followedRate)}</td>${beside(each.compared)}</tr>`)}</tbody>
    </table>`;
}

/** Of the same moments how many were practised at, with a reminder and without; a dash where there are none. */
function beside(compared) {
  if (compared === null) return html`<td>${keptBack()}</td><td>${keptBack()}</td>`;
  const {pairs, followed, practisedWithout} = compared;
  if (!pairs) return html`<td>–</td><td>–</td>`;
  return html`<td>${rate(share(followed, pairs))}</td><td>${rate(share(practisedWithout, pairs))} <small class="soft">${say('analyst.pairs', {n: pairs})}</small></td>`;
}

function bars(compared) {
  const bar = (name, n, y) => svg`<rect class=${name} y=${y} width="${(share(n, compared.pairs) ?? 0) * 100}%" height="8"/>`;
  return compared?.pairs ? html`<svg class="share" height="20" aria-hidden="true">${bar('with', compared.followed, 0)}${bar('without', compared.practisedWithout, 11)}</svg>` : nothing;
}
