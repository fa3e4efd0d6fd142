import {html, nothing} from 'lit';
import {locale, say} from '../words/words.js';

/** @typedef {import('./entry.js').EntryForm} EntryForm */

/**
 * @param {{entry: EntryForm, classes: Record<string, string>, wrong: Record<string, string>, overlaps: string, complaint: string, busy: boolean,
 *   change: (changed: Partial<EntryForm>) => void, save: () => void, leave: () => void}} it wrong is what is amiss with each field, overlaps the practice in the way
 */
export function entryForm({entry, classes, wrong, overlaps, complaint, busy, change, save, leave}) {
  const field = (name, label, extra) => html`
    <label class="field"><span>${label}</span><input class="text" name=${name} .value=${entry[name]} type=${extra.type} min=${extra.min ?? nothing} max=${extra.max ?? nothing} maxlength=${extra.longest ?? nothing}
      inputmode=${extra.type === 'number' ? 'numeric' : nothing} aria-invalid=${extra.field in wrong} aria-describedby="${extra.field}-wrong" @input=${event => change({[name]: event.target.value})}></label>`;
  const amiss = name => html`<small class="complaint" id="${name}-wrong">${wrong[name] ?? nothing}${name === 'startedAt' && overlaps ? html` <a href="/after/${overlaps}">${say('entry.overlaps.look')}</a>` : nothing}</small>`;
  return html`
    <form class="card padded entry-form" novalidate aria-label=${say(entry.id ? 'entry.change' : 'entry.add')} @submit=${event => { event.preventDefault(); save(); }}>
      <label class="field"><span>${say('entry.sequence')}</span><select class="text" name="sequence" aria-invalid=${'sequence' in wrong} aria-describedby="sequence-wrong" @change=${event => change({sequence: event.target.value})}>
        <option value="" ?selected=${entry.sequence === ''}>${say('entry.own')}</option>
        ${named(classes, entry.sequence).map(([slug, title]) => html`<option value=${slug} ?selected=${slug === entry.sequence}>${title}</option>`)}</select>${amiss('sequence')}</label>
      <div>${field('title', say(entry.sequence ? 'entry.title.optional' : 'entry.title'), {type: 'text', longest: 100, field: 'title'})}${amiss('title')}</div>
      <div class="entry-when">
        ${field('date', say('entry.date'), {type: 'date', field: 'startedAt'})} ${field('time', say('entry.time'), {type: 'time', field: 'startedAt'})}
        ${field('minutes', say('entry.minutes'), {type: 'number', min: 1, max: 600, field: 'minutes'})}</div>
      ${amiss('startedAt')} ${amiss('minutes')}
      ${complaint ? html`<p role="alert" class="complaint">${complaint}</p>` : nothing}
      <div class="row"><button class="button" ?disabled=${busy}>${say('reminder.save')}</button>
        <button type="button" class="quiet button" @click=${leave}>${say('reminder.leave')}</button></div>
    </form>`;
}

/** Every class, and the one that was entered even if it is gone since. */
function named(classes, sequence) {
  const all = sequence && !(sequence in classes) ? {...classes, [sequence]: sequence} : classes;
  return Object.entries(all).sort((a, b) => a[1].localeCompare(b[1], locale));
}
