package dev.sthira.web.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/// Where the services are, by the names they have behind `/api/`.
@ConfigMapping(prefix = "sthira.service")
public interface ServiceSettings {
    @WithParentName
    Map<String, URI> addresses();
}
