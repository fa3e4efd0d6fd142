package dev.sthira.session.track;

import java.util.List;

/// What is struck: a small bowl, or a tick. They sound as the web client's own (`player/bells.js`), made of what a bell
/// is made of.
enum Sign {
    START(523, Sign.BOWL, 1),
    END(392, Sign.BOWL, 1),
    TICK(988, Sign.TOCK, 1),
    OVER(330, Sign.BOWL, 3);

    /// How long after each other the bowl is struck, where it is struck several times.
    static final double APART = 1.4;

    private static final double LOUDNESS = 0.4 * Short.MAX_VALUE;
    private static final double RISE = 0.006;
    private static final double SILENT = 0.0001;

    /// A tone of it.
    ///
    /// @param height  above the ground tone, as a factor
    /// @param loud    from 0 to 1
    /// @param seconds until it has died away
    private record Partial(double height, double loud, double seconds) {

        /// From nothing to its full loudness at once, and then fading for as long as it lasts.
        double at(double second, double tone) {
            if (second >= seconds) {
                return 0;
            }
            double envelope = second < RISE
                    ? loud * second / RISE
                    : loud * StrictMath.pow(SILENT / loud, (second - RISE) / (seconds - RISE));
            return envelope * StrictMath.sin(2 * Math.PI * tone * height * second);
        }
    }

    private static final int BOWL = 0;
    private static final int TOCK = 1;
    private static final List<List<Partial>> PARTIALS = List.of(
            List.of(
                    new Partial(1, 1, 3.2),
                    new Partial(2.01, 0.5, 2.2),
                    new Partial(2.78, 0.35, 1.4),
                    new Partial(5.42, 0.12, 0.5)),
            List.of(new Partial(1, 0.5, 0.09), new Partial(2, 0.2, 0.05)));

    private final double tone;
    private final int kind;
    private final int times;

    Sign(double tone, int kind, int times) {
        this.tone = tone;
        this.kind = kind;
        this.times = times;
    }

    /// How it sounds: the same samples on every machine.
    Sound sound() {
        List<Partial> partials = PARTIALS.get(kind);
        double once = partials.stream().mapToDouble(Partial::seconds).max().orElseThrow();
        var samples = new short[(int) ((once + (times - 1) * APART) * Sound.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.clamp(LOUDNESS * sum(partials, i), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return new Sound(samples);
    }

    private double sum(List<Partial> partials, int sample) {
        double sum = 0;
        for (int strike = 0; strike < times; strike++) {
            double second = (double) sample / Sound.RATE - strike * APART;
            for (int i = 0; second >= 0 && i < partials.size(); i++) {
                sum += partials.get(i).at(second, tone);
            }
        }
        return sum;
    }
}
