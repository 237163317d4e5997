package dev.laurel.simulator.alexa;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words to a device, with what is supposed when it is not said. */
record SayRequest(
        String text,
        Locale locale,
        String device,
        boolean newSession,
        @Nullable String person,
        @Nullable String accessToken,
        boolean forged) {

    private static final String ONLY_DEVICE = "kitchen";

    /**
     * As it is posted.
     *
     * @param locale en-US unless said
     * @param device any name; the kitchen's unless said
     * @param newSession whether to forget the session that is open
     * @param person whose voice is recognised; nobody's unless said
     * @param accessToken as if the account had been linked in her app
     * @param forged whether somebody else signs
     */
    record Posted(
            String text,
            @Nullable String locale,
            @Nullable String device,
            @Nullable Boolean newSession,
            @Nullable String person,
            @Nullable String accessToken,
            @Nullable Boolean forged) {

        SayRequest complete() {
            return new SayRequest(
                    text,
                    Locale.forLanguageTag(Objects.requireNonNullElse(locale, "en-US")),
                    Objects.requireNonNullElse(device, ONLY_DEVICE),
                    Boolean.TRUE.equals(newSession),
                    person,
                    accessToken,
                    Boolean.TRUE.equals(forged));
        }
    }
}
