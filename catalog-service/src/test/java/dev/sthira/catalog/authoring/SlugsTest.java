package dev.sthira.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void aMarkOfAPersonsOwnNeverLooksLikeAWord() {
        for (int i = 0; i < 200; i++) {
            assertThat(Slugs.isOnesOwn(Slugs.of("My Evening", new Person("person-" + i), _ -> false)))
                    .isTrue();
        }
        assertThat(Slugs.isOnesOwn("back-strong")).isFalse();
        assertThat(Slugs.isOnesOwn("sun-salutation-a")).isFalse();
    }
}
