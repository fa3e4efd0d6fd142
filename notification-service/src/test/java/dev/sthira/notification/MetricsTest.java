package dev.sthira.notification;

import dev.sthira.kit.test.MetricsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MetricsTest implements MetricsContract {
    @TestHTTPResource(management = true)
    URI management;

    @Override
    public URI management() {
        return management;
    }

    @Override
    public String beforeASecret() {
        return "/u/";
    }
}
