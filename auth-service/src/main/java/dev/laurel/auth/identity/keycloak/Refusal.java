package dev.laurel.auth.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.auth.identity.AccountCreation;
import org.jspecify.annotations.Nullable;

/** Why Keycloak does not create a user: its password policy, by message key, or its user profile, by field. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Refusal(
        @Nullable String error,
        @JsonProperty("error_description") @Nullable String description,
        @Nullable String field) {

    static AccountCreation of(@Nullable Refusal refusal) {
        if (refusal != null && refusal.error() != null && refusal.error().startsWith("invalidPassword")) {
            return new AccountCreation.PasswordRefused(reason(refusal.error(), refusal.description()));
        }
        if (refusal != null && ("email".equals(refusal.field()) || "username".equals(refusal.field()))) {
            return new AccountCreation.EmailRefused();
        }
        throw new IllegalStateException("Keycloak refuses a new user for a reason unknown here: " + refusal);
    }

    private static String reason(String key, @Nullable String description) {
        String bound = description == null ? "" : description.replaceAll("\\D", "");
        return switch (key) {
            case "invalidPasswordMinLengthMessage" -> "must have at least " + bound + " characters";
            case "invalidPasswordMaxLengthMessage" -> "must have at most " + bound + " characters";
            case "invalidPasswordNotUsernameMessage", "invalidPasswordNotEmailMessage" ->
                "must not be the e-mail address";
            default ->
                "does not follow the password policy"
                        + (description == null ? "" : ": " + description.replaceFirst("^Invalid password: ", ""));
        };
    }
}
