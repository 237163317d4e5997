package dev.laurel.voice.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.voice.talk.Speaker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class LinkedInTheAppTest {

    private String client = "laurel-alexa";
    private Object access = Map.of("roles", List.of("customer"));
    private final LinkedInTheApp app = new LinkedInTheApp(
            token -> {
                if (!token.equals("good")) {
                    throw new BadJwtException("Expired");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .subject("customer-1")
                        .claim("azp", client)
                        .claim("realm_access", access)
                        .build();
            },
            "laurel-alexa");

    @Test
    void aCustomersTokenThatWasMadeForAlexaIsBelieved() {
        assertThat(app.customerOf(with("good"))).contains("customer-1");
    }

    @Test
    void noOtherTokenIs() {
        assertThat(app.customerOf(with(null))).isEmpty();
        assertThat(app.customerOf(with("expired"))).isEmpty();
        client = "laurel-web";
        assertThat(app.customerOf(with("good"))).isEmpty();
        client = "laurel-alexa";
        for (Object other : List.of(Map.of("roles", List.of("admin")), Map.of(), "customer")) {
            access = other;
            assertThat(app.customerOf(with("good"))).isEmpty();
        }
    }

    private static Speaker with(String token) {
        return new Speaker("user", null, token);
    }
}
