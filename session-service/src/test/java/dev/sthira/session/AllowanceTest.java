package dev.sthira.session;

import dev.sthira.kit.test.AllowanceContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(TestStack.class)
class AllowanceTest implements AllowanceContract {
    @Override
    public String personal() {
        return "/sessions";
    }
}
