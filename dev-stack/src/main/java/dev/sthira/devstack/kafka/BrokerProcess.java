package dev.sthira.devstack.kafka;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A broker as a process of its own, for whoever wants to kill it.
public final class BrokerProcess {

    private BrokerProcess() {}

    /// @param arguments its data directory and its port
    public static void main(String[] arguments) throws InterruptedException {
        Broker broker = Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
