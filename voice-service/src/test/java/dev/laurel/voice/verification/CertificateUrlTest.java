package dev.laurel.voice.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amazon's own examples of good and bad addresses, and what somebody might try. */
class CertificateUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
                "HTTPS://S3.AmazonAWS.com/echo.api/./echo-api-cert.pem"
            })
    void amazonsPlaceIsBelievedHoweverItIsWritten(String url) {
        assertThat(CertificateUrl.of(url))
                .hasValueSatisfying(known ->
                        assertThat(known.address()).hasToString("https://s3.amazonaws.com/echo.api/echo-api-cert.pem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
                "https://notamazon.com/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
                "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
                "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com:80/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com./echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem",
                "https://evil.example/https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem",
                "https://user@s3.amazonaws.com/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com\\@evil.example/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/..%2fevil/echo-api-cert.pem",
                "https://s3.amazonaws.com/../echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.apix/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api",
                "https://s3.amazonaws.com/echo.api/",
                "https://s3.amazonaws.com/echo.api/cert.pem?versionId=1",
                "https://s3.amazonaws.com/echo.api/cert.pem#evil",
                "https://s3.amazonaws.com/echo.api/ cert.pem",
                "//s3.amazonaws.com/echo.api/cert.pem",
                "file:///echo.api/cert.pem",
                "https:s3.amazonaws.com/echo.api/cert.pem",
                "https://",
                ""
            })
    void noOtherPlaceIs(String url) {
        assertThat(CertificateUrl.of(url)).isEmpty();
    }

    @Test
    void anAddressHasItsLimits() {
        assertThat(CertificateUrl.of(null)).isEmpty();
        assertThat(CertificateUrl.of("https://s3.amazonaws.com/echo.api/" + "a".repeat(500)))
                .isEmpty();
    }

    @Property(tries = 2000)
    void nothingElseIsEverRead(@ForAll("addresses") String url) {
        CertificateUrl.of(url)
                .ifPresent(known -> assertThat(known.address().toString())
                        .matches("https://s3\\.amazonaws\\.com/echo\\.api/[A-Za-z0-9._/-]+")
                        .doesNotContain("/../", "/./", "//echo"));
    }

    /** Pieces of addresses, good and bad, in any order. */
    @Provide
    Arbitrary<String> addresses() {
        var schemes = Arbitraries.of("https://", "http://", "HTTPS://", "//", "https:/", "");
        var hosts =
                Arbitraries.of("s3.amazonaws.com", "S3.AMAZONAWS.COM", "evil.example", "a@s3.amazonaws.com", "[::1]");
        var ports = Arbitraries.of("", ":443", ":80", ":");
        var steps = Arbitraries.of(Arrays.asList(
                        "/echo.api", "/..", "/.", "/", "/%2e%2e", "\\", "/cert.pem", "?x", "#x", "@evil", "/ "))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Combinators.combine(schemes, hosts, ports, steps)
                .as((scheme, host, port, path) -> scheme + host + port + path);
    }
}
