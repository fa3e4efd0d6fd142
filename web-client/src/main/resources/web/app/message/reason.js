import {html, nothing} from 'lit';
import {say} from '../words/words.js';

/** What a person did themselves, or can change. */
const PLAIN = new Set([
  'quiet-hours', 'too-many-today', 'all-off', 'turned-off', 'unsubscribed', 'no-address', 'unconfirmed', 'address-refused', 'device-removed', 'practising-now',
  'practised-today', 'skipped-by-you', 'snoozed', 'paused', 'removed', 'changed', 'resumed', 'over',
]);

/** Why a message waits or did not go, as far as that says something to its person. @param {{state: string, reason: string | null}} message */
export function reason({state, reason: word}) {
  if (word === null || !PLAIN.has(word)) return nothing;
  return html`<p><strong>${say(state === 'waiting' || state === 'claimed' ? 'reason.waiting' : `reason.${word}`)}</strong></p>`;
}
