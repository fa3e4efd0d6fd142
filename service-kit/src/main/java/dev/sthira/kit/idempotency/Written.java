package dev.sthira.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Requests and answers as they are kept.
@Singleton
class Written {
    private static final TypeReference<Map<String, String>> NAMED = new TypeReference<>() {};
    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_LANGUAGE);

    private final ObjectMapper mapper;

    Written(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String headers(Response response) {
        var kept = new TreeMap<String, String>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return json(kept);
    }

    Map<String, String> headers(String kept) {
        try {
            return mapper.readValue(kept, NAMED);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a remembered answer cannot be read", impossible);
        }
    }

    /// What is a document already stays as it is.
    String body(Response response) {
        return switch (response.getEntity()) {
            case null -> "";
            case String document -> document;
            case byte[] document -> new String(document, StandardCharsets.UTF_8);
            case Object view -> json(view);
        };
    }

    byte[] hash(Object body) {
        try {
            var bytes = body instanceof byte[] sent ? sent : json(body).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform knows SHA-256", impossible);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }
}
