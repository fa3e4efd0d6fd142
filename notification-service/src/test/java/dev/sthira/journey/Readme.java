package dev.sthira.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The commands of the README, run in one shell as a newcomer types them, and what the page says they answer.
final class Readme {
    private static final String PROMPT = "    $ ";
    private static final Pattern ELSEWHERE = Pattern.compile("vapid|npx");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    /// Where a class stands depends on how fast one types.
    private static final Pattern PLACE = Pattern.compile("(\"number\":|id:|\"segment\":|\"remainingSeconds\":)[0-9.]+");

    /// A command, and what the page shows of its answer: pieces in order, with gaps between them.
    record Example(String command, List<String> answer) {

        boolean onlyReads() {
            return !command.contains(" -d ");
        }

        /// The first piece that is not there, behind those before it.
        Optional<String> missingFrom(String said) {
            String steady = steady(said);
            int from = 0;
            for (String piece : answer) {
                int at = steady.indexOf(steady(piece), from);
                if (at < 0) {
                    return Optional.of(piece);
                }
                from = at + steady(piece).length();
            }
            return Optional.empty();
        }

        private static String steady(String text) {
            String known = PLACE.matcher(text).replaceAll("$1N");
            return INSTANT.matcher(ID.matcher(known).replaceAll("ID")).replaceAll("INSTANT");
        }
    }

    private final RunningStack stack;
    private final List<String> before = new ArrayList<>();
    private String session = "";

    Readme(RunningStack stack) {
        this.stack = stack;
    }

    /// All commands of the page that a shell can run beside a running stack, in order.
    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        for (String line : Files.readAllLines(Path.of("..", "README.md"))) {
            if (line.startsWith(PROMPT)) {
                examples.add(new Example(line.substring(PROMPT.length()), new ArrayList<>()));
            } else if (line.startsWith("    ") && !examples.isEmpty()) {
                Arrays.stream(line.strip().split("…"))
                        .map(String::strip)
                        .filter(piece -> piece.length() > 1)
                        .forEach(examples.getLast().answer()::add);
            } else if (!line.isBlank() && !examples.isEmpty()) {
                examples.add(new Example("", new ArrayList<>()));
            }
        }
        examples.removeIf(example -> example.command().isEmpty()
                || ELSEWHERE.matcher(example.command()).find());
        return examples;
    }

    /// Runs one of them, with what was set by those before it; tells what it printed.
    String run(Example example) throws IOException, InterruptedException {
        String command = stack.here(example.command());
        if (command.matches("(TOKEN=|S=|api\\(\\)).*")) {
            before.add(command.startsWith("TOKEN=") ? "TOKEN=" + stack.token("maya") : thisSession(command));
            return "";
        }
        Path printed = Files.createTempFile("readme", ".out");
        String script = String.join("\n", before) + "\n" + command;
        Process shell = new ProcessBuilder("timeout", "5", "bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        shell.waitFor();
        String said = Files.readString(printed);
        if (session.isEmpty() && said.contains("\"segmentCount\"")) {
            session = ID.matcher(said).results().findFirst().orElseThrow().group();
        }
        return said;
    }

    private String thisSession(String command) {
        return ID.matcher(command).replaceAll(session);
    }
}
