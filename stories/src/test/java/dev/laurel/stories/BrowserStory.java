package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Portal and dashboard in a real browser: {@code web/e2e/stories} tell it, this runs them against the stories' suite. */
@Story
class BrowserStory {

    private static final Path WEB = Path.of("../web");
    private static final long PATIENCE_SECONDS = 1_500;

    @Test
    void everyStoryInTheBrowserGoesWell(Laurel laurel) throws Exception {
        assumeTrue(
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                        .map(Path::of)
                        .anyMatch(Files::isExecutable),
                "SKIPPED: chromium is not installed, so portal and dashboard are not seen in a browser");
        assumeTrue(
                Files.isDirectory(WEB.resolve("node_modules/playwright-core")),
                "SKIPPED: the portal was left out of the build (-Pno-web), so it is not seen in a browser");
        var log = Path.of("target/browser-stories.log");
        var stories = new ProcessBuilder(
                        "node", "e2e/run.mjs", laurel.suite().settings().gateway(), "target/screens")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        stories.environment().put("LAUREL_SIMULATOR", laurel.suite().settings().simulator());
        Process browser = stories.start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(log)).isEmpty();
            assertThat(browser.exitValue()).isZero();
        } finally {
            browser.destroyForcibly();
        }
    }
}
