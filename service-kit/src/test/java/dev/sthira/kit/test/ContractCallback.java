package dev.sthira.kit.test;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Puts every REST Assured call of every test under the contract, and writes down how many were, a line for each class.
public final class ContractCallback implements QuarkusTestBeforeEachCallback, QuarkusTestAfterAllCallback {
    private static final Path COUNT = Path.of("target", "contract", "validated-answers");

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (RestAssured.filters().stream().noneMatch(Contract.class::isInstance)) {
            RestAssured.filters(new Contract());
        }
    }

    @Override
    public void afterAll(QuarkusTestContext tests) {
        try {
            Files.createDirectories(COUNT.getParent());
            Files.writeString(COUNT, Contract.validated() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
