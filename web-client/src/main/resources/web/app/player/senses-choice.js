import {html, nothing} from 'lit';
import {say} from '../words/words.js';

/**
 * What is heard, seen and felt, to choose from.
 * @param {import('./senses.js').Senses} senses
 * @param {SpeechSynthesisVoice[]} voices
 * @param {(changed: Partial<import('./senses.js').Senses>) => void} change
 * @param {(sense: 'voice' | 'bell') => void} sample
 */
export function sensesChoice(senses, voices, change, sample) {
  return html`
    <div class="senses">
      ${toggle('voice', senses, change)}
      ${senses.voice ? html`${volume('voiceVolume', 'senses.voice.volume', senses, change, () => sample('voice'))} ${voice(senses, voices, change, sample)}` : nothing}
      ${toggle('bell', senses, change)}
      ${senses.bell ? volume('bellVolume', 'senses.bell.volume', senses, change, () => sample('bell')) : nothing}
      ${toggle('track', senses, change)}
      ${senses.track ? html`<p class="soft small">${say('senses.track.why')}</p>` : nothing}
      ${'vibrate' in navigator ? toggle('vibration', senses, change) : nothing}
      ${toggle('captions', senses, change)} ${toggle('flash', senses, change)} ${toggle('keys', senses, change)}
      ${senses.keys ? html`<p class="soft small keys">${say('senses.keys.list')}</p>` : nothing}
    </div>`;
}

const toggle = (name, senses, change) => html`
  <label class="switch"><span>${say(`senses.${name}`)}</span>
    <input type="checkbox" role="switch" name=${name} .checked=${senses[name]} @change=${event => change({[name]: event.target.checked})}></label>`;

const volume = (name, label, senses, change, sample) => html`
  <label class="volume"><span class="soft">${say(label)}</span>
    <input type="range" min="0" max="1" step="0.05" .value=${String(senses[name])}
      @input=${event => change({[name]: Number(event.target.value)})} @change=${sample}></label>`;

function voice(senses, voices, change, sample) {
  if (voices.length === 0) return html`<p class="soft small">${say('senses.voice.none')}</p>`;
  return html`
    <label class="volume"><span class="soft">${say('senses.voice.which')}</span>
      <select @change=${event => { change({voiceName: event.target.value}); sample('voice'); }}>
        ${voices.map(each => html`<option value=${each.name} ?selected=${each.name === senses.voiceName}>${each.name}</option>`)}
      </select></label>`;
}
