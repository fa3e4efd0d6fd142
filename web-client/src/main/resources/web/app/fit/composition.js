// A class that is put together: for what, for which parts, and which one of many.
import {html} from 'lit';
import {say} from '../words/words.js';

export const INTENTS = ['unwind', 'stretch', 'strengthen', 'mobilise', 'balance', 'energise', 'warm-up', 'restore', 'recover', 'sleep', 'prenatal'];
export const AREAS = ['lower-back', 'upper-back', 'neck', 'shoulders', 'chest', 'side-body', 'core', 'hips', 'buttocks', 'hamstrings', 'front-thighs', 'ankles'];
export const MINUTES = {usual: 20, shortest: 5, longest: 90};
const MOST = 6;
const SEEDS = 1_000_000;

/** @typedef {{intent: string, focus: string[], seed: number}} Composition */

/** As an address says it. @param {URLSearchParams} query @returns {Composition} */
export function composition(query) {
  const intent = query.get('intent') ?? '';
  const seed = Number(query.get('seed'));
  return {
    intent: INTENTS.includes(intent) ? intent : INTENTS[0],
    focus: (query.get('focus') ?? '').split(',').filter(each => AREAS.includes(each)).slice(0, MOST),
    seed: Number.isInteger(seed) ? Math.abs(seed) % SEEDS : 0,
  };
}

/** @param {Composition} composition */
export function addressOf({intent, focus, seed}) {
  return `/compose?${new URLSearchParams({intent, ...(focus.length ? {focus: focus.join()} : {}), seed: String(seed)})}`;
}

/** Another class for the same. @param {Composition} composition @returns {Composition} */
export const another = composition => ({...composition, seed: (composition.seed + 1) % SEEDS});

/** @param {Composition} composition @param {(composition: Composition) => void} change */
export function compositionChoice(composition, change) {
  const {intent, focus} = composition;
  const turn = each => (focus.includes(each) ? focus.filter(other => other !== each) : [...focus, each]);
  return html`
    <fieldset class="field"><legend>${say('compose.intent')}</legend>
      <div class="chips">${INTENTS.map(each => html`
        <button type="button" class="chip" aria-pressed=${each === intent} @click=${() => change({...composition, intent: each})}>${say(`intent.${each}`)}</button>`)}</div>
    </fieldset>
    <fieldset class="field"><legend>${say('compose.focus')}</legend>
      <div class="chips">${AREAS.map(each => html`
        <button type="button" class="chip" aria-pressed=${focus.includes(each)} ?disabled=${focus.length === MOST && !focus.includes(each)}
          @click=${() => change({...composition, focus: turn(each)})}>${say(`area.${each}`)}</button>`)}</div>
    </fieldset>`;
}
