package dev.sthira.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Path APP = Path.of("src/main/resources/web/app");
    private static final Pattern SAID = Pattern.compile("\\b(say|count)\\('([^']+)'");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    private final Words words = new Words(new ObjectMapper());

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysTheSameThingsInEveryLanguage(Language language) {
        assertThat(words.in(language).keySet()).isEqualTo(words.in(Language.EN).keySet());
        words.in(language)
                .forEach((key, text) -> assertThat(gaps(text))
                        .as("%s in %s", key, language)
                        .isEqualTo(gaps(words.in(Language.EN).get(key))));
    }

    @Test
    void hasEveryTextThatIsSaid() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(APP)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                SAID.matcher(Files.readString(file))
                        .results()
                        .map(each -> each.group(1).equals("count") ? each.group(2) + ".other" : each.group(2))
                        .filter(key -> !words.in(Language.EN).containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(each -> each.group()).collect(Collectors.toSet());
    }
}
