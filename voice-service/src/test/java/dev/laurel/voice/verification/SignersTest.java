package dev.laurel.voice.verification;

import static dev.laurel.voice.verification.RequestVerifierTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignersTest {

    private final PrivateAlexa alexa = new PrivateAlexa(NOW);
    private Instant now = NOW;
    private final Signers signers = alexa.signers(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void certificatesAreReadOnce() throws Exception {
        var url = CertificateUrl.of(PrivateAlexa.URL).orElseThrow();

        assertThat(signers.at(url)).isEqualTo(signers.at(url));

        assertThat(alexa.read).hasSize(1);
    }

    @Test
    void whatIsKeptEndsWithItsCertificates() throws Exception {
        var url = CertificateUrl.of(PrivateAlexa.URL).orElseThrow();
        signers.at(url);

        now = NOW.plus(Duration.ofDays(31));

        assertThatThrownBy(() -> signers.at(url)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whatIsNotBelievedIsNotKept() throws Exception {
        var url = CertificateUrl.of(PrivateAlexa.URL).orElseThrow();
        byte[] good = Objects.requireNonNull(alexa.served.put(URI.create(PrivateAlexa.URL), new byte[0]));
        assertThatThrownBy(() -> signers.at(url)).isInstanceOf(GeneralSecurityException.class);

        alexa.served.put(URI.create(PrivateAlexa.URL), good);

        assertThat(signers.at(url).key()).isEqualTo(alexa.keys.getPublic());
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() throws Exception {
        byte[] chain = Objects.requireNonNull(alexa.served.get(URI.create(PrivateAlexa.URL)));
        for (int i = 0; i < 100; i++) {
            var address = "https://s3.amazonaws.com/echo.api/" + i + ".pem";
            alexa.served.put(URI.create(address), chain);
            signers.at(CertificateUrl.of(address).orElseThrow());
        }

        assertThat(signers.kept()).isLessThanOrEqualTo(16);
    }

    @Test
    void thisJdkTrustsAmazonsRoots() throws Exception {
        Set<String> names = Set.copyOf(TrustedRoots.ofTheJdk().anchors().stream()
                .map(anchor -> anchor.getTrustedCert().getSubjectX500Principal().getName())
                .toList());

        assertThat(names).anyMatch(name -> name.contains("Amazon Root CA 1"));
    }
}
