/** The browser's own voice; none at all is fine too, since everything that is said can be read. */
export class Voice {
  /** @param {string} language tag of the language that the cues are in */
  constructor(language) {
    this.language = language;
    this.speech = globalThis.speechSynthesis;
  }

  /** The voices that speak the language, those of this device first. @returns {SpeechSynthesisVoice[]} */
  get choice() {
    return (this.speech?.getVoices() ?? []).filter(each => each.lang.toLowerCase().startsWith(this.language))
      .sort((a, b) => Number(b.localService) - Number(a.localService));
  }

  /**
   * @param {string} text
   * @param {{volume: number, name: string, aside?: boolean}} how what is said aside gives way to what is being said
   */
  say(text, {volume, name, aside = false}) {
    if (!this.speech || !text.trim() || (aside && (this.speech.speaking || this.speech.pending))) return;
    if (!aside) this.speech.cancel();
    const said = new SpeechSynthesisUtterance(text);
    const voice = this.choice.find(each => each.name === name) ?? this.choice[0];
    if (voice) said.voice = voice;
    Object.assign(said, {lang: voice?.lang ?? this.language, volume, rate: 0.95});
    this.speech.speak(said);
  }

  hush() {
    this.speech?.cancel();
  }
}
