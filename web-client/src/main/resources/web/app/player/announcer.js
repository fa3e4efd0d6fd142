import {say} from '../words/words.js';

const MARKS = [10, 3];

/** What a screen reader hears, once and in order: each pose with its side and length, a pause, and the last seconds. */
export class Announcer {
  text = '';
  pose = '';
  mark = 0;

  /** @param {import('../live/playhead.js').View} view */
  hear({state, phase, segment, left}) {
    const pose = `${state} ${segment?.index} ${phase}`;
    if (pose !== this.pose) {
      this.pose = pose;
      this.mark = left / 1000;
      if (state === 'paused') this.text = say('player.paused');
      else if (segment && phase === 'pose') {
        this.text = say('player.said', {pose: segment.pose.name, side: say(`side.${segment.side}`), seconds: Math.round(segment.seconds)}).replace(/\s+/g, ' ');
      }
    } else if (state === 'running' && phase === 'pose') {
      const passed = MARKS.find(each => left / 1000 <= each && this.mark > each);
      if (passed) this.text = say('player.in', {n: passed});
      this.mark = left / 1000;
    }
  }
}
