import {say} from '../words/words.js';
import {Bells} from './bells.js';
import {cues} from './cues.js';
import {senses} from './senses.js';
import {Voice} from './voice.js';

/** One kind of buzz for each sign, so that one can close the eyes. */
const BUZZ = {start: [220], end: [90, 90, 90], tick: [40], over: [300, 150, 300, 150, 300]};
/** How a sign is written where it cannot be heard. */
const WRITTEN = {start: 'caption.start', end: 'caption.end', over: 'caption.over'};

/** Says, rings and buzzes what a class has to tell, in the ways that are wished for. */
export class Prompter {
  /** @param {string} language of the cues @param {() => void} flash */
  constructor(language, flash) {
    this.voice = new Voice(language);
    this.bells = new Bells();
    this.flash = flash;
    this.senses = senses();
    /** Whether this person's screens keep silent, since another one's speak for all who practise together. */
    this.muted = false;
    /** What a track says and rings instead. */
    this.instead = {voice: false, bell: false};
    /** What was last said and rung, to be read. */
    this.caption = '';
    /** @type {import('../live/playhead.js').View | null} */
    this.last = null;
  }

  /** @param {import('../live/playhead.js').View} view */
  look(view) {
    for (const cue of cues(this.last, view)) this.give(cue);
    this.last = view;
  }

  /** @param {import('./cues.js').Cue} cue */
  give({sign, say: parts = [], aside}) {
    const {voice, voiceName, voiceVolume, bell, bellVolume, vibration, flash} = this.senses;
    const text = parts.map(worded).filter(Boolean).join(' ');
    const aloud = !this.muted;
    const {instead} = this;
    if (sign && bell && aloud && !instead.bell) this.bells.ring(sign, bellVolume);
    if (sign && vibration && aloud && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(BUZZ[sign]);
    if (sign && sign !== 'tick' && flash) this.flash();
    if (voice && aloud && !instead.voice) this.voice.say(text, {volume: voiceVolume, name: voiceName, aside});
    const written = [sign && WRITTEN[sign] ? say(WRITTEN[sign]) : '', text].filter(Boolean).join(' ');
    if (written) this.caption = written;
  }

  close() {
    this.voice.hush();
    this.bells.close();
  }
}

function worded(part) {
  if ('text' in part) return part.text;
  const {side, ...gaps} = part.gaps ?? {};
  return say(part.key, {...gaps, side: side ? say(String(side)) : ''}).replace(/\s+[.]/g, '.').replace(/[.]{2,}/g, '.');
}
