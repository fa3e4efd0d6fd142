package dev.sthira.devstack.matrix;

import dev.sthira.devstack.probe.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The written-down table of who may do what.
record Table(List<Row> rows) {

    /// The one of `matrix/table.txt`.
    static Table read() {
        try (var file = Objects.requireNonNull(Table.class.getResourceAsStream("/matrix/table.txt"))) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table of(String text) {
        return new Table(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList());
    }

    List<Row> of(Operation operation) {
        return rows.stream().filter(row -> row.isFor(operation)).toList();
    }

    /// Where the table and the documents disagree about what there is, or about who needs a token.
    List<String> disagreements(List<Operation> operations) {
        List<String> lines = new ArrayList<>();
        for (Operation operation : operations) {
            if (of(operation).isEmpty()) {
                lines.add("%s %s has no row in the table"
                        .formatted(operation.place().name(), operation.name()));
            }
            of(operation).stream()
                    .filter(row -> row.isOpen() == operation.secured())
                    .forEach(row -> lines.add("%s is for %s, but its document says that %s"
                            .formatted(
                                    row.name(),
                                    row.who(),
                                    operation.secured() ? "a token is needed" : "none is needed")));
        }
        rows.stream()
                .filter(row -> operations.stream().noneMatch(row::isFor))
                .forEach(row -> lines.add("%s has a row, but no document has it".formatted(row.name())));
        return lines;
    }
}
