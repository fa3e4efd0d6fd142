package dev.sthira.catalog.plan;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A wish names a class or has one composed; said together with whatever else is missing.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamesAClass.Check.class)
@interface NamesAClass {
    String message() default "is missing; say which class, or have one put together with compose";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks whether there is one of the two.
    class Check implements ConstraintValidator<NamesAClass, WishView> {
        @Override
        public boolean isValid(@Nullable WishView wish, ConstraintValidatorContext context) {
            if (wish == null || wish.sequence() != null || wish.compose() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("sequence")
                    .addConstraintViolation();
            return false;
        }
    }
}
