package dev.laurel.social.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors made with OpenSSL: {@code printf BODY | openssl dgst -sha256 -hmac KEY}. */
class AppSecretsTest {

    private static final byte[] BODY = "{\"object\":\"page\"}".getBytes(UTF_8);
    private static final String BY_NEW = "sha256=f395bdaf0b1deb600ab41fd462dccc4f9c07a4bd2218d2eae03f7eb799306553";
    private static final String BY_OLD = "sha256=9e80dcd436fd6c6c33c52924f1ec3b65e1fd2412177bf5888a3c32ce6f053ab9";

    private final AppSecrets secrets = new AppSecrets(List.of("new-secret", "old-secret"));

    @Test
    void currentAndFormerSecretsAreBelieved() {
        assertThat(secrets.isSigned(BODY, BY_NEW)).isTrue();
        assertThat(secrets.isSigned(BODY, BY_OLD)).isTrue();
        assertThat(new AppSecrets(List.of("new-secret")).isSigned(BODY, BY_OLD)).isFalse();
    }

    @Test
    void oneByteElseOrAnythingMissingIsNot() {
        assertThat(secrets.isSigned("{\"object\":\"pagf\"}".getBytes(UTF_8), BY_NEW))
                .isFalse();
        assertThat(secrets.isSigned(BODY, null)).isFalse();
        assertThat(secrets.isSigned(BODY, "")).isFalse();
        assertThat(secrets.isSigned(BODY, "sha256=xyz")).isFalse();
        assertThat(secrets.isSigned(BODY, BY_NEW.substring("sha256=".length()))).isFalse();
        assertThat(secrets.isSigned(BODY, BY_NEW.replace("sha256", "sha1"))).isFalse();
        assertThat(new AppSecrets(List.of()).isSigned(BODY, BY_NEW)).isFalse();
    }

    @Test
    void signedRequestsAreOpenedOnlyWithOurSecret() {
        var request =
                "ulVwhArIlY0dgnwntoy-aAfx0cae3O8M0rj0L3tHwbM.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjEyOTE4NDA0MDAsImlzc3VlZF9hdCI6MTI5MTgzNjgwMCwidXNlcl9pZCI6IjIxODQ3MSJ9";

        assertThat(secrets.payload(request).orElseThrow().get("user_id").asString())
                .isEqualTo("218471");
        assertThat(new AppSecrets(List.of("old-secret")).payload(request)).isEmpty();
        assertThat(secrets.payload("x" + request)).isEmpty();
        assertThat(secrets.payload(request + ".x")).isEmpty();
        assertThat(secrets.payload("")).isEmpty();
        assertThat(
                        secrets.payload(
                                "lhbS2MpQYz-wZjpZ0Th5PI8Rc6aj41cmr5JuQ9CsKoY.eyJhbGdvcml0aG0iOiJub25lIiwidXNlcl9pZCI6IjIxODQ3MSJ9"))
                .isEmpty();
    }
}
