package dev.laurel.local.suite;

import dev.laurel.local.jvm.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that the build has laid out for the processes that are no Spring Boot jars. */
record Libraries(Settings settings) {

    JavaCommand command(String main, List<String> options) {
        Path folder = settings.root().resolve("local/target/lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return JavaCommand.ofMain(jars.sorted().toList(), main, options);
        } catch (IOException e) {
            throw new UncheckedIOException("not built: " + folder + " is missing (./mvnw package)", e);
        }
    }
}
