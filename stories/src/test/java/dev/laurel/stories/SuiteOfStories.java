package dev.laurel.stories;

import dev.laurel.local.suite.FreePorts;
import dev.laurel.local.suite.Suite;
import dev.laurel.local.suite.Watcher;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite of the stories, on ports and with a state folder of its own, and hands it to them. */
final class SuiteOfStories implements BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SuiteOfStories.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        laurel(context).simulator().forgetFaults();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Laurel.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return laurel(context);
    }

    private static Laurel laurel(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .laurel();
    }

    /** Closed by JUnit at the very end. */
    private record Running(Suite suite, Laurel laurel) implements AutoCloseable {

        static Running start() {
            var root = Path.of("..").toAbsolutePath().normalize();
            var suite = new Suite(FreePorts.settings(
                    root,
                    root.resolve("stories/target/suite"),
                    Map.of(
                            "LAUREL_RATE_LIMIT",
                            "off",
                            "LAUREL_COMPILERS",
                            "1", // most of a story is starting
                            "LAUREL_CACHE",
                            root.resolve(".laurel/cache").toString())));
            suite.empty();
            suite.start(Watcher.SILENT).ifPresent(failure -> {
                throw new IllegalStateException("The suite did not start: " + failure);
            });
            var laurel = new Laurel(suite);
            laurel.awaitPurchasesPossible();
            return new Running(suite, laurel);
        }

        @Override
        public void close() {
            suite.stop(Watcher.SILENT);
        }
    }
}
