import {html, svg} from 'lit';
import {locale, say} from '../words/words.js';

const seconds = new Intl.NumberFormat(locale, {maximumFractionDigits: 0});

/** What was held of what was planned: the middle half of practices as a stroke, the one in the middle as a mark. @param {any[]} held */
export function heldTable(held) {
  if (!held.length) return html`<p class="soft">${say('analyst.held.none')}</p>`;
  const most = Math.max(...held.flatMap(each => [each.planned.upper, each.held.upper]), 1);
  return html`
    <table class="numbers held-table">
      <thead><tr><th scope="col">${say('analyst.pose')}</th><th scope="col">${say('analyst.held')}</th><th scope="col">${say('analyst.planned')}</th></tr></thead>
      <tbody>${held.map(each => html`
        <tr><th scope="row">${each.name} <small class="soft">${say(`side.${each.side}`)}</small>${strokes(each, most)}</th><td>${spell(each.held)}</td><td>${spell(each.planned)}</td></tr>`)}</tbody>
    </table>`;
}

const spell = ({lower, median, upper}) => html`${say('analyst.seconds', {n: seconds.format(median)})}<span class="visually-hidden">, ${say('analyst.half', {from: seconds.format(lower), to: seconds.format(upper)})}</span>`;

function strokes({held, planned}, most) {
  const at = n => `${2 + (n / most) * 96}%`;
  const stroke = (name, {lower, median, upper}, y) => svg`<line class=${name} x1=${at(lower)} x2=${at(upper)} y1=${y} y2=${y}/><circle class=${name} cx=${at(median)} cy=${y} r="5"/>`;
  return html`<svg class="strokes" height="30" aria-hidden="true">${stroke('planned', planned, 8)}${stroke('held', held, 22)}</svg>`;
}
