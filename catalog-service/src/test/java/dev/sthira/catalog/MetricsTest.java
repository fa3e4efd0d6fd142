package dev.sthira.catalog;

import dev.sthira.kit.test.MetricsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

@QuarkusTest
@WithTestResource(TestStack.class)
class MetricsTest implements MetricsContract {
    @TestHTTPResource(management = true)
    URI management;

    @Override
    public URI management() {
        return management;
    }

    @Override
    public String beforeASecret() {
        return "/shared-sequences/";
    }
}
