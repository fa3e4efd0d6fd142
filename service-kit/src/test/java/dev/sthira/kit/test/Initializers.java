package dev.sthira.kit.test;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Types whose constants are made of their own subtypes.
///
/// Whoever touches such a subtype first has the type made ready before it, so that its constants are made of a subtype
/// that has none of its own yet: they hold null for good, in some lives of a process and not in others. Two threads can
/// wait for each other for ever besides (JLS 12.4.2).
public final class Initializers {

    private Initializers() {}

    /// @return one line for each access
    public static Set<String> thatNeedASubtype(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isEnum())
                .flatMap(type -> type.getStaticInitializer().stream())
                .flatMap(initializer -> initializer.getAccessesFromSelf().stream())
                .filter(Initializers::isOfASubtype)
                .map(JavaAccess::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfASubtype(JavaAccess<?> access) {
        JavaClass type = access.getOriginOwner();
        JavaClass other = access.getTargetOwner();
        return !other.equals(type) && other.isAssignableTo(type.getName());
    }
}
