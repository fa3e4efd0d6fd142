package dev.sthira.session.audience;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// How often each person's practices of a sequence came to what and at which step, by somebody who has the
/// bodies of the events and nothing else.
final class ToldSteps {
    private record Place(int block, int step) {}

    /// A session as its events tell it, one after the other.
    private static final class Told {
        private final Map<Integer, Place> places = new HashMap<>();
        private final List<String> counted = new ArrayList<>();
        private String head = "";
        private String person = "";
        private String level = "";
        private int place;
        private int begun = -1;

        private void take(String type, JsonPath event) {
            List.of("segment", "next.segment").forEach(path -> learn(event, path));
            switch (type) {
                case "session-started" -> {
                    level = event.getString("level");
                    person = event.getString("person");
                    head = "%s,%s,%s"
                            .formatted(event.getString("sequence.slug"), event.getString("sequence.version"), level);
                    begun = 0;
                }
                case "pose-end" -> poseEnd(event);
                case "session-replanned" -> place = event.getInt("segment.index");
                case "session-completed", "session-abandoned" -> over(event.getString("ending"));
                default -> {}
            }
        }

        private void learn(JsonPath event, String path) {
            if (event.get(path) instanceof Map<?, ?> segment) {
                places.put((Integer) segment.get("index"), new Place((Integer) segment.get("block"), (Integer)
                        segment.get("step")));
            }
        }

        private void poseEnd(JsonPath event) {
            int index = event.getInt("segment.index");
            String outcome = event.getString("outcome");
            boolean goesOn = outcome.equals("held") || outcome.equals("skipped");
            place = goesOn ? Math.min(index + 1, event.getInt("segment.count") - 1) : index;
            if (outcome.equals("skipped")) {
                count("skipped", places.get(index));
            }
            if (event.get("visit") != null) {
                count("repeated", places.get(index));
            }
        }

        private void over(String ending) {
            if (begun == 0) {
                count(ending, ending.equals("finished") ? new Place(0, 0) : places.get(place));
            }
        }

        private void count(String what, Place at) {
            counted.add("(%s,%s,%d,%d,%s,".formatted(head, what, at.block(), at.step(), person));
        }
    }

    private ToldSteps() {}

    /// As the rows of `practised_step` are written.
    static List<String> of(List<ConsumerRecord<byte[], byte[]>> topic) {
        var sessions = new HashMap<String, TreeMap<Integer, ConsumerRecord<byte[], byte[]>>>();
        topic.forEach(record -> sessions.computeIfAbsent(header(record, "ce_subject"), _ -> new TreeMap<>())
                .put(Integer.parseInt(header(record, "ce_sequence")), record));
        var sums = new TreeMap<String, Integer>();
        sessions.values().forEach(events -> {
            var told = new Told();
            events.values()
                    .forEach(record -> told.take(
                            header(record, "ce_type").replace("dev.sthira.", ""),
                            new JsonPath(new String(record.value(), UTF_8))));
            told.counted.forEach(step -> sums.merge(step, 1, Integer::sum));
        });
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + sum.getValue() + ")")
                .sorted()
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
