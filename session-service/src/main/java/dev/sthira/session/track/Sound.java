package dev.sthira.session.track;

/// A stretch of audio: one channel, 16 bits a sample, [#RATE] samples a second.
final class Sound {
    static final int RATE = 22_050;
    static final Sound NONE = new Sound(new short[0]);

    private final short[] samples;

    /// @param samples are not copied: whoever made them lets go of them
    Sound(short[] samples) {
        this.samples = samples;
    }

    int length() {
        return samples.length;
    }

    short at(int index) {
        return samples[index];
    }
}
