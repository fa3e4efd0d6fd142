package dev.sthira.notification.choice;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Choices;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people have said about being told, where no service runs around it.
public final class ChoicesByHand implements Choices {
    private final PersonChoices choices;
    private final @Nullable ZoneId always;

    /// @param utc whether everybody is taken to live in UTC
    public ChoicesByHand(Sql sql, boolean utc) {
        this.choices = new PersonChoices(sql);
        this.always = utc ? ZoneOffset.UTC : null;
    }

    public void put(Person person, Choice choice, Instant now) {
        choices.put(person, choice, now);
    }

    @Override
    public Choice of(Person person) {
        return moved(choices.of(person));
    }

    @Override
    public Map<Person, Choice> held(Collection<Person> persons) {
        var held = new LinkedHashMap<Person, Choice>();
        choices.held(persons).forEach((person, choice) -> held.put(person, moved(choice)));
        return held;
    }

    private Choice moved(Choice choice) {
        return always == null
                ? choice
                : new Choice(choice.allOff(), choice.offOnDevices(), choice.quiet(), always, choice.mostADay());
    }
}
