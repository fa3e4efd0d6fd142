package dev.sthira.session.track;

import dev.sthira.session.track.Note.Rung;
import dev.sthira.session.track.Note.Said;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Notes as samples, block by block: no more of it is ever in memory than what sounds at that moment.
final class Mix implements Flac.Source {
    /// What is said begins when a bell has struck, and not with it.
    private static final int BREATHER = Sound.RATE / 4;

    /// What is broken off fades, so that it does not click.
    private static final int FADE = Sound.RATE / 25;

    /// Reads a sentence aloud.
    interface Speech {
        Sound say(String text) throws IOException;
    }

    private final List<Note> notes;
    private final Speech speech;
    private final Map<Sign, Sound> signs = new EnumMap<>(Sign.class);
    private final List<Sounding> sounding = new ArrayList<>();
    private @Nullable Sounding voice;
    private int next;
    private long first;

    /// @param notes in order
    Mix(List<Note> notes, Speech speech) {
        this.notes = notes;
        this.speech = speech;
    }

    /// A sound that began at a sample, and is broken off at another.
    private static final class Sounding {
        private final Sound sound;
        private final long begins;
        private long ends;

        Sounding(Sound sound, long begins) {
            this.sound = sound;
            this.begins = begins;
            this.ends = begins + sound.length();
        }

        void breakOff(long at) {
            ends = Math.min(ends, at + FADE);
        }

        void addTo(int[] block, long first) {
            int from = (int) Math.max(0, begins - first);
            int to = (int) Math.min(block.length, ends - first);
            boolean whole = ends == begins + sound.length();
            for (int i = from; i < to; i++) {
                int sample = sound.at((int) (first + i - begins));
                long left = ends - first - i;
                block[i] += whole || left >= FADE ? sample : (int) (sample * left / FADE);
            }
        }
    }

    /// The sample at an instant.
    static long sampleAt(Duration at) {
        return at.toSeconds() * Sound.RATE + (at.toNanosPart() / 1_000L * Sound.RATE + 500_000) / 1_000_000;
    }

    @Override
    public void next(int[] block) throws IOException {
        Arrays.fill(block, 0);
        while (next < notes.size() && sampleAt(notes.get(next).at()) < first + block.length) {
            begin(notes.get(next++));
        }
        for (Sounding one : sounding) {
            one.addTo(block, first);
        }
        for (int i = 0; i < block.length; i++) {
            block[i] = Math.clamp(block[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        first += block.length;
        sounding.removeIf(one -> one.ends <= first);
    }

    private void begin(Note note) throws IOException {
        long at = sampleAt(note.at());
        switch (note) {
            case Rung rung -> sounding.add(new Sounding(signs.computeIfAbsent(rung.sign(), Sign::sound), at));
            case Said said -> say(said, at + BREATHER);
        }
    }

    private void say(Said said, long at) throws IOException {
        if (voice != null && voice.ends > at) {
            if (said.aside()) {
                return;
            }
            voice.breakOff(at);
        }
        voice = new Sounding(speech.say(said.text()), at);
        sounding.add(voice);
    }
}
