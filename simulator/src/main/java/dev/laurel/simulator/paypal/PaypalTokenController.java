package dev.laurel.simulator.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for client credentials. */
@RestController
class PaypalTokenController {

    private static final String BASIC = "Basic ";
    private static final JsonMapper JSON = new JsonMapper();

    private final PaypalExchange exchange;
    private final PaypalTokens tokens;
    private final PaypalProperties properties;

    PaypalTokenController(PaypalExchange exchange, PaypalTokens tokens, PaypalProperties properties) {
        this.exchange = exchange;
        this.tokens = tokens;
        this.properties = properties;
    }

    @PostMapping("/v1/oauth2/token")
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.open("oauth.token", Map.of(), request, response, () -> token(request));
    }

    private Reply token(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization == null || !areCredentials(authorization)) {
            return new Reply(401, ErrorJson.oauth("invalid_client", "Client Authentication failed"));
        }
        if (!"client_credentials".equals(request.getParameter("grant_type"))) {
            return new Reply(400, ErrorJson.oauth("unsupported_grant_type", "Grant Type is NULL or not supported"));
        }
        return new Reply(
                200,
                JSON.createObjectNode()
                        .put("scope", "https://uri.paypal.com/services/payments/payment/authcapture")
                        .put("access_token", tokens.issue())
                        .put("token_type", "Bearer")
                        .put("app_id", "APP-80W284485P519543T")
                        .put("expires_in", properties.tokenLife().toSeconds())
                        .put("nonce", "laurel"));
    }

    private boolean areCredentials(String authorization) {
        try {
            return authorization.startsWith(BASIC)
                    && tokens.areCredentials(
                            new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
