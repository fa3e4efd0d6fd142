package dev.sthira.devstack.fuzz;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds stack traces in what a log got since it was last looked at.
final class LogWatch {

    private static final Pattern FRAME = Pattern.compile("\\s+at \\S+\\(.*\\).*");
    private static final Pattern PART = Pattern.compile("Caused by: .*|\\s*Suppressed: .*|\\s*\\.\\.\\. .*");
    private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d .*");
    /// Says where a thread stood when the machine kept it waiting; an answer that takes too long counts as a hang.
    private static final String WAITING = "BlockedThreadChecker";
    private static final int LONGEST = 160;

    private final Path log;
    private long read;
    private String last = "";
    private boolean inside;

    private LogWatch(Path log, long read) {
        this.log = log;
        this.read = read;
    }

    /// Looks at what is written from now on.
    static LogWatch fromNow(Path log) {
        return new LogWatch(log, size(log));
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /// The traces since then, each as the line that leads to it and its first frame.
    List<String> traces() {
        List<String> traces = new ArrayList<>();
        for (String line : news().split("\n", -1)) {
            boolean frame = FRAME.matcher(line).matches();
            if (frame && !inside && !last.contains(WAITING)) {
                traces.add("%s, %s".formatted(head(last), line.strip()));
            }
            inside = frame || (inside && PART.matcher(line).matches());
            last = ENTRY.matcher(line).matches() || last.isEmpty() ? line : last;
        }
        return traces;
    }

    /// Without what differs from time to time: the hour, the thread, ids and addresses.
    private static String head(String line) {
        String head = line.replaceFirst("^\\S+ \\S+ (?=[A-Z])", "")
                .replaceAll("\\([^()]*thread[^()]*\\)\\s*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27,}(-\\d+)?", "…")
                .replaceAll("[0-9a-f]+(:[0-9a-f-]+){2,}", "…")
                .replaceAll("\\d{3,}", "…");
        return head.substring(0, Math.min(LONGEST, head.length()));
    }

    private String news() {
        long size = size(log);
        if (size < read) {
            read = 0; // begun anew
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(size - read, 32 * 1024 * 1024)];
            file.seek(read);
            file.readFully(bytes);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n');
            read += end + 1;
            return text.substring(0, Math.max(end, 0));
        } catch (IOException e) {
            return "";
        }
    }
}
