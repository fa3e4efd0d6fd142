import {html, nothing} from 'lit';
import {Page} from '../shell/page.js';
import {count, say} from '../words/words.js';
import {back, eased, untold, withBack} from './feedback.js';
import {scale} from './scale.js';
import {keep, tell} from './telling.js';

const WAIT = 700;
const LONGEST = 2000;

/** How a practice was. Every answer is sent by itself as soon as it is given. */
class FeedbackForm extends Page {
  static properties = {practice: {type: String}, given: {attribute: false}, feedback: {state: true}, state: {state: true}};

  constructor() {
    super();
    this.practice = '';
    /** What was told before this page was opened. */
    this.given = untold;
    this.feedback = untold;
    /** @type {'' | 'saved' | 'kept' | 'refused'} what became of the last answer */
    this.state = '';
    this.pending = 0;
    /** @type {Promise<void>} one after the other, so that the last word stays the last */
    this.sending = Promise.resolve();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('pagehide', this.leave);
    addEventListener('told', this.hear);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.leave);
    removeEventListener('told', this.hear);
    if (this.pending) this.send();
  }

  willUpdate(changed) {
    if (changed.has('given')) this.feedback = this.given;
  }

  /** What was kept has got through. */
  hear = event => {
    if (event.detail === this.practice && this.state === 'kept') this.state = 'saved';
  };

  /** The browser may be gone before an answer is sent; then it goes the next time. */
  leave = () => {
    if (this.pending) keep(this.practice, this.feedback);
  };

  change(feedback) {
    this.feedback = feedback;
    this.state = '';
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.send(), WAIT);
  }

  send() {
    clearTimeout(this.pending);
    this.pending = 0;
    const {practice, feedback} = this;
    this.sending = this.sending.then(async () => {
      this.state = await tell(practice, feedback).catch(() => /** @type {const} */ ('refused'));
    });
  }

  render() {
    const {feedback} = this;
    const {before, after} = back(feedback);
    const of = (when, value) => scale({
      name: when, question: say(`feedback.${when}`), ends: 'feedback.back', value, change: told => this.change(withBack(feedback, {[when]: told})),
    });
    return html`
      <form class="card padded feedback" aria-labelledby="feedback" @submit=${event => event.preventDefault()}>
        <div><h2 id="feedback">${say('feedback')}</h2><p class="soft small">${say('feedback.text')}</p></div>
        ${of('before', before)} ${of('after', after)}
        <p class="plain-words" aria-live="polite">${change(eased(feedback))}</p>
        ${scale({name: 'effort', question: say('feedback.effort'), ends: 'feedback.effort', value: feedback.effort, change: effort => this.change({...feedback, effort})})}
        <label class="field"><span>${say('feedback.note')}</span>
          <textarea class="text" name="note" rows="3" maxlength=${LONGEST} .value=${feedback.note ?? ''}
            aria-invalid=${this.state === 'refused'} aria-describedby="feedback-state" @input=${event => this.change({...feedback, note: event.target.value})}></textarea></label>
        <p class=${this.state === 'refused' ? 'complaint' : 'told'} id="feedback-state" role="status">${this.state ? say(`feedback.${this.state}`) : nothing}</p>
      </form>`;
  }
}

/** @param {number | null} steps */
function change(steps) {
  if (steps === null) return nothing;
  if (steps === 0) return say('feedback.same');
  return steps > 0 ? count('feedback.better', steps) : say('feedback.worse');
}

customElements.define('feedback-form', FeedbackForm);
