package dev.sthira.web.page;

import dev.sthira.web.forward.ServiceSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/// One of the services, asked for what this server's own pages show or hand on.
final class ServiceClient {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final URI address;

    ServiceClient(ServiceSettings settings, String service) {
        this.address = Objects.requireNonNull(settings.addresses().get(service));
    }

    /// What an answer means, by its status and what is in it.
    interface Reading<T> {
        T read(HttpResponse<InputStream> response, InputStream body) throws IOException;
    }

    /// The beginning of a request.
    HttpRequest.Builder at(String path, Language language) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header("Accept-Language", language.tag());
    }

    /// What the service answers.
    ///
    /// @param away what it means that it does not
    <T> T ask(HttpRequest request, Reading<? extends T> reading, T away) {
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return reading.read(response, body);
            }
        } catch (IOException e) {
            return away;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away;
        }
    }
}
