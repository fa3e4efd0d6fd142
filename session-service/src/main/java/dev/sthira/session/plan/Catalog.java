package dev.sthira.session.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks the catalog for plans, in the name of the person who wishes for one.
@ApplicationScoped
class Catalog {

    /// The catalog did not answer, or is not well.
    static final class CatalogFailed extends RuntimeException {
        CatalogFailed(String message, Throwable cause) {
            super(message, cause);
        }

        CatalogFailed(String message) {
            super(message);
        }
    }

    /// The catalog is well, but what it says of this one wish is of no use. It does not count when others ask.
    static final class UselessAnswer extends RuntimeException {
        UselessAnswer(String message) {
            super(message);
        }

        UselessAnswer(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// It says something about the wish, and would say it again.
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 422);

    private final CatalogApi api;
    private final ObjectMapper mapper;

    Catalog(@RestClient CatalogApi api, ObjectMapper mapper) {
        this.api = api;
        this.mapper = PlanDocument.reader(mapper);
    }

    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 150, jitter = 100, retryOn = CatalogFailed.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 2_000, failOn = CatalogFailed.class)
    PlanAnswer plan(Plans.Asker asker, byte[] wishes) {
        try (Response response = api.plan(asker.authorization(), asker.languages(), asker.link(), wishes)) {
            return read(response);
        } catch (WebApplicationException refused) {
            return read(refused.getResponse());
        } catch (ProcessingException broken) {
            throw new CatalogFailed("no answer from the catalog", broken);
        }
    }

    /// Whether whoever shows this token may see a sequence.
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 150, jitter = 100, retryOn = CatalogFailed.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 2_000, failOn = CatalogFailed.class)
    boolean shows(String authorization, String slug) {
        try (Response response = api.sequence(authorization, slug)) {
            return seen(response.getStatus());
        } catch (WebApplicationException refused) {
            return seen(refused.getResponse().getStatus());
        } catch (ProcessingException broken) {
            throw new CatalogFailed("no answer from the catalog", broken);
        }
    }

    /// Whether there is a pose of that name.
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 150, jitter = 100, retryOn = CatalogFailed.class)
    @CircuitBreaker(requestVolumeThreshold = 10, delay = 2_000, failOn = CatalogFailed.class)
    boolean hasPose(String slug) {
        try (Response response = api.pose(slug)) {
            return seen(response.getStatus());
        } catch (WebApplicationException refused) {
            return seen(refused.getResponse().getStatus());
        } catch (ProcessingException broken) {
            throw new CatalogFailed("no answer from the catalog", broken);
        }
    }

    private static boolean seen(int status) {
        return switch (status) {
            case 200 -> true;
            case 404, 410 -> false;
            default -> throw unexpected(status);
        };
    }

    private PlanAnswer read(Response response) {
        int status = response.getStatus();
        String body = response.readEntity(String.class);
        if (status == 200) {
            return new PlanAnswer.Planned(parse(body), body);
        }
        if (REFUSALS.contains(status)) {
            return new PlanAnswer.Refused(status, body);
        }
        throw unexpected(status);
    }

    /// Only a catalog that is not well keeps others from asking it.
    private static RuntimeException unexpected(int status) {
        String what = "the catalog answered " + status;
        return status >= 500 ? new CatalogFailed(what) : new UselessAnswer(what);
    }

    private Plan parse(String body) {
        try {
            return PlanDocument.read(mapper, body);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw new UselessAnswer("the catalog's plan cannot be read", unreadable);
        }
    }
}
