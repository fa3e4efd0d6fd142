package dev.sthira.notification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.AddressContract;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpenApiTest implements AddressContract {

    @Test
    void whatIsPersonalNeedsAToken() throws IOException {
        var api = AddressContract.document();
        api.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/me/"))
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.at("/security/0/token").isArray())
                                .as(path.getKey())
                                .isTrue()));

        assertThat(api.at("/paths/~1vapid-public-key/get/security")).isEmpty();
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }
}
