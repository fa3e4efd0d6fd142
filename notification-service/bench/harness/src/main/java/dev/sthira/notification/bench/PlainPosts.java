package dev.sthira.notification.bench;

import dev.sthira.bench.Processor;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The limit of pushes: the service's HTTP client posts as many bodies as big, without rows and without encryption.
/// `PlainPosts PORT POSTS`
final class PlainPosts {
    private static final int AT_ONCE = 192;
    private static final int WARM_UP = 20_000;
    private static final int BODY = 460;

    private final HttpClient client;
    private final int port;
    private final Buffer body = Buffer.buffer(new byte[BODY]);

    private PlainPosts(HttpClient client, int port) {
        this.client = client;
        this.port = port;
    }

    static void main(String[] arguments) throws InterruptedException {
        int number = Integer.parseInt(arguments[1]);
        var options = new HttpClientOptions().setMaxPoolSize(AT_ONCE);
        var posts = new PlainPosts(Vertx.vertx().createHttpClient(options), Integer.parseInt(arguments[0]));
        posts.post(WARM_UP);
        double cpu = Processor.of(ProcessHandle.current().pid());
        long begin = System.nanoTime();
        posts.post(number);
        Program.say(
                number,
                number,
                (System.nanoTime() - begin) / 1e9,
                Processor.of(ProcessHandle.current().pid()) - cpu);
    }

    private void post(int number) throws InterruptedException {
        var left = new AtomicInteger(number);
        var answered = new CountDownLatch(number);
        for (int i = 0; i < AT_ONCE; i++) {
            next(left, answered);
        }
        answered.await();
    }

    private void next(AtomicInteger left, CountDownLatch answered) {
        if (left.getAndDecrement() > 0) {
            client.request(HttpMethod.POST, port, "127.0.0.1", "/push/1")
                    .compose(request -> request.putHeader("TTL", "3600")
                            .putHeader("Urgency", "normal")
                            .putHeader("Content-Encoding", "aes128gcm")
                            .putHeader("Authorization", "vapid t=" + "e".repeat(250) + ", k=" + "B".repeat(87))
                            .send(body))
                    .onComplete(answer -> {
                        if (answer.failed()) {
                            throw new IllegalStateException(answer.cause());
                        }
                        answered.countDown();
                        next(left, answered);
                    });
        }
    }
}
