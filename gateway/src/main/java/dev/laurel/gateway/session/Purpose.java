package dev.laurel.gateway.session;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser goes to the identity provider for. All ways lead back signed in; what is done about credentials is done
 * there, by whoever signs in again for it.
 *
 * @see <a href="https://openid.net/specs/openid-connect-prompt-create-1_0.html">Initiating User Registration</a>
 * @see <a href="https://www.keycloak.org/docs/latest/server_development/#application-initiated-actions">Keycloak's
 *     application initiated actions</a>
 */
enum Purpose {
    SIGN_IN("", "", ""),
    REGISTER("", "prompt", "create"),
    NEW_PASSWORD("password", "kc_action", "UPDATE_PASSWORD"),
    NEW_PASSKEY("passkey", "kc_action", "webauthn-register-passwordless");

    private final String action;
    private final String parameter;
    private final String value;

    Purpose(String action, String parameter, String value) {
        this.action = action;
        this.parameter = parameter;
        this.value = value;
    }

    /** By the parameters of the sign-in; whatever is not known is a plain one. */
    static Purpose of(@Nullable String register, @Nullable String action) {
        if ("true".equals(register)) {
            return REGISTER;
        }
        return Arrays.stream(values())
                .filter(purpose -> !purpose.action.isEmpty() && purpose.action.equals(action))
                .findFirst()
                .orElse(SIGN_IN);
    }

    /** What the request says of it beside all else. */
    Map<String, Object> parameters() {
        return this == SIGN_IN ? Map.of() : Map.of(parameter, value);
    }
}
