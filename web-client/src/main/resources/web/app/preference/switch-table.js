import {html} from 'lit';
import {say} from '../words/words.js';
import {comes, KINDS, WAYS} from './preferences.js';

/**
 * Kinds down, ways across, a switch where a kind can come that way.
 * @param {{preferences: import('./preferences.js').Preferences, turn: (kind: string, way: import('./preferences.js').Way, wanted: boolean) => void}} it
 */
export function switchTable({preferences, turn}) {
  const cell = (kind, way) => (KINDS[kind].includes(way)
    ? html`<td><input type="checkbox" role="switch" aria-label="${say(`preferences.${kind}`)}, ${say(`preferences.${way}`)}" .checked=${comes(preferences, kind, way)}
        @change=${event => turn(kind, way, event.target.checked)}></td>`
    : html`<td><span class="soft" aria-hidden="true">–</span><span class="visually-hidden">${say('preferences.not-so')}</span></td>`);
  return html`
    <table class="switches" aria-labelledby="kinds">
      <thead><tr><th scope="col"><span class="visually-hidden">${say('preferences.kind')}</span></th>${WAYS.map(way => html`<th scope="col">${say(`preferences.${way}`)}</th>`)}</tr></thead>
      <tbody>${Object.keys(KINDS).map(kind => html`
        <tr><th scope="row">${say(`preferences.${kind}`)}<small class="soft">${say(`preferences.${kind}.hint`)}</small></th>${WAYS.map(way => cell(kind, way))}</tr>`)}</tbody>
    </table>`;
}
