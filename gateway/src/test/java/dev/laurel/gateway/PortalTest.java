package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PortalTest {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final Pattern SCREEN = Pattern.compile("\"(/[a-z/:]*)\": [A-Z]|path=\"(/[a-z]*)\"");
    /** What a first visit may weigh, in kilobytes as they are sent. */
    private static final int FIRST_LOAD = 150;

    private final Gateway gateway = Gateway.shared();

    @BeforeAll
    static void wasBuilt() {
        assumeTrue(
                PortalTest.class.getResource("/web/portal/index.html") != null,
                "SKIPPED: the portal was left out of the build (-Pno-web), so that it is served is not tested");
    }

    private Wire.Answer get(String path, String... headers) throws Exception {
        return Wire.get(gateway.port(), path, headers);
    }

    @Test
    void everyScreenHasAnAddressHereSoThatItCanBeOpenedAndReloaded() throws Exception {
        var screens = SCREEN.matcher(Files.readString(Path.of("../web/portal/src/App.tsx")))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();

        assertThat(screens).hasSizeGreaterThan(5).contains("/", "/home");
        for (String screen : screens) {
            var page = get(screen.replaceAll(":[a-z]+", "an-id"));
            assertThat(page.status()).as(screen).isEqualTo(200);
            assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
            assertThat(page.all("RateLimit")).isEmpty();
        }
    }

    @Test
    void whateverIsBelowAdminIsTheDashboard() throws Exception {
        for (String address : List.of("/admin", "/admin/", "/admin/payments/an-id")) {
            var page = get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body()).contains("/admin/assets/").doesNotContain("{laurel");
        }
        SecurityHeaders.areOnProblem(get("/admin/assets/none.js"), 404, "not-found");
    }

    @Test
    void whereNothingIsAPersonSeesThePortalAndAProgramAProblem() throws Exception {
        var browser = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        var seen = get("/no-such-page/at-all", browser);

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        var nonce = NONCE.matcher(seen.body());
        assertThat(nonce.find()).isTrue();
        SecurityHeaders.areOnPageWith(nonce.group(1), seen);
        assertThat(seen.body()).contains("/assets/").doesNotContain("{laurel");
        for (String program : List.of("Accept: application/json", "Accept: */*", "X-Nothing: asked")) {
            SecurityHeaders.areOnProblem(get("/no-such-page/at-all", program), 404, "not-found");
        }
        SecurityHeaders.areOnProblem(get("/api/no-such-call", browser), 404, "not-found");
        SecurityHeaders.areOnProblem(get("/assets/none.js", browser), 404, "not-found");
        assertThat(Wire.post(gateway.port(), "/no-such-page", "{}", browser).header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void eachPageHasANonceOfItsOwnAndNothingInline() throws Exception {
        var one = get("/");
        var other = get("/");

        var nonces = NONCE.matcher(one.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(nonces).singleElement().asString().matches("[A-Za-z0-9_-]{22}");
        SecurityHeaders.areOnPageWith(nonces.getFirst(), one);
        assertThat(other.body()).doesNotContain(nonces.getFirst());
        assertThat(one.body()).doesNotContainPattern("<script(?![^>]*src=)|<style|style=|\\son\\w+=|\\{laurel");
    }

    @Test
    void itsPartsAreKeptForEverAndSentCompressed() throws Exception {
        for (String part : parts()) {
            var plain = get(part);
            var brotli = get(part, "Accept-Encoding: gzip, deflate, br, zstd");
            assertThat(plain.status()).as(part).isEqualTo(200);
            assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
            SecurityHeaders.areOnAsset(plain);
            assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
            assertThat(get(part, "Accept-Encoding: gzip").header("Content-Encoding"))
                    .isEqualTo("gzip");
            assertThat(length(brotli)).isLessThan(length(plain));
        }
        SecurityHeaders.areOnProblem(get("/assets/none.js"), 404, "not-found");
    }

    @Test
    void compressedIsTheSame() throws Exception {
        for (String part : parts()) {
            try (var plain = PortalTest.class.getResourceAsStream("/web/portal" + part);
                    var compressed =
                            new GZIPInputStream(PortalTest.class.getResourceAsStream("/web/portal" + part + ".gz"))) {
                assertThat(compressed.readAllBytes()).as(part).isEqualTo(plain.readAllBytes());
            }
        }
    }

    @Test
    void aFirstVisitIsLight() throws Exception {
        int bytes = 0;
        for (String part : parts()) {
            bytes += length(get(part, "Accept-Encoding: gzip"));
        }
        assertThat(bytes).isLessThan(FIRST_LOAD * 1_000);
    }

    @Test
    void withoutASettingItOffersNeitherTestCardsNorAPageOnMessenger() throws Exception {
        assertThat(get("/").body())
                .contains("name=\"laurel-sandbox\" content=\"false\"")
                .contains("name=\"laurel-messenger-page\" content=\"\"");
    }

    private List<String> parts() throws Exception {
        var parts =
                PART.matcher(get("/").body()).results().map(PortalTest::path).toList();
        assertThat(parts).hasSizeGreaterThan(2);
        return parts;
    }

    private static String path(MatchResult found) {
        return found.group(1);
    }

    private static int length(Wire.Answer answer) throws IOException {
        return Integer.parseInt(answer.header("Content-Length"));
    }
}
