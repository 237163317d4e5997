package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsPageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern SERVICE = Pattern.compile("\"(\\w+-service)\"");

    private final Gateway gateway = Gateway.shared();

    private Wire.Answer get(String path) throws Exception {
        return Wire.get(gateway.port(), path);
    }

    @Test
    void isAPageForEverybodyAndCountsForNobody() throws Exception {
        var page = get("/docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.all("RateLimit")).isEmpty();
        SecurityHeaders.areOnPage(page);
    }

    @Test
    void everythingItRefersToIsServedFromHere() throws Exception {
        List<String> references = REFERENCE
                .matcher(get("/docs").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(references).hasSize(6);
        for (String reference : references) {
            var part = get(reference);
            assertThat(part.status()).as(reference).isEqualTo(200);
            assertThat(part.body()).as(reference).isNotEmpty();
            assertThat(part.header("Content-Type"))
                    .as(reference)
                    .startsWith(
                            reference.endsWith(".js")
                                    ? "text/javascript"
                                    : reference.endsWith(".css") ? "text/css" : "image/png");
            SecurityHeaders.areOn(part);
        }
        assertThat(get("/docs").body())
                .as("no script and no style of its own, which the policy would not let run")
                .doesNotContainPattern("<script>|<style|style=|on\\w+=");
    }

    @Test
    void showsEveryServicesDescription() throws Exception {
        var initializer = get("/docs/initializer.js").body();

        assertThat(initializer).contains("`/v3/api-docs/${name}`");
        assertThat(SERVICE.matcher(initializer).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(Gateway.SERVICES)
                .allSatisfy(service -> {
                    var description = get("/v3/api-docs/" + service);
                    assertThat(description.status()).isEqualTo(200);
                    assertThat(description.body()).isEqualTo(service);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/",
                "/docs/index.html",
                "/docs/swagger-ui.js",
                "/docs/swagger-initializer.js",
                "/docs/oauth2-redirect.html",
                "/docs/initializer.js/",
                "/webjars/swagger-ui/index.html",
                "/swagger-ui.html"
            })
    void whatThePageDoesNotNeedIsNotThere(String path) throws Exception {
        SecurityHeaders.areOnProblem(get(path), 404, "not-found");
    }
}
