package dev.laurel.auth.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void theSamePersonIsTheSameHoweverWritten() {
        assertThat(EmailAddress.of(" Ada.L+shop@Example.COM ")).contains(new EmailAddress("ada.l+shop@example.com"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "a b@example.com",
                "ada@example..com",
                "ada@example.com, eve@example.com",
                "\"ada\"@example.com",
                "ada@example.com\u0000x y"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254Characters() {
        assertThat(EmailAddress.of("a@" + "b".repeat(248) + ".com")).isPresent();
        assertThat(EmailAddress.of("a@" + "b".repeat(249) + ".com")).isEmpty();
    }

    @Test
    void secretsAreNeverPrinted() {
        assertThat(new Password("hunter2-hunter2").toString()).doesNotContain("hunter2");
        assertThat(new RefreshToken("ey.refresh").toString()).doesNotContain("ey.");
        assertThat(new SignIn.SignedIn("ey.access", new RefreshToken("ey.refresh"), Duration.ZERO).toString())
                .doesNotContain("ey.");
    }
}
