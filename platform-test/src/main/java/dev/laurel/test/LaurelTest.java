package dev.laurel.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test with the whole service on a free port, an empty database, a broker and the {@link TestIssuer}. Name the
 * stores {@code LAUREL_MONGODB_URI} or {@code LAUREL_KAFKA} to run it against real ones.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface LaurelTest {}
