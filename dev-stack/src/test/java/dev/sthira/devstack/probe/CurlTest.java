package dev.sthira.devstack.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurlTest {

    private static final Place TRIED = new Place("a-service", "127.0.0.1", 40_001);
    private static final Place USUAL = new Place("a-service", "127.0.0.1", 8082);

    @TempDir
    Path directory;

    @Test
    void writesALineForTheStackThatPeopleStart() {
        assertThat(curl().of(call("/things?a=b", "{\"name\":\"it's\"}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("curl -i --path-as-is -X 'POST' -H \"Authorization: Bearer $(./sthira token maya)\""
                        + " -H 'X-Odd: y' --data-binary '{\"name\":\"it'\\''s\"}' 'http://127.0.0.1:8082/things?a=b'");
    }

    @Test
    void saysWhatIsSpecialAboutATokenAndAnAddress() {
        Call odd = call("http://elsewhere/things", new byte[0])
                .as(Optional.of(new Token("no audience", "secret", Token.Worth.BAD)));

        assertThat(curl().of(odd))
                .contains("-H 'Authorization: Bearer secret'")
                .endsWith(" --request-target 'http://elsewhere/things' 'http://127.0.0.1:8082/' # token: no audience");
    }

    @Test
    void keepsBodiesThatFitNoLineInAFile() throws IOException {
        byte[] body = {0, 1, 2, (byte) 0xff};

        String line = curl().of(call("/things", body));

        String file = line.replaceFirst(".*--data-binary @(\\S+) .*", "$1");
        assertThat(Path.of(file)).hasBinaryContent(body);
    }

    @Test
    void writesRawBytesSoThatPrintfMakesTheSameAgain() {
        assertThat(curl().of(TRIED, List.of("GET /100%\0 '\r\n".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("printf 'GET /100\\x25\\x00 \\x27\\r\\n' | timeout 15 nc 127.0.0.1 8082");
    }

    private Curl curl() {
        return Curl.to(List.of(USUAL), directory);
    }

    private static Call call(String target, byte[] body) {
        Token token = new Token("somebody", "secret", Token.Worth.GOOD);
        return new Call(TRIED, "POST", target, List.of(new Call.Header("X-Odd", "y")), Optional.of(token), body);
    }
}
