package dev.sthira.session.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.test.AddressContract;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OpenApiTest implements AddressContract {

    @Test
    void everyWordIsInLowerCaseWithHyphens() throws IOException {
        AddressContract.document()
                .findValues("enum")
                .forEach(words -> assertThat(words.valueStream().map(JsonNode::asText))
                        .allMatch(word -> word.matches("[a-z]+(-[a-z]+)*")));
    }

    @Test
    void everythingButTheTimeAndProblemsNeedsAToken() throws IOException {
        AddressContract.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.at("/security/0/token").isArray())
                                .as(path.getKey())
                                .isEqualTo(!path.getKey().matches("/time|/problems.*"))));
    }
}
