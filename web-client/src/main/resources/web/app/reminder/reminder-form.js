import {html} from 'lit';
import {say} from '../words/words.js';
import {DAYS, dayName, inWords} from './rule.js';

/**
 * @param {{reminder: any, classes: any[], busy: boolean, change: (changed: object) => void, save: () => void, leave: () => void}} it
 */
export function reminderForm({reminder, classes, busy, change, save, leave}) {
  const {weekdays, time, sequence, channels} = reminder;
  const turn = (list, each) => (list.includes(each) ? list.filter(other => other !== each) : [...list, each]);
  return html`
    <form class="card padded" @submit=${event => { event.preventDefault(); save(); }}>
      <p class="plain-words" aria-live="polite">${weekdays?.length !== 0 && channels.length ? inWords(reminder) : say('reminder.unclear')}</p>
      <fieldset class="field"><legend>${say('reminder.days.title')}</legend>
        <div class="chips">${DAYS.map(each => html`<button type="button" class="chip" aria-pressed=${Boolean(weekdays?.includes(each))}
          @click=${() => change({weekdays: turn(weekdays ?? [], each)})}>${dayName(each)}</button>`)}</div></fieldset>
      <label class="field"><span>${say('reminder.time')}</span><input class="text" type="time" name="time" required .value=${time} @input=${event => change({time: event.target.value})}></label>
      <label class="field"><span>${say('reminder.class')}</span><select class="text" name="sequence" @change=${event => change({sequence: event.target.value})}>
        ${classes.map(each => html`<option value=${each.slug} ?selected=${each.slug === sequence}>${each.title}</option>`)}</select></label>
      <fieldset class="field"><legend>${say('reminder.how')}</legend>
        <div class="chips">${['push', 'email'].map(each => html`<button type="button" class="chip" aria-pressed=${channels.includes(each)}
          @click=${() => change({channels: turn(channels, each)})}>${say(`channel.${each}`)}</button>`)}</div></fieldset>
      <div class="row"><button class="button" ?disabled=${busy || weekdays?.length === 0 || !channels.length || !time}>${say('reminder.save')}</button>
        <button type="button" class="quiet button" @click=${leave}>${say('reminder.leave')}</button></div>
    </form>`;
}
