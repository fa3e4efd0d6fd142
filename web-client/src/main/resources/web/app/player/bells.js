// Bells made of what a bell is made of, so that nothing has to be loaded and they ring without a network.

/** Partials of a small bowl: how high above the ground tone, how loud, and for how many seconds. */
const BOWL = [[1, 1, 3.2], [2.01, 0.5, 2.2], [2.78, 0.35, 1.4], [5.42, 0.12, 0.5]];
const TICK = [[1, 0.5, 0.09], [2, 0.2, 0.05]];

/** @type {Record<string, {tone: number, partials: number[][], at: number[]}>} */
const SIGNS = {
  start: {tone: 523, partials: BOWL, at: [0]},
  end: {tone: 392, partials: BOWL, at: [0]},
  tick: {tone: 988, partials: TICK, at: [0]},
  over: {tone: 330, partials: BOWL, at: [0, 1.4, 2.8]},
};

export class Bells {
  /** Browsers let a page be heard once somebody has touched it. */
  open() {
    if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
    this.context ??= new AudioContext();
    if (this.context.state === 'suspended') void this.context.resume().catch(() => {});
  }

  /** Whether nothing is heard until somebody touches the page. */
  get mute() {
    return this.context?.state !== 'running';
  }

  /** @param {string} sign @param {number} volume from 0 to 1 */
  ring(sign, volume) {
    if (this.mute || !this.context) return;
    const {tone, partials, at} = SIGNS[sign];
    for (const later of at) {
      for (const [height, loud, seconds] of partials) this.sound(tone * height, loud * volume * 0.4, later, seconds);
    }
  }

  sound(frequency, loud, later, seconds) {
    const {context} = this;
    const begins = context.currentTime + later;
    const gain = new GainNode(context, {gain: 0});
    gain.gain.setValueAtTime(0, begins);
    gain.gain.linearRampToValueAtTime(loud, begins + 0.006);
    gain.gain.exponentialRampToValueAtTime(0.0001, begins + seconds);
    const oscillator = new OscillatorNode(context, {frequency});
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begins);
    oscillator.stop(begins + seconds);
  }

  close() {
    void this.context?.close().catch(() => {});
    this.context = undefined;
  }
}
