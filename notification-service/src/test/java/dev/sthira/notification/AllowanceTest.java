package dev.sthira.notification;

import dev.sthira.kit.test.AllowanceContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AllowanceTest implements AllowanceContract {
    @Override
    public String personal() {
        return "/me/messages";
    }
}
