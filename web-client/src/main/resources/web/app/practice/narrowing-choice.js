import {html} from 'lit';
import {locale, say} from '../words/words.js';
import {PERIODS} from './narrowing.js';

/** @typedef {import('./narrowing.js').Narrowing} Narrowing */

/**
 * What practices can be narrowed by.
 * @param {{chosen: Narrowing, classes: Record<string, string>, narrow: (by: Partial<Narrowing>) => void}} it classes are titles by slugs
 */
export function narrowingChoice({chosen, classes, narrow}) {
  const titles = Object.entries(classes).sort((a, b) => a[1].localeCompare(b[1], locale));
  const choice = (name, values) => html`
    <select class="filter" aria-label=${say(`practice.by.${name}`)} data-on=${chosen[name] !== ''} @change=${event => narrow({[name]: event.target.value})}>
      <option value="">${say(`practice.by.${name}`)}</option>${values.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen[name]}>${text}</option>`)}</select>`;
  return html`
    <div class="filters"><div class="chips" role="group" aria-label=${say('practice.by.kind')}>${/** @type {const} */ (['', 'session', 'entry']).map(each => html`
      <button class="chip" aria-pressed=${chosen.kind === each} @click=${() => narrow({kind: each})}>${say(`practice.kind.${each || 'all'}`)}</button>`)}</div>
      ${choice('sequence', titles)} ${choice('period', PERIODS.map(each => [each, say(`practice.period.${each}`)]))}</div>`;
}
