package dev.laurel.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this checkout, read as the tools read them. */
final class Checkout {

    static final Path ROOT = root();

    /** The simulator plays the outside world: it has an image, and no place in a cluster. */
    static final String SIMULATOR = "simulator";

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Checkout() {}

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The modules that become a process of their own: those that are packaged as executable jars. */
    static SortedSet<String> deployables() {
        var modules = new TreeSet<String>();
        MODULE.matcher(text("pom.xml")).results().map(match -> match.group(1)).forEach(module -> {
            if (text(module + "/pom.xml").contains("<artifactId>spring-boot-maven-plugin</artifactId>")) {
                modules.add(module);
            }
        });
        return modules;
    }

    /** What the root pom says of a property. */
    static String version(String property) {
        var found =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)</").matcher(text("pom.xml"));
        if (!found.find()) {
            throw new IllegalStateException("The root pom has no property " + property);
        }
        return found.group(1);
    }

    /** All documents of a file or of a command's output. A key that stands twice is an error. */
    static List<Map<String, Object>> yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(200);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(text).spliterator(), false)
                .map(Checkout::map)
                .toList();
    }

    /** All files below a folder with one of these endings, relative to the root. */
    static List<String> files(String folder, String... endings) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // YAML mappings have text keys wherever we read them
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** What stands at a path of keys, as a mapping; empty when nothing does. */
    static Map<String, Object> map(Map<String, Object> from, String... path) {
        Map<String, Object> found = from;
        for (String key : path) {
            found = found.get(key) == null ? Map.of() : map(found.get(key));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> from, String key) {
        return (List<Object>) from.getOrDefault(key, List.of());
    }
}
