/// A class as one piece of audio: bells, ticks, silence and, where a synthesiser is installed, a voice, at the instants
/// of the plan.
///
/// What sounds when is pure ([Notes]), as is how it sounds ([Sign]) and how it is written ([Flac]). Knows where a
/// session
/// stands, and nothing of who follows it.
@NullMarked
package dev.sthira.session.track;

import org.jspecify.annotations.NullMarked;
