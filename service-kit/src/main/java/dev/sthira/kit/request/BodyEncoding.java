package dev.sthira.kit.request;

import dev.sthira.kit.problem.Standard;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Holds bodies to what they say of themselves: one form, not packed, and JSON in UTF-8 (RFC 8259), where a reader of
/// JSON alone would guess UTF-16 and UTF-32. Who takes the plain bytes looks at their encoding itself.
@Provider
public final class BodyEncoding implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (isAnyForm(body.getMediaType())) {
            throw Standard.UNSUPPORTED_MEDIA_TYPE.problem("Say which form the body has: Content-Type without a *.");
        }
        if (isPacked(body.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))) {
            throw Standard.UNSUPPORTED_MEDIA_TYPE.problem("Send the body as it is, without Content-Encoding.");
        }
        if (isJson(body.getMediaType())) {
            var charset = body.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
            if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
                throw Standard.UNSUPPORTED_MEDIA_TYPE.problem("Send the body as application/json in UTF-8.");
            }
            if (body.getType() != byte[].class) {
                body.setInputStream(utf8(body.getInputStream()));
            }
        }
        return body.proceed();
    }

    private static boolean isAnyForm(MediaType form) {
        return form != null && (form.isWildcardType() || form.isWildcardSubtype());
    }

    private static boolean isPacked(@Nullable String encoding) {
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean isJson(MediaType form) {
        return form != null
                && (form.getSubtype().equals("json") || form.getSubtype().endsWith("+json"));
    }

    private static InputStream utf8(InputStream body) throws IOException {
        return new ByteArrayInputStream(utf8(body.readAllBytes()));
    }

    /// The same bytes.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem if they are no JSON in UTF-8
    public static byte[] utf8(byte[] body) {
        if (!isUtf8(body)) {
            throw Standard.MALFORMED_BODY.problem("The body is not in UTF-8.");
        }
        return body;
    }

    // No JSON holds a zero byte, and every JSON in UTF-16 or UTF-32 does.
    private static boolean isUtf8(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
