package dev.laurel.sweepstakes.automation;

import dev.laurel.test.LaurelTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service in a {@link TestWorld}, whose steps are taken when a test says so; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LaurelTest
@Import(TestWorld.class)
@TestPropertySource(
        properties = {
            "laurel.sweepstakes.automation.interval=1h",
            "laurel.sweepstakes.entries.sweep-interval=1h",
        })
@interface WholeService {}
