package dev.sthira.kit.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sthira.kit.test.PersonTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTextsTest {
    record Mat(String owner) {}

    record Strap(Person owner, String colour) {}

    record StrapBody(String owner) {}

    interface Teacher {
        void greets(String person);
    }

    @Test
    void findsAFieldAnAccessorAndAParameter() {
        assertThat(found(Mat.class)).hasSize(3).allMatch(place -> place.contains("Mat"));
        assertThat(found(Teacher.class)).singleElement().asString().endsWith("greets(java.lang.String)");
    }

    @Test
    void passesByPersonsAndWhatComesOffTheWire() {
        assertThat(found(Strap.class, StrapBody.class)).isEmpty();
    }

    private static List<String> found(Class<?>... types) {
        return PersonTexts.in(new ClassFileImporter().importClasses(types));
    }
}
