package dev.sthira.devstack.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The few lines a person at the terminal reads; everything else the JVM writes goes to a log. */
public final class Notices {

    private static final Charset CHARSET =
            Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), Charset.defaultCharset());

    private final PrintStream out;

    private Notices(PrintStream out) {
        this.out = out;
    }

    /** Standard output, whatever {@code System.out} is by then. */
    public static Notices onStandardOutput() {
        return to(new PrintStream(new FileOutputStream(FileDescriptor.out), true, CHARSET));
    }

    /** Standard error, for what went wrong. */
    public static Notices onStandardError() {
        return to(new PrintStream(new FileOutputStream(FileDescriptor.err), true, CHARSET));
    }

    /** Wherever that leads. */
    public static Notices to(PrintStream out) {
        return new Notices(out);
    }

    /** Whether the terminal shows more than ASCII. */
    public static boolean unicode() {
        return CHARSET.name().startsWith("UTF");
    }

    /** Writes one line. */
    public void say(String line) {
        out.println(line);
    }

    /** One line of the list of what runs: a name and where it is. */
    void ready(String name, Object address) {
        say("  %-21s %s".formatted(name, address));
    }

    /** Writes as it is, without a line end. */
    public void write(String text) {
        out.print(text);
        out.flush();
    }
}
