package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that name files name files that are there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern PROBLEM =
            Pattern.compile("(?:Problem|Refusal)(?:\\.of)?\\(\\s*\"([a-z0-9-]*[a-z0-9])\"");

    static Stream<Path> documents() throws IOException {
        try (var files = Files.walk(ROOT, 4)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", "node_modules", ".laurel")
                            .noneMatch(folder -> file.toString().contains("/" + folder + "/")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        var links = LINK.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @Test
    void everyModuleSaysWhatItIsFor() throws IOException {
        var modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(modules)
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("README.md")).exists());
    }

    @Test
    void everyKindOfProblemHasItsPage() throws IOException {
        List<String> slugs;
        try (var files = Files.walk(ROOT, 12)) {
            // What the simulator says are the providers' words.
            slugs = files.filter(file -> file.toString().contains("/src/main/java/")
                            && !file.startsWith(ROOT.resolve("simulator"))
                            && file.toString().endsWith(".java"))
                    .flatMap(file -> PROBLEM.matcher(read(file)).results().map(match -> match.group(1)))
                    .filter(slug -> !slug.matches("http-[0-9]+")) // HTTP's own, which need no page
                    .distinct()
                    .toList();
        }

        assertThat(slugs)
                .isNotEmpty()
                .allSatisfy(slug -> assertThat(ROOT.resolve("docs/problems/" + slug + ".md"))
                        .exists());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
