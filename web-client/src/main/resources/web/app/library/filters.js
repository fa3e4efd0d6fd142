import {html} from 'lit';
import {locale, say} from '../words/words.js';

/**
 * What a list can be narrowed by, each with how many are left then.
 * @param {{name: string, word: string, facets: Record<string, number>, value: string, change: (value: string) => void}} it word is
 *   what its texts begin with
 */
export function filter({name, word, facets, value, change}) {
  const label = ([slug, n]) => `${say(`${word}.${slug}`)} (${n.toLocaleString(locale)})`;
  const entries = Object.entries(facets ?? {}).filter(([slug, n]) => n > 0 || slug === value);
  const sorted = word === 'level' ? entries : entries.sort((a, b) => label(a).localeCompare(label(b), locale));
  return html`
    <select class="filter" aria-label=${say(`filter.${name}`)} data-on=${value !== ''} @change=${event => change(event.target.value)}>
      <option value="">${say(`filter.${name}`)}</option>
      ${sorted.map(each => html`<option value=${each[0]} ?selected=${each[0] === value}>${label(each)}</option>`)}
    </select>`;
}

/** The address of a filtered list. @param {string} list @param {Record<string, string>} chosen */
export function filtered(list, chosen) {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  return `${list}?limit=100&${query}`;
}
