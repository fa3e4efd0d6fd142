package dev.sthira.catalog.publication;

import dev.sthira.devstack.kafka.Broker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// A real Kafka that is down when the service starts.
public final class BrokerAway implements QuarkusTestResourceLifecycleManager {
    private Broker broker;

    @Override
    public Map<String, String> start() {
        broker = Broker.temporary();
        broker.stop();
        return Map.of("kafka.bootstrap.servers", broker.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(Broker.class));
    }

    @Override
    public void stop() {
        broker.close();
    }
}
