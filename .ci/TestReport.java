import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Adds up what the build's test reports say, and judges what they do not: skipped tests that nothing excuses and test
 * classes without a report. Arguments: when the build began (seconds since 1970) and how it ended.
 */
class TestReport {

    private static final Set<String> NOT_OURS = Set.of(".git", ".laurel", "node_modules", "classes", "test-classes");
    /** Contracts, whose tests run in the classes that extend them. */
    private static final Pattern ABSTRACT = Pattern.compile("(?m)^(public )?(abstract class|interface) ");

    private final List<String> failed = new ArrayList<>();
    private final Map<String, Set<String>> skipped = new TreeMap<>();
    private final Set<String> reported = new TreeSet<>();
    private int tests;
    private int skips;

    public static void main(String[] arguments) throws Exception {
        var report = new TestReport();
        var root = Path.of("").toAbsolutePath();
        long since = Long.parseLong(arguments[0]) * 1000;
        var build = Integer.parseInt(arguments[1]);
        var classes = new ArrayList<Path>();
        for (Path file : files(root)) {
            var path = file.toString();
            if (path.matches(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml")) {
                if (Files.getLastModifiedTime(file).toMillis() >= since) {
                    report.read(file);
                }
            } else if (path.matches(".*/src/test/java/.*[a-z](Test|Tests|IT|Story)\\.java")) {
                classes.add(file);
            }
        }
        System.exit(report.judge(build, classes) ? 0 : 1);
    }

    private void read(Path file) throws Exception {
        var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        reported.add(file.getFileName().toString().replaceAll("^TEST-|(\\$.*)?\\.xml$", ""));
        var cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            tests++;
            if (has(test, "failure") || has(test, "error")) {
                failed.add(test.getAttribute("classname") + " " + test.getAttribute("name"));
            } else if (has(test, "skipped")) {
                skips++;
                var skip = (Element) test.getElementsByTagName("skipped").item(0);
                var message = skip.getAttribute("message");
                // Some providers put the reason into the text, with the stack trace behind it.
                var why = message.isBlank() ? skip.getTextContent().strip().lines().findFirst().orElse("no reason given") : message;
                skipped.computeIfAbsent(test.getAttribute("classname"), name -> new TreeSet<>())
                        .add(why.replaceFirst("^[\\w.]+Exception: ", ""));
            }
        }
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private boolean judge(int build, List<Path> classes) throws IOException {
        boolean good = build == 0 && failed.isEmpty() && tests > skips;
        for (String test : failed) {
            System.out.println("FAILED   " + test);
        }
        var excuses = excuses();
        for (var test : skipped.entrySet()) {
            var without = excuses.get(test.getKey().replaceAll("\\$.*", ""));
            boolean excused = without != null && !onPath(without);
            System.out.println((excused ? "skipped  " : "SKIPPED, which must not be: ") + test.getKey() + ": " + test.getValue());
            good &= excused;
        }
        // When the build failed, those behind it could not run.
        for (Path file : build == 0 ? classes : List.<Path>of()) {
            var source = Files.readString(file);
            var name = file.toString().replaceAll(".*/src/test/java/|\\.java$", "").replace('/', '.');
            if (!ABSTRACT.matcher(source).find() && !source.contains("@Tag(\"docker\")") && !reported.contains(name)) {
                System.out.println("DID NOT RUN  " + name);
                good = false;
            }
        }
        if (build != 0) {
            System.out.println("The build failed (" + build + ").");
        }
        System.out.println((good ? "CI: good. " : "CI: NOT GOOD. ") + tests + " tests in " + reported.size() + " classes.");
        System.out.println((tests - failed.size() - skips) + " passed, " + failed.size() + " failed, " + skips + " skipped");
        return good;
    }

    private static Map<String, String> excuses() throws IOException {
        var excuses = new TreeMap<String, String>();
        for (String line : Files.readAllLines(Path.of(".ci/allowed-skips"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.split(" ", 3);
                excuses.put(words[0], words[1]);
            }
        }
        return excuses;
    }

    private static boolean onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static List<Path> files(Path root) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
