import {html, nothing, svg} from 'lit';
import {say} from '../words/words.js';
import {known} from './figures.js';
import {legend, number} from './kept.js';

/** Where a class is left, step by step. @param {any} figures of one level */
export function dropOff({steps, endedElsewhere, abandonedElsewhere, worst}) {
  const most = Math.max(1, ...steps.map(each => stops(each) ?? 0));
  const lost = steps.find(each => each.block === worst?.block && each.step === worst?.step);
  return html`
    ${lost ? html`<p class="lead">${say(`analyst.worst.${worst.cause}`, {pose: lost.pose.name, n: worst.times})}</p>` : nothing}
    ${legend([['ended', say('analyst.ended')], ['abandoned', say('analyst.abandoned')], ['hatched', say('analyst.kept')]])}
    <table class="numbers steps-table">
      <thead><tr><th scope="col">${say('analyst.step')}</th><th scope="col">${say('analyst.left')}</th><th scope="col">${say('analyst.skips')}</th><th scope="col">${say('analyst.repeats')}</th></tr></thead>
      <tbody>${steps.map(each => html`
        <tr data-worst=${each === lost || nothing}><th scope="row">${each.pose.name} <small class="soft">${each.block}.${each.step}</small>${bar(each, most)}</th>
          <td>${stopped(each)}</td><td>${number(each.skips)}</td><td>${number(each.repeats)}</td></tr>`)}</tbody>
    </table>
    ${known([endedElsewhere, abandonedElsewhere]) ? html`<p class="soft">${say('analyst.elsewhere', {n: known([endedElsewhere, abandonedElsewhere])})}</p>` : nothing}`;
}

/** How many stopped there; null where a part of them is kept back. */
const stops = ({ended, abandoned}) => (ended === null || abandoned === null ? null : ended + abandoned);

/** Ended, then abandoned. */
function bar(step, most) {
  const {ended, abandoned} = step;
  const piece = (name, n, x) => (n ? svg`<rect class=${name} x="${(x / most) * 100}%" width="${(n / most) * 100}%" height="100%"/>` : nothing);
  return html`<svg class="share" height="10" aria-hidden="true">${stops(step) === null ? nothing : [piece('ended', ended, 0), piece('abandoned', abandoned, ended)]}</svg>`;
}

/** Both together where both are told, and each by itself for whoever does not see the bar. */
function stopped(step) {
  return html`<span aria-hidden="true">${number(stops(step))}</span>
    <span class="visually-hidden">${say('analyst.ended')}: ${number(step.ended)}, ${say('analyst.abandoned')}: ${number(step.abandoned)}</span>`;
}
