package dev.sthira.catalog.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import dev.sthira.kit.test.AddressContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OpenApiTest implements AddressContract {

    @Test
    void plansNeedATokenAndPosesDoNot() throws IOException {
        var api = AddressContract.document();

        assertThat(api.at("/paths/~1plans/post/security/0/token").isArray()).isTrue();
        assertThat(api.at("/paths/~1poses/get/security").isEmpty()).isTrue();
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }
}
