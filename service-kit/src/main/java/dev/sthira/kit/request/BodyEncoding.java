package dev.sthira.kit.request;

import dev.sthira.kit.problem.Standard;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Holds bodies of JSON to UTF-8 (RFC 8259), which a reader of JSON alone would not: it guesses UTF-16 and UTF-32. Who
/// takes the plain bytes looks at them itself.
@Provider
public final class BodyEncoding implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (isJson(body.getMediaType()) && body.getType() != byte[].class) {
            var charset = body.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
            if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
                throw Standard.UNSUPPORTED_MEDIA_TYPE.problem("Send the body as application/json in UTF-8.");
            }
            var bytes = body.getInputStream().readAllBytes();
            if (!isUtf8(bytes)) {
                throw Standard.MALFORMED_BODY.problem("The body is not in UTF-8.");
            }
            body.setInputStream(new ByteArrayInputStream(bytes));
        }
        return body.proceed();
    }

    private static boolean isJson(MediaType form) {
        return form != null
                && (form.getSubtype().equals("json") || form.getSubtype().endsWith("+json"));
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
