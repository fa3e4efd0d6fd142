import {html} from 'lit';
import {Page} from '../shell/page.js';
import {ask, post} from '../gateway.js';
import {say, count} from '../words/words.js';
import {picture} from '../library/pictures.js';
import {opinions} from '../opinion/opinions.js';
import {scale} from '../feedback/scale.js';
import {begin} from './begin.js';
import './breath-choice.js';
import {addressOf, another, composition, compositionChoice, MINUTES} from './composition.js';
import {leaveOut, poseChoice} from './pose-choice.js';
import {propsChoice} from './props-choice.js';
import {heeded, keep, wishes} from './wishes.js';

const WAIT = 200;
const SEVERITIES = ['mild', 'moderate', 'severe'];
const LEVELS = ['beginner', 'intermediate', 'advanced'];
const PACES = ['slow', 'usual', 'brisk'];
const OFTEN = ['lower-back', 'knees', 'wrists', 'neck', 'shoulders', 'hips'];
const SELDOM = ['upper-back', 'hamstrings', 'ankles', 'elbows', 'abdomen', 'disc-and-sciatica', 'high-blood-pressure', 'low-blood-pressure',
  'heart', 'vertigo', 'glaucoma', 'after-eye-surgery', 'osteoporosis', 'hypermobility', 'hernia', 'reflux', 'postnatal',
  'pregnancy-first-trimester', 'pregnancy-second-trimester', 'pregnancy-third-trimester'];

/** A class made to fit, or put together: wishes on one side, what becomes of the class and why on the other. */
class FitPage extends Page {
  static properties = {wish: {state: true}, picked: {state: true}, plan: {state: true}, complaint: {state: true}, busy: {state: true}, back: {state: true}};

  constructor() {
    super();
    /** @type {number | null} how the back is now, if that is told */
    this.back = null;
    /** @type {import('./pose-choice.js').Picked} */
    this.picked = {always: [], never: []};
    /** @type {Record<string, import('../opinion/opinions.js').Opinion>} */
    this.opinions = {};
  }

  get heading() {
    return `${say(this.wish?.compose ? 'compose.title' : 'fit.title')}: ${this.plan?.sequence.title ?? ''}`;
  }

  /** @param {string} sequence nothing where a class is to be put together */
  async load(sequence, query) {
    const speed = Number(query.get('speed'));
    const what = sequence ? {sequence} : {compose: composition(query), minutes: MINUTES.usual};
    this.wish = {...what, ...wishes(), ...asked(query), ...(speed > 1 ? {rehearsalSpeed: speed} : {})};
    this.opinions = await opinions().catch(() => ({}));
    this.plan = await this.planned(this.wish);
    const faster = this.wish.rehearsalSpeed ?? 1;
    const whole = sequence && this.wish.minutes ? await this.planned({...this.wish, minutes: undefined}) : this.plan;
    const {shortestSeconds, longestSeconds} = whole.length;
    this.shortest = sequence ? Math.max(1, Math.ceil((shortestSeconds * faster) / 60)) : MINUTES.shortest;
    this.longest = sequence ? Math.max(this.shortest, Math.floor((longestSeconds * faster) / 60)) : MINUTES.longest;
  }

  /** The plan that a session would have. */
  planned(wish) {
    return post('catalog/plans', heeded(wish, this.opinions));
  }

  change(changed) {
    this.wish = {...this.wish, ...changed};
    keep(this.wish);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.fit(), WAIT);
  }

  compose(compose) {
    history.replaceState(null, '', addressOf(compose));
    this.change({compose});
  }

  /** @param {import('./pose-choice.js').Picked} picked */
  pick(picked) {
    this.picked = picked;
    this.change({always: picked.always.map(each => each.slug), never: picked.never.map(each => each.slug)});
  }

  async bring(slug) {
    const {name} = await ask(`catalog/poses/${slug}`);
    const {always, never} = this.without(slug);
    this.pick({always: [...always, {slug, name}], never});
  }

  leave({slug, name}) {
    const {always, never} = this.without(slug);
    this.pick({always, never: [...never, {slug, name}]});
  }

  without(slug) {
    return {always: this.picked.always.filter(each => each.slug !== slug), never: this.picked.never.filter(each => each.slug !== slug)};
  }

  async fit() {
    const {wish} = this;
    try {
      const plan = await this.planned(wish);
      if (wish === this.wish) Object.assign(this, {plan, complaint: ''});
    } catch (refused) {
      if (wish === this.wish) this.complaint = refused.message;
    }
  }

  /** @param {boolean} now or once others are there */
  async start(now) {
    this.busy = true;
    try {
      await begin(this.wish, this.back, {start: now});
    } catch (refused) {
      this.complaint = refused.message;
      this.busy = false;
    }
  }

  /** A tap more asks for more care, and the last one for none. */
  mind(concern) {
    const now = SEVERITIES.indexOf(this.severity(concern));
    const others = this.wish.body.filter(each => each.concern !== concern);
    this.change({body: now === 2 ? others : [...others, {concern, severity: SEVERITIES[now + 1]}]});
  }

  severity(concern) {
    return this.wish.body.find(each => each.concern === concern)?.severity;
  }

  render() {
    return html`
      <div class="page fit">
        <form class="wishes" @submit=${event => event.preventDefault()}>
          <p class="eyebrow">${say(this.wish.compose ? 'compose.title' : 'fit.title')}</p>
          <h1>${this.plan.sequence.title}</h1>
          ${this.composition()}
          ${this.minutes()} ${this.level()} ${this.body()}
          <breath-choice value=${this.wish.breathSeconds} @breath=${event => this.change({breathSeconds: event.detail})}></breath-choice>
          ${propsChoice(this.wish.props, props => this.change({props}))}
          ${poseChoice(this.picked, picked => this.pick(picked), slug => void this.bring(slug))}
          ${this.choice('getReadySeconds', [0, 3, 5])} ${this.choice('guidance', [0, 50, 100])}
          <p class="soft small">${say('fit.kept')}</p>
          ${scale({name: 'back', question: say('feedback.now'), ends: 'feedback.back', value: this.back, change: value => (this.back = value)})}
        </form>
        <section class="plan" aria-label=${say('fit.plan')}>${this.outcome()}</section>
        <div class="start-bar">
          ${this.complaint ? html`<p role="alert" class="complaint">${this.complaint}</p>` : ''}
          <button class="button large" ?disabled=${this.busy} @click=${() => void this.start(true)}>
            ${say('start.now', {minutes: count('minutes', this.plannedMinutes)})}</button>
          <button class="quiet button" ?disabled=${this.busy} @click=${() => void this.start(false)}>${say('fit.together')}</button>
        </div>
      </div>`;
  }

  get plannedMinutes() {
    return Math.round((this.plan.length.plannedSeconds * (this.wish.rehearsalSpeed ?? 1)) / 60);
  }

  minutes() {
    const value = this.wish.minutes ?? this.plannedMinutes;
    return html`
      <label class="field"><span>${say('fit.minutes')} <output>${say('min', {n: value})}</output></span>
        <input type="range" name="minutes" min=${this.shortest} max=${this.longest} .value=${String(value)}
          @input=${event => this.change({minutes: Number(event.target.value)})}></label>`;
  }

  level() {
    return html`
      <fieldset class="field"><legend>${say('fit.level')}</legend>
        <div class="segments">${['beginner', 'intermediate', 'advanced'].map(each => html`
          <label><input type="radio" name="level" value=${each} ?checked=${this.wish.level === each}
            @change=${() => this.change({level: each})}><span>${say(`level.${each}`)}</span></label>`)}</div>
      </fieldset>`;
  }

  body() {
    const more = SELDOM.some(each => this.severity(each));
    return html`
      <fieldset class="field"><legend>${say('fit.body')}</legend>
        <p class="soft small" id="mind-hint">${say('fit.body.hint')}</p>
        <div class="chips">${OFTEN.map(each => this.concern(each))}</div>
        <details ?open=${more}><summary>${say('fit.body.more')}</summary>
          <div class="chips">${SELDOM.map(each => this.concern(each))}</div></details>
      </fieldset>`;
  }

  concern(each) {
    const severity = this.severity(each);
    return html`
      <button type="button" class="chip" data-severity=${severity ?? ''} aria-pressed=${Boolean(severity)} aria-describedby="mind-hint"
        @click=${() => this.mind(each)}>${say(`concern.${each}`)}${severity ? html`<small>${say(`severity.${severity}`)}</small>` : ''}</button>`;
  }

  composition() {
    const {compose} = this.wish;
    return compose ? html`${compositionChoice(compose, changed => this.compose(changed))}
      <p class="row"><button type="button" class="quiet button" @click=${() => this.compose(another(compose))}>${say('compose.another')}</button></p>` : '';
  }

  /** One of a few, as a row of buttons. */
  choice(wish, values) {
    return html`
      <fieldset class="field"><legend>${say(`fit.${wish}`)}</legend>
        <div class="segments">${values.map(each => html`
          <label><input type="radio" name=${wish} value=${each} ?checked=${this.wish[wish] === each}
            @change=${() => this.change({[wish]: each})}><span>${say(`fit.${wish}.${each}`)}</span></label>`)}</div>
      </fieldset>`;
  }

  outcome() {
    const mine = this.plan.explanations.filter(each => each.because !== 'teacher' && each.kind !== 'rehearsal');
    const taught = this.plan.explanations.filter(each => each.because === 'teacher');
    return html`
      <h2>${say('fit.reasons')}</h2>
      <div aria-live="polite">
        ${mine.length ? html`<ul class="reasons">${mine.map(each => html`<li data-kind=${each.kind}>${each.text}</li>`)}</ul>`
          : html`<p class="soft">${say('fit.reasons.none')}</p>`}
      </div>
      <h2>${say('fit.plan')}</h2>
      <ol class="strip">${this.plan.segments.map(each => html`
        <li><img src=${picture(each.picture)} alt="" width="120" height="90" loading="lazy">${leaveOut(each, pose => this.leave(pose))}
          <span>${each.pose.name}</span><small>${[each.variation?.name, say(`side.${each.side}`)].filter(Boolean).join(' · ')}</small></li>`)}</ol>
      <details><summary>${say('fit.teacher')}</summary><ul class="reasons">${taught.map(each => html`<li>${each.text}</li>`)}</ul></details>`;
  }
}

/** What a reminder wishes of this class, as its link says it. */
function asked(query) {
  const [level, pace, minutes] = [query.get('level'), query.get('pace'), Number(query.get('minutes'))];
  return {
    ...(LEVELS.includes(level) ? {level} : {}),
    ...(PACES.includes(pace) ? {pace} : {}),
    ...(Number.isInteger(minutes) && minutes > 0 && minutes <= 240 ? {minutes} : {}),
  };
}

customElements.define('fit-page', FitPage);
