import {html, nothing} from 'lit';
import {DAYS, dayName} from '../reminder/rule.js';
import {say} from '../words/words.js';

/** @typedef {{weekday: string, time: string}} Digest */

/** When a mail about a week comes unless another time is chosen. @type {Digest} */
export const SUNDAY = {weekday: 'sunday', time: '18:00'};

/**
 * Whether a mail tells of each week, and when.
 * @param {{digest: Digest | null, last: Digest, change: (digest: Digest | null) => void}} it `last` is what it was before it was turned off
 */
export function weekChoice({digest, last, change}) {
  const take = event => {
    if (event.target.value) change({.../** @type {Digest} */ (digest), time: event.target.value});
    else event.target.value = digest?.time;
  };
  return html`
    <label class="switch"><span>${say('preferences.week.on')}</span>
      <input type="checkbox" role="switch" name="week" .checked=${digest !== null} @change=${event => change(event.target.checked ? last : null)}></label>
    <p class="soft">${say('preferences.week.hint')}</p>
    ${digest === null ? nothing : html`
      <div class="hours">
        <label class="field"><span>${say('preferences.week.day')}</span><select class="text" name="weekday" @change=${event => change({...digest, weekday: event.target.value})}>
          ${DAYS.map(each => html`<option value=${each} ?selected=${each === digest.weekday}>${dayName(each)}</option>`)}</select></label>
        <label class="field"><span>${say('preferences.week.time')}</span><input class="text" type="time" name="week-time" .value=${digest.time} @change=${take}></label>
      </div>`}`;
}
