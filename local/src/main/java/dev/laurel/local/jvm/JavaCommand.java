package dev.laurel.local.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A java command line, run by the JDK that the launcher itself runs on.
 *
 * @param options the JVM's own
 * @param program what to run: {@code -jar x.jar}, or a class path and a main class
 */
public record JavaCommand(List<String> options, List<String> program) {

    public JavaCommand {
        options = List.copyOf(options);
        program = List.copyOf(program);
    }

    public static JavaCommand ofJar(Path jar, List<String> options) {
        return new JavaCommand(options, List.of("-jar", jar.toString()));
    }

    public static JavaCommand ofMain(List<Path> classPath, String main, List<String> options) {
        String path = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        return new JavaCommand(options, List.of("-cp", path, main));
    }

    public JavaCommand withOptions(List<String> more) {
        return new JavaCommand(concat(options, more), program);
    }

    public JavaCommand withArguments(String... arguments) {
        return new JavaCommand(options, concat(program, List.of(arguments)));
    }

    public List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(program);
        return line;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
